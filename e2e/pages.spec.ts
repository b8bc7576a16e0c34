import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { DemoKey } from "../seeds/sample";
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
  [`${OPEN}/amendments`, "chair1"],
  [`${OPEN}/versions`, "chair1"],
  [`${OPEN}/versions/1`, "d"],
  [`${EARLIER}/versions/issue`, "chair1"],
  [`${CLOSED}/versions/2`, "d"],
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

async function seriousFindings(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const findings = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target).slice(0, 3)}`);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return wider > 0 ? [...findings, `${where}: ${wider} px wider than the screen`] : findings;
}
