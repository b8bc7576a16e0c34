import type { DemoKey } from "../seeds/accounts";
import { seriousFindings } from "./findings";
import { expect, test } from "./fixtures";

const OPEN = "/negotiations/third-committee-2017";
const EARLIER = "/negotiations/political-declaration-2021";
const CLOSED = "/negotiations/political-declaration-2017";

/** Every page, as someone who sees the most of it. */
const PAGES: readonly (readonly [path: string, who: DemoKey])[] = [
  ["/negotiations", "secretariat"],
  ["/negotiations/new", "secretariat"],
  ["/accounts", "secretariat"],
  [`${OPEN}/text#op-4`, "chair1"],
  [`${EARLIER}/text#p-26`, "chair1"],
  [`${EARLIER}/text#p-26`, "a"],
  [`${OPEN}/compile#p-op4`, "chair1"],
  [`${OPEN}/amendments`, "chair1"],
  [`${EARLIER}/ours`, "a"],
  [`${OPEN}/versions`, "chair1"],
  [`${OPEN}/versions/1`, "d"],
  [`${EARLIER}/versions/issue`, "chair1"],
  [`${CLOSED}/versions/2`, "d"],
  [`${CLOSED}/versions/2/dispositions`, "d"],
  [`${CLOSED}/versions/compare?from=1&to=2`, "d"],
  [`${EARLIER}/dates`, "secretariat"],
  [`${EARLIER}/letters`, "a"],
  [`${CLOSED}/letters`, "d"],
  [`${OPEN}/participants`, "secretariat"],
  [`${OPEN}/settings`, "secretariat"],
];
const LOOKS = [
  { name: "desktop", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

for (const { name, viewport, colorScheme } of LOOKS)
  test(`every page on a ${name}, ${colorScheme}: nothing serious for axe, nothing wider than the screen`, async ({
    as,
    browser,
    workspace,
  }) => {
    test.slow();
    const people = new Map<DemoKey, Awaited<ReturnType<typeof as>>>();
    const findings: string[] = [];
    for (const [path, who] of PAGES) {
      const page = people.get(who) ?? (await as(who, { viewport, colorScheme }));
      people.set(who, page);
      await page.goto("about:blank");
      await page.goto(path);
      await expect(page.getByRole("main")).toBeVisible();
      if (path.includes("/text")) await expect(page.locator(".ProseMirror")).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      findings.push(...(await seriousFindings(page, `${path} as ${who}`)));
      await page.screenshot({
        path: `test-results/pages/${name}-${who}${path.replace(/\W+/g, "-")}.png`,
      });
    }
    const context = await browser.newContext({ baseURL: workspace.url, viewport, colorScheme });
    const stranger = await context.newPage();
    for (const path of ["/sign-in", "/invitations/no-such-link"]) {
      await stranger.goto(path);
      findings.push(...(await seriousFindings(stranger, path)));
    }
    await context.close();
    expect(findings).toEqual([]);
  });
