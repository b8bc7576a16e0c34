import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe calls serious or critical on a page, and whether the page is wider than the screen. */
export async function seriousFindings(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const findings = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target).slice(0, 3)}`);
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const isCut = ({ parentElement: around }: Element): boolean =>
      around !== null &&
      around !== document.body &&
      (getComputedStyle(around).overflowX !== "visible" || isCut(around));
    const outside = [...document.querySelectorAll("body *")].filter(
      (element) =>
        element.getBoundingClientRect().right + scrollX > clientWidth + 0.5 && !isCut(element),
    );
    const named = outside.map(({ tagName, className, textContent }) =>
      `${tagName} .${className}: ${textContent}`.slice(0, 100),
    );
    return `${scrollWidth - clientWidth} px wider than the screen: ${named.slice(0, 6).join(" | ")}`;
  });
  return wider === null ? findings : [...findings, `${where}: ${wider}`];
}
