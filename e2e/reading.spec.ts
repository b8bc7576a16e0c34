import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Api, addEveryone } from "./helpers";

const SEED = join("seeds", readdirSync("seeds").find((name) => name.startsWith("000"))!);
const MISREAD = ["Convehtion", "!inks", "induding", "Globa!", "confliqt", "ciose", "highlevel"];
const SLUG = "reading-of-the-zero-draft";

const warning = (page: Page, word: string): Locator =>
  page.getByRole("group", { name: new RegExp(`“${word}”`) }).first();
const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name });

test("a misread zero draft is mended, made a negotiation, and its date announced once it is confirmed", async ({
  as,
  workspace,
  request,
}) => {
  test.slow();
  const page = await as("secretariat", { viewport: { width: 1440, height: 900 } });

  await test.step("what was misread is listed, the heaviest first, with its mending", async () => {
    await page.goto("/negotiations/new");
    await page.getByLabel("Document (.txt)").setInputFiles(SEED);
    await expect(page.getByText("24 paragraphs, 0 footnotes, 2 letters, 1 date.")).toBeVisible();
    for (const word of MISREAD)
      await expect(
        warning(page, word)
          .getByRole("button", { name: /^Accept/ })
          .first(),
      ).toBeVisible();
    const headings = await page.getByRole("heading", { level: 4 }).allTextContents();
    const weights = ["May have cost", "Words and dates", "How something"];
    const found = headings.filter((text) => weights.some((weight) => text.startsWith(weight)));
    expect(found.map((text) => weights.findIndex((weight) => text.startsWith(weight)))).toEqual([
      0, 1, 2,
    ]);
    expect(await findings(page, "import page")).toEqual([]);
  });

  await test.step("a click on a warning shows its place, a click on the place the warning", async () => {
    await warning(page, "Convehtion").getByRole("link", { name: "Paragraph 3" }).click();
    await expect(page).toHaveURL(/#at-w-misread-word-/);
    const place = page.locator(".source [data-kind=warning]", { hasText: "Convehtion" });
    await expect(place).toBeInViewport();
    await expect(place).toHaveAttribute("data-current");
    await page.locator(".source [data-kind=warning]", { hasText: "ciose" }).click();
    await expect(warning(page, "ciose")).toBeInViewport();
    await expect(warning(page, "ciose")).toHaveAttribute("data-current");
    await page.goBack();
    await expect(warning(page, "Convehtion")).toHaveAttribute("data-current");
  });

  await test.step("a suggestion is accepted: the text reads so, the source shows both", async () => {
    await warning(page, "Convehtion").getByRole("button", { name: "Accept “Convention”" }).click();
    await expect(warning(page, "Convehtion")).toBeHidden();
    await expect(warning(page, "ciose")).toBeFocused();
    const erratum = page.locator(".source [data-kind=erratum]");
    await expect(erratum.locator("del")).toContainText("Convehtion");
    await expect(erratum.locator("ins")).toContainText("Convention");
    await expect(page.locator(".read-text")).toContainText("the United Nations Convention against");
  });

  await test.step("one is undone and accepted again, by the keyboard", async () => {
    await page.getByText("Corrections made: 1").click();
    await page.getByRole("button", { name: "Undo the correction of “Convehtion”" }).click();
    await expect(page.locator(".read-text")).toContainText("Convehtion");
    await warning(page, "ciose").focus();
    await page.keyboard.press("ArrowUp");
    await expect(warning(page, "Convehtion")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(warning(page, "ciose")).toBeFocused();
    await expect(page.locator(".read-text")).not.toContainText("Convehtion");
  });

  await test.step("one is edited, one ignored and still there to be taken up", async () => {
    await warning(page, "confliqt").getByRole("button", { name: "Edit" }).click();
    const field = page.getByRole("textbox", { name: "Read instead" });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("confliqt");
    await field.fill("conflict");
    await field.press("Enter");
    await expect(page.locator(".read-text")).not.toContainText("confliqt");
    await warning(page, "ciose").getByRole("button", { name: "Ignore" }).click();
    await expect(warning(page, "ciose")).toBeHidden();
    await page.getByText("1 ignored").click();
    await expect(page.getByRole("button", { name: /^Take up again: “ciose”/ })).toBeVisible();
    await page.screenshot({ path: "test-results/pages/import-mended.png" });
  });

  await test.step("the negotiation is made of what was mended", async () => {
    await page.getByLabel("Title of the negotiation").fill("Reading of the zero draft");
    await page.getByRole("button", { name: "Make this negotiation" }).click();
    await page.waitForURL(`**/negotiations/${SLUG}/letters`);
    const api = await Api.as(request, workspace.url, "secretariat");
    const { paragraphs } = await api.ok<{ paragraphs: { runs: { text: string }[] }[] }>(
      "GET",
      `negotiations/${SLUG}/text`,
    );
    const text = paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join("\n");
    expect(text).toContain("United Nations Convention against");
    expect(text).toContain("ciose");
    const [document] = await api.ok<{ text: string; errata: unknown[]; ignored: unknown[] }[]>(
      "GET",
      `negotiations/${SLUG}/letters`,
    );
    expect(document!.text).toBe(readFileSync(SEED, "utf8"));
    expect(document!.errata).toHaveLength(2);
    expect(document!.ignored).toHaveLength(1);
    await addEveryone(api, SLUG);
  });

  const delegate = await as("a", { viewport: { width: 390, height: 844 }, colorScheme: "dark" });

  await test.step("nobody is told of a date that was read", async () => {
    await expect(page.getByText("1 date was read and is announced to nobody")).toBeVisible();
    await page.goto(`/negotiations/${SLUG}/dates`);
    await expect(page.getByText("announced to nobody until you confirm it")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Discussion of the zero draft" })).toHaveCount(
      0,
    );
    await delegate.goto(`/negotiations/${SLUG}/dates`);
    await expect(delegate.getByText("No dates are announced yet.")).toBeVisible();
    await delegate.goto(`/negotiations/${SLUG}/letters`);
    await expect(delegate.locator(".source [data-kind=date]")).toHaveCount(0);
    await expect(delegate.getByText("announced to nobody")).toHaveCount(0);
  });

  await test.step("the letters page shows where it was read", async () => {
    await page.goto(`/negotiations/${SLUG}/letters`);
    await page.getByRole("link", { name: "Look at it" }).click();
    await expect(page).toHaveURL(/#d1-date-/);
    await page.locator(".reading-item").getByRole("link", { name: "Meeting" }).click();
    const place = page.locator(".source [data-kind=date]").first();
    await expect(place).toBeInViewport();
    await expect(place).toHaveAttribute("data-current");
    await page.locator(".source").getByRole("link", { name: "Paragraph 24" }).click();
    await expect(
      page.locator("[id='d1-p-24'], [id$='-24'][data-current]").first(),
    ).toBeInViewport();
    await page.goBack();
    await expect(place).toHaveAttribute("data-current");
    expect(await findings(page, "letters page")).toEqual([]);
  });

  await test.step("it is dropped, restored, corrected and confirmed", async () => {
    const card = page.getByRole("listitem").filter({ hasText: "Discussion of the zero draft" });
    await page.getByRole("button", { name: /^Drop: / }).click();
    await expect(page.getByText(/^Dropped by/)).toBeVisible();
    await expect(card).toBeFocused();
    await page.getByRole("button", { name: /^Restore: / }).click();
    await expect(page.getByRole("button", { name: /^Drop: / })).toBeVisible();
    await expect(card).toBeFocused();
    await page.getByRole("button", { name: /^Correct …: .+ 29 June 2017/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Day and time").fill("2017-06-30T15:00");
    await expect(dialog.getByText("Friday", { exact: true })).toBeVisible();
    await dialog.getByRole("button", { name: "Confirm as corrected" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^Confirmed by/)).toBeVisible();
    await expect(card).toBeFocused();
    await expect(page.getByText("announced to nobody")).toHaveCount(0);
    await page.screenshot({ path: "test-results/pages/letters-confirmed.png" });
    await page.getByRole("link", { name: "Move or cancel it on the Dates page" }).click();
    await expect(page).toHaveURL(/\/dates#date-/);
    await expect(
      page.getByRole("heading", { name: /^Discussion of the zero draft ?, Meeting$/ }),
    ).toBeInViewport();
  });

  await test.step("now the delegate sees it, as it was corrected, and that it was", async () => {
    const corrected = "Corrected before it was announced; the letter reads as quoted.";
    await delegate.goto(`/negotiations/${SLUG}/dates`);
    await expect(delegate.getByText("Friday, 30 June 2017, 3 p.m. New York")).toBeVisible();
    await expect(delegate.getByText(corrected)).toBeVisible();
    await delegate.goto(`/negotiations/${SLUG}/letters`);
    await tab(delegate, /What was read/).click();
    await expect(delegate.getByText("Friday, 30 June 2017, 3 p.m. New York")).toBeVisible();
    await expect(delegate.getByText(corrected)).toBeVisible();
    expect(await findings(delegate, "letters page on a phone")).toEqual([]);
  });
});

test("the import page on a phone, dark: tabs, nothing wider, nothing serious for axe", async ({
  as,
}) => {
  const page = await as("secretariat", {
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  });
  await page.goto("/negotiations/new");
  await page.getByLabel("Document (.txt)").setInputFiles(SEED);
  await expect(page.getByText("24 paragraphs, 0 footnotes, 2 letters, 1 date.")).toBeVisible();
  expect(await findings(page, "document")).toEqual([]);
  await tab(page, /What was read/).click();
  expect(await findings(page, "what was read")).toEqual([]);
  await tab(page, /Unclear/).click();
  expect(await findings(page, "warnings")).toEqual([]);
  await warning(page, "Convehtion").getByRole("link").click();
  await expect(
    page.locator(".source [data-kind=warning]", { hasText: "Convehtion" }),
  ).toBeInViewport();
  await page.goBack();
  await expect(warning(page, "Convehtion")).toBeHidden();
  await tab(page, /Unclear/).click();
  await warning(page, "Convehtion").getByRole("button", { name: "Accept “Convention”" }).click();
  await expect(warning(page, "ciose")).toBeFocused();
});

const EXTENSION = `2 August 2021

Excellency,

We wish to inform you that the deadline for written inputs on the zero draft, initially set for
Wednesday, 4 August 2021, is extended until 6 p.m. on Thursday, 6 August 2099.

Please accept, Excellency, the assurances of our highest consideration.
`;

test("a letter is added that extends the deadline: one date, moved, once it is confirmed", async ({
  as,
}) => {
  const page = await as("chair1", { viewport: { width: 1440, height: 900 } });
  const delegate = await as("a");
  const negotiation = "/negotiations/political-declaration-2021";
  await page.goto(`${negotiation}/letters`);
  await page.getByRole("link", { name: "Add a letter" }).click();
  await page.getByText("Or paste the text").click();
  await page.getByLabel("The text").fill(EXTENSION);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(
    page.getByText("It takes the place of a date that was announced before."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Add this letter" }).click();
  await page.waitForURL(`**${negotiation}/letters`);
  await expect(page.getByText("It takes the place of “Deadline for written inputs”")).toBeVisible();
  await delegate.goto(`${negotiation}/dates`);
  await expect(delegate.getByText(/6 August 2099/)).toHaveCount(0);
  await page.getByRole("button", { name: "Confirm as the new time of" }).click();
  await expect(
    page.getByText("Announced as the new time of “Deadline for written inputs”"),
  ).toBeVisible();
  await page.screenshot({ path: "test-results/pages/letters-extended.png" });
  await delegate.goto(`${negotiation}/dates`);
  await expect(delegate.getByText(/^Thursday, 6 August 2099, 6 p\.m\. New York/)).toBeVisible();
  await expect(delegate.getByRole("heading", { name: "Deadline for written inputs" })).toHaveCount(
    1,
  );
  await expect(delegate.getByRole("blockquote").filter({ hasText: "is extended" })).toBeVisible();
  await delegate.screenshot({ path: "test-results/pages/dates-extended.png", fullPage: true });

  await test.step("for the delegate, too, each letter says what became of what it announced", async () => {
    await delegate.goto(`${negotiation}/letters`);
    const [later, earlier] = ["2 August 2021", "4 August 2021"];
    const one = delegate.locator("section[aria-labelledby$=-title]");
    const ofExtension = one.filter({ has: delegate.getByText("We wish to inform you") });
    await expect(ofExtension.locator(".source [data-kind=date]").first()).toContainText(
      "6 August 2099",
    );
    await expect(
      ofExtension.getByRole("link", {
        name: /^“Deadline for written inputs” \(.+, 6 p\.m\. New York\)$/,
      }),
    ).toHaveAttribute("href", /\/dates#date-/);
    const moved = delegate.getByText(
      `Moved to Thursday, 6 August 2099, 6 p.m. New York (midnight in Geneva) by the letter of ${later}.`,
    );
    const card = one.getByRole("listitem").filter({ has: moved });
    await expect(card.locator("time").first()).toHaveText(
      `Wednesday, ${earlier}, 6 p.m. New York (midnight in Geneva)`,
    );
    await card.getByRole("link", { name: `the letter of ${later}` }).click();
    await expect(ofExtension.locator(".reading-item[data-current]")).toBeInViewport();
    await delegate.screenshot({ path: "test-results/pages/letters-delegate.png" });
    expect(await findings(delegate, "letters page of a delegate")).toEqual([]);
  });
});

async function findings(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target).slice(0, 3)}`,
  );
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return wider > 0 ? [...found, `${where}: ${wider} px wider than the screen`] : found;
}
