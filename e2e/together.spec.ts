import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { paragraphOf } from "./helpers";
import { LOOKS, open, stored } from "./liveText";

/** Puts the caret so many letters into a paragraph, by mouse and keyboard alone. */
async function placeCaret(page: Page, paragraph: string, at: "end" | number): Promise<void> {
  await paragraphOf(page, paragraph).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press(at === "end" ? "ArrowRight" : "ArrowLeft");
  for (let n = 0; at !== "end" && n < at; n += 1) await page.keyboard.press("ArrowRight");
}

const BEHIND = " <abcdefghijklmnopqrstuvwxyz>";
const BEFORE = "<0123456789012345678901234>";

test("two type in one paragraph at once, and each keeps their place", async ({
  as,
  request,
  workspace,
}) => {
  const [one, two] = [await as("chair1", LOOKS.desktop), await as("chair2", LOOKS.desktop)];
  await Promise.all([open(one, "op-4"), open(two, "op-4")]);
  const text = () => stored(request, workspace.url, "op-4");
  const before = await text();
  await placeCaret(one, "op-4", "end");
  await placeCaret(two, "op-4", 5);
  await Promise.all([
    one.keyboard.type(BEHIND, { delay: 60 }),
    two.keyboard.type(BEFORE, { delay: 45 }),
  ]);
  for (const page of [one, two]) {
    await expect(paragraphOf(page, "op-4")).toContainText(BEHIND.trim());
    await expect(paragraphOf(page, "op-4")).toContainText(BEFORE);
  }
  // Deletes its own last letters, while the other types before them.
  const back = async () => {
    for (let n = 0; n < BEHIND.length; n += 1) await one.keyboard.press("Backspace");
  };
  await Promise.all([back(), two.keyboard.type(BEFORE, { delay: 30 })]);
  const typed = before.slice(0, 5) + BEFORE + BEFORE + before.slice(5);
  await expect.poll(text).toBe(typed);
});

test("a delegate's selection stays on its words while others type before it", async ({ as }) => {
  const [chair, delegate] = [await as("chair1", LOOKS.desktop), await as("a", LOOKS.desktop)];
  await Promise.all([open(chair, "op-5"), open(delegate, "op-5")]);
  await paragraphOf(delegate, "op-5").dblclick();
  const selected = () => delegate.evaluate(() => getSelection()?.toString().trim() ?? "");
  const words = await selected();
  expect(words).not.toBe("");
  await placeCaret(chair, "op-5", 0);
  await chair.keyboard.type(BEFORE, { delay: 30 });
  await expect(paragraphOf(delegate, "op-5")).toContainText(BEFORE);
  expect(await selected()).toBe(words);
});

test("the name at another's caret stays on a phone's screen, wherever in the line it is", async ({
  as,
}) => {
  const [one, two] = [await as("chair1", LOOKS.phone), await as("chair2", LOOKS.phone)];
  await Promise.all([open(one, "op-5"), open(two, "op-5")]);
  const places = () =>
    one.evaluate(() => {
      const [caret, name] = [".caret", ".caret-name"].map((one) => document.querySelector(one));
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        caret: caret?.getBoundingClientRect().x ?? 0,
        name: name?.getBoundingClientRect().toJSON() as DOMRect | undefined,
        outside: scrollWidth - clientWidth,
      };
    });
  await placeCaret(two, "op-5", 0);
  const seen: Awaited<ReturnType<typeof places>>[] = [];
  for (let letters = 0; letters < 48; letters += 1) {
    const from = seen.at(-1)?.caret ?? 0;
    await two.keyboard.press("ArrowRight");
    await expect.poll(async () => (await places()).caret).not.toBe(from);
    seen.push(await places());
  }
  // The first line was walked through to its end.
  const carets = seen.map(({ caret }) => caret);
  expect(Math.max(...carets) - Math.min(...carets)).toBeGreaterThan(200);
  for (const { caret, name, outside } of seen) {
    expect(outside).toBe(0);
    expect(name!.right).toBeLessThanOrEqual(390);
    expect(name!.left).toBeGreaterThanOrEqual(0);
    expect(Math.min(Math.abs(name!.left - caret), Math.abs(name!.right - caret))).toBeLessThan(4);
  }
});
