import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";

const SEED = join("seeds", readdirSync("seeds").find((name) => name.startsWith("000"))!);
const WIDE = { viewport: { width: 1440, height: 900 } };
const READ = "24 paragraphs, 0 footnotes, 2 letters, 1 date.";

const warning = (page: Page, words: RegExp | string): Locator =>
  page
    .getByRole("group", { name: typeof words === "string" ? new RegExp(`“${words}”`) : words })
    .first();

async function open(page: Page): Promise<void> {
  await page.goto("/negotiations/new");
  await page.getByLabel("Document (.txt)").setInputFiles(SEED);
  await expect(page.getByText(READ)).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByText("Or paste the text").click();
  await page.getByLabel("The text").fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
}

test("work that was left is offered again, until it is begun anew or its person signs out", async ({
  as,
}) => {
  const page = await as("secretariat", WIDE);
  const left = page.getByText(/^You were working on 000_.*, with 1 correction\./);
  await open(page);
  await warning(page, "Convehtion").getByRole("button", { name: "Accept “Convention”" }).click();
  await warning(page, "ciose").getByRole("button", { name: "Ignore" }).click();
  await page.getByLabel("Title of the negotiation").fill("A title of my own");
  await page.getByRole("radio", { name: "As soon as it is submitted" }).check();

  await test.step("a link leads away and back", async () => {
    await page.getByRole("banner").getByRole("link", { name: "Adref" }).click();
    await page.waitForURL("**/negotiations");
    await page.goto("/negotiations/new");
    await expect(left).toBeVisible();
    await page.screenshot({ path: "test-results/pages/desk-kept.png" });
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByText(READ)).toBeVisible();
    await expect(page.locator(".source [data-kind=erratum] ins")).toContainText("Convention");
    await expect(page.getByText("1 ignored")).toBeVisible();
    await expect(page.getByLabel("Title of the negotiation")).toHaveValue("A title of my own");
    await expect(page.getByRole("radio", { name: "As soon as it is submitted" })).toBeChecked();
  });

  await test.step("so does a reload, which asks nothing", async () => {
    await page.reload();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("Corrections made: 1").click();
    await page.getByRole("button", { name: "Undo the correction of “Convehtion”" }).click();
    await expect(warning(page, "Convehtion")).toBeVisible();
    await warning(page, "Convehtion").getByRole("button", { name: "Accept “Convention”" }).click();
  });

  await test.step("begun anew, nothing is left", async () => {
    await page.reload();
    await page.getByRole("button", { name: "Start anew" }).click();
    await expect(page.getByLabel("Document (.txt)")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Document (.txt)")).toBeVisible();
    await expect(left).toHaveCount(0);
  });

  await test.step("signed out, nothing is left", async () => {
    await open(page);
    await warning(page, "Convehtion").getByRole("button", { name: "Accept “Convention”" }).click();
    await page.getByRole("button", { name: /^Account/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in");
    await signIn(page, "secretariat");
    await page.goto("/negotiations/new");
    await expect(page.getByLabel("Document (.txt)")).toBeVisible();
    await expect(left).toHaveCount(0);
  });
});

test("warnings are worked through by the keyboard, each in its turn", async ({ as }) => {
  const page = await as("secretariat", WIDE);
  await open(page);

  await test.step("they are a few stops away", async () => {
    await page.getByText("Hours without a place").focus();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Skip to: What was read" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-pane=warnings]")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.locator("[data-pane=warnings] [role=group]").first()).toBeFocused();
  });

  await test.step("the places of the source are one stop", async () => {
    await page.locator(".source").focus();
    await page.keyboard.press("ArrowDown");
    const places = page.locator(".source a[data-reading]");
    await expect(places.nth(0)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(places.nth(1)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.locator("[data-pane=read]")).toBeFocused();
  });

  const torn = warning(page, /^Paragraph 11: The citation was printed across/);
  await test.step("an edit shows the words around, in the source and in its paragraph", async () => {
    await torn.getByRole("button", { name: "Edit" }).click();
    const field = torn.getByRole("textbox", { name: "Read instead" });
    await expect(field).toBeFocused();
    await expect(torn.locator("form")).toContainText("In the document:");
    await expect(page.locator(".source [data-current]").first()).toBeInViewport();
    await expect(
      page.locator(".read-text [id='p-11'], .read-text [id$='11']").first(),
    ).toBeInViewport();
    await page.screenshot({ path: "test-results/pages/desk-edit.png" });
    await field.fill(`${await field.inputValue()} `);
    await field.press("Enter");
    await expect(torn.getByText("Corrected by you")).toBeVisible();
    await expect(page.getByText(READ)).toBeVisible();
  });

  await test.step("Enter takes one suggestion after the other", async () => {
    await warning(page, "Convehtion").focus();
    await page.keyboard.press("Enter");
    await expect(warning(page, "ciose")).toBeFocused();
    await expect(page.getByText(READ)).toBeVisible();
    await expect(warning(page, "ciose")).toBeFocused();
    await expect(warning(page, "ciose")).toBeInViewport();
  });

  await test.step("what only says how it was taken is confirmed", async () => {
    await torn.getByRole("button", { name: "It is right" }).click();
    await expect(page.getByText("Confirmed as read: 1")).toBeVisible();
    await expect(torn).toBeHidden();
  });
});

test("sources stand under their paragraphs; one put right settles its like, and it is said", async ({
  as,
}) => {
  const page = await as("secretariat", WIDE);
  await open(page);
  await expect(page.locator(".read-text")).toContainText("read from “AIResl641293”");
  const symbol = warning(page, "AIRes17111");
  await symbol.getByRole("button", { name: "Accept “A/RES/71/1”" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Also settled: paragraphs" }),
  ).toBeInViewport();
  await expect(page.locator(".read-text")).toContainText("A/RES/71/1, para 35");
  await page.screenshot({ path: "test-results/pages/desk-settled.png" });
});

test("what is no text, a letter alone, and a text without a label that is read, are said plainly", async ({
  as,
}) => {
  const page = await as("secretariat", {
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  });
  await page.goto("/negotiations/new");
  await page
    .getByLabel("Document (.txt)")
    .setInputFiles({ name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from(" \n") });
  await expect(page.getByText("There is no text in it.")).toBeVisible();

  await paste(page, "2 August 2021\n\nExcellency,\n\nWe shall meet on Friday, 6 August 2021.\n");
  await expect(page.getByLabel("Name of the document")).toHaveValue("Letter of 2 August 2021");
  await expect(page.getByText("This document is a letter, without a text")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make this negotiation" })).toHaveCount(0);
  await page.getByRole("button", { name: "Choose another document" }).click();

  await paste(page, "\u0661 - نؤكد من جديد التزامنا\n\n\u0662 - نرحب بالتقرير\n");
  await expect(page.getByText("No numbered paragraph was found. Paragraphs are")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make this negotiation" })).toBeHidden();
  await page.screenshot({ path: "test-results/pages/desk-no-numbers.png", fullPage: true });
});
