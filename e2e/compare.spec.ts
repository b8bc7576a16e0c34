import { expect, test } from "./fixtures";

const VERSIONS = "/negotiations/political-declaration-2017/versions";

test("the zero draft against the adopted text, read by keyboard: merges, moves with links, what changed", async ({
  as,
}) => {
  const page = await as("d", { viewport: { width: 1440, height: 900 } });
  await page.goto(VERSIONS);
  await page.getByRole("link", { name: "Compare with Zero draft" }).click();
  await expect(page).toHaveURL(/compare\?from=1&to=2$/);

  const row = (text: string) => page.locator(".redline-row", { hasText: text });
  await test.step("side by side, each text in its column", async () => {
    const merged = row("Merged of paragraph 1 and paragraph 5");
    await expect(merged.locator("[data-side=before] .paragraph-label")).toHaveText(["1", "5"]);
    await expect(merged.locator("[data-side=after] ins").first()).toHaveText(" United Nations");
    await expect(merged.locator("[data-side=before] ins")).toHaveCount(0);
    await expect(merged.locator(".redline-inline")).toBeHidden();
  });

  await test.step("a move leads to where the paragraph stood, and back", async () => {
    await row("from where paragraph 6 stood").getByRole("link", { name: "paragraph 6" }).click();
    await expect(page.locator(":target")).toContainText(
      "Paragraph 6 moved: it is now paragraph 2.",
    );
    await page.locator(":target").getByRole("link", { name: "paragraph 2" }).click();
    await expect(page.locator(":target")).toContainText("Moved and changed");
  });

  await test.step("keys", async () => {
    await page.keyboard.press("j");
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    await expect(page.locator(".redline-row").first()).toBeFocused();
    await page.keyboard.press("v");
    await expect(page.getByRole("button", { name: "In one text" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(
      row("Merged of paragraph 1 and paragraph 5").locator(".redline-inline"),
    ).toContainText("¶ We");
    await page.keyboard.press("o");
    await expect(page.getByRole("checkbox", { name: "Only what changed" })).toBeChecked();
  });

  await test.step("the other way round", async () => {
    await page.getByRole("button", { name: "Exchange the two texts" }).click();
    await expect(page).toHaveURL(/from=2&to=1$/);
    await expect(row("Split into paragraph 1 and paragraph 5")).toBeVisible();
  });
});

test("on a phone it is read in one text", async ({ as }) => {
  const page = await as("a", { viewport: { width: 390, height: 844 } });
  await page.goto(`${VERSIONS}/compare?from=1&to=2`);
  await expect(page.locator(".redline-inline").first()).toBeVisible();
  await expect(page.locator(".redline-side").first()).toBeHidden();
  await expect(page.getByRole("button", { name: "Side by side" })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
