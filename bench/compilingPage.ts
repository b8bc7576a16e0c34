/**
 * How fast the compiling page opens and answers a key with many amendments: fills a negotiation
 * through the API, opens the page in Chromium and presses keys.
 *
 *   node --import tsx bench/compilingPage.ts [--amendments 500] [--rounds 3]
 *
 * Wants a built server. Prints one JSON object.
 */
import { parseArgs } from "node:util";
import { chromium, type Page, request } from "@playwright/test";
import { signIn } from "../e2e/fixtures";
import { Api, type Delegation } from "../e2e/helpers";
import { SLUG } from "../e2e/liveText";
import { startServer, temporaryDataDir } from "../server/testing/process";

const PARAGRAPHS = 26;
const KEYS = "j j n n ArrowDown ArrowUp 2 p k j n ArrowDown k n n n p j".split(" ");

interface Paragraph {
  readonly id: string;
  readonly kind: string;
  readonly runs: readonly { readonly text: string; readonly marks: object }[];
}

/** A paragraph with its `n`th word replaced, so that many amendments compete and many do not. */
function reworded(paragraph: Paragraph, n: number): Paragraph["runs"] {
  let word = 0;
  const words = paragraph.runs.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? []).length;
  const wanted = (n * 7) % Math.max(1, Math.min(words, 12));
  return paragraph.runs.map((run) => ({
    ...run,
    text: run.text.replace(/\p{L}{4,}/gu, (found) =>
      word++ === wanted ? `${found}-variant-${n % 5}` : found,
    ),
  }));
}

/** Submits so many amendments over 26 paragraphs, each as one of three delegations. */
async function fill(apis: readonly Api[], names: readonly string[], count: number): Promise<void> {
  const { delegations } = await apis[0]!.ok<{ delegations: readonly Delegation[] }>(
    "GET",
    `negotiations/${SLUG}`,
  );
  const { paragraphs } = await apis[0]!.ok<{ paragraphs: readonly Paragraph[] }>(
    "GET",
    `negotiations/${SLUG}/text`,
  );
  const body = paragraphs.filter(({ kind }) => kind === "operative" || kind === "preambular");
  for (let n = 0; n < count; n++) {
    const paragraph = body[n % PARAGRAPHS]!;
    const who = n % apis.length;
    await apis[who]!.ok("POST", `negotiations/${SLUG}/amendments`, {
      delegation: delegations.find(({ name }) => name === names[who])!.id,
      base: [paragraph],
      change: { kind: "edit", paragraph: paragraph.id, result: reworded(paragraph, n) },
      rationale: "",
      submit: true,
    });
  }
}

/** Until the text can be read, and until the page is live. */
async function openingTimes(page: Page): Promise<{ readable: number; live: number }> {
  const started = performance.now();
  await page.goto(`/negotiations/${SLUG}/compile`, { waitUntil: "commit" });
  await page.locator("[data-place]").first().waitFor();
  const readable = performance.now() - started;
  await page.locator("[data-condition=saved]").waitFor();
  return { readable, live: performance.now() - started };
}

/** From each key to the next picture, as the browser itself reckons it, in steps of 8 ms. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === "keydown") durations.push(duration);
    }).observe({
      type: "event",
      durationThreshold: 16,
      buffered: false,
    } as PerformanceObserverInit);
  });
  for (const key of KEYS) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  const measured = await page.evaluate(
    () => (window as unknown as { durations: number[] }).durations,
  );
  // Those below the least that is reported count as that.
  return [...measured, ...Array<number>(Math.max(0, KEYS.length - measured.length)).fill(16)];
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ]!;

const { values: options } = parseArgs({
  options: {
    amendments: { type: "string", default: "500" },
    rounds: { type: "string", default: "3" },
  },
});
const dataDir = temporaryDataDir();
const server = await startServer({ dataDir: dataDir.path });
const calls = await request.newContext();
const apis = await Promise.all(
  (["a", "b", "c"] as const).map((who) => Api.as(calls, server.url, who)),
);
await fill(apis, ["Delegation A", "Delegation B", "Group C"], Number(options.amendments));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({
  baseURL: server.url,
  viewport: { width: 1440, height: 900 },
});
await signIn(page, "chair1");
const opened: { readable: number; live: number }[] = [];
const keys: number[] = [];
for (let round = 0; round < Number(options.rounds); round++) {
  opened.push(await openingTimes(page));
  keys.push(...(await keyTimes(page)));
}
const round = (value: number) => Math.round(value);
process.stdout.write(
  `${JSON.stringify({
    amendments: Number(options.amendments),
    readableMs: opened.map(({ readable }) => round(readable)),
    liveMs: opened.map(({ live }) => round(live)),
    keyMs: { median: at(keys, 0.5), p95: at(keys, 0.95), worst: at(keys, 1) },
  })}\n`,
);
await browser.close();
await calls.dispose();
await server.stop();
dataDir.remove();
