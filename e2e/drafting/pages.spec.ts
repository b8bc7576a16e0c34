import { seriousFindings } from "../findings";
import { expect, test } from "../fixtures";
import { LOOKS } from "../liveText";
import { caretAtEnd, DraftingScene, openLive, paste, retype, SECOND } from "./scene";

/** The end of a paragraph, far from what is changed in it. */
const WHOLE = "in the places where they look for them.";

test.use({ scene: "drafting" });

for (const [name, look] of Object.entries(LOOKS))
  test(`the pages and dialogs of a room at ${name}`, async ({ as, workspace, request }) => {
    const scene = await DraftingScene.make(request, workspace.url, `drafting-at-${name}`);
    const findings: string[] = [];
    const page = await as("a", look);
    const phone = look.viewport.width < 1_024;
    const dialog = page.getByRole("dialog");
    const see = async (where: string) => {
      await page.screenshot({ path: `test-results/drafting/${where}-${name}.png` });
      findings.push(...(await seriousFindings(page, where)));
    };
    const close = async () => {
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    };

    await test.step("who has no room yet, and who is none of its drafters", async () => {
      await page.goto(`/negotiations/${scene.slug}/drafting`);
      await see("choice");
      await scene.open();
      const second = await as(SECOND, look);
      await second.goto(`/negotiations/${scene.slug}/drafting`);
      await expect(second.getByText("You are not among its drafters.")).toBeVisible();
    });

    await test.step("the room, marked up by hand and by what the text has done", async () => {
      await scene.propose("p-3", "p-4");
      await scene.proposeBeside("p-6", "commend", "thank");
      await openLive(page, scene.room);
      await retype(page, "p-1", "reaffirm", "stress");
      await retype(page, "p-2", "quadrennial", "biennial");
      await caretAtEnd(page, "p-5");
      await page.keyboard.press("Enter");
      await page.keyboard.type("We welcome the archives.", { delay: 15 });
      await page.locator("p", { hasText: "We call upon all" }).last().click();
      await page.keyboard.press("End");
      await page.keyboard.type(" indeed", { delay: 15 });
      await expect.poll(async () => (await scene.drafted()).changes.length).toBe(5);
      await page.keyboard.press("Escape");
      await scene.acceptOther("p-1", "reaffirm", "recall");
      await expect(page.getByText(/^Brought forward to the text of/).first()).toBeVisible();
      await expect(page.getByText("1 place needs you:")).toBeVisible();
      await see("room");
      await page.keyboard.press("Escape");
      const whole = page.getByRole("button", { name: /^The room as a whole/ });
      if (phone) await whole.click();
      const besides = page.getByRole("region", { name: "1 proposal made outside the room" });
      await besides.scrollIntoViewIfNeeded();
      await see("besides");
      const label = (await besides.locator(".paragraph-label").boundingBox())!;
      const words = besides.locator(".redline");
      const left = await words.evaluate((element) => element.getClientRects()[0]!.left);
      expect(label.x + label.width).toBeLessThanOrEqual(left);
      if (phone) await close();
      for (const view of ["Clean", "Text"]) {
        await page.getByRole("radio", { name: view }).click();
        await see(`room-${view.toLowerCase()}`);
      }
      await page.getByRole("radio", { name: "Redline" }).click();
    });

    await test.step("a paragraph, with all that is said of it", async () => {
      await page.getByRole("button", { name: "Show it" }).click();
      if (phone) await page.getByRole("button", { name: /^Paragraph 1/ }).click();
      await expect(page.getByText("The text has changed the same words")).toBeVisible();
      await page.getByLabel("Note an instruction").selectOption("Retain");
      await page.getByLabel("In words (optional)").fill("The capital wishes to keep this.");
      await page.getByRole("button", { name: "Note it" }).click();
      await page.getByLabel("New comment").fill("Shall we ask the others?");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await expect(page.getByText("Shall we ask the others?")).toBeVisible();
      await expect(page.getByText("Note a newer instruction")).toBeVisible();
      await see("paragraph");
      if (phone) await close();
    });

    await test.step("help and settings; clearance is wanted", async () => {
      await page.getByRole("button", { name: "Keyboard" }).click();
      await see("help");
      await close();
      await page.getByRole("button", { name: "Settings of the room" }).click();
      await dialog.getByLabel("Clear before submitting").click();
      await expect(dialog.getByLabel("Clear before submitting")).toBeChecked();
      await see("settings");
      await dialog.getByLabel("May clear").first().click();
      const last = dialog.filter({ hasText: "Somebody has to be able to clear" });
      await see("last-clearer");
      await last.getByRole("button", { name: "Close" }).last().click();
      await expect(last).toBeHidden();
      await close();
      const strip = page.getByRole("region", { name: "Clearance" });
      await strip.getByRole("button", { name: "Put up for clearance" }).click();
      await expect(dialog.getByRole("listitem")).toHaveCount(5);
      await expect(dialog.locator("ins").filter({ hasText: "biennial" })).toBeVisible();
      await see("asked-put-up-for-clearance");
      await dialog.getByRole("button", { name: "Put up for clearance" }).click();
      await expect(dialog).toBeHidden();
    });

    await test.step("what is not cleared is cleared in its preview, by who may", async () => {
      await page.getByRole("button", { name: "Review and submit" }).click();
      await dialog.getByRole("button", { name: "Preview" }).click();
      await expect(dialog.getByRole("alert")).toBeInViewport();
      await expect(dialog.getByRole("alert")).toContainText("has to be cleared before it is sent");
      await expect(dialog.getByRole("button", { name: /^Submit/ })).toHaveCount(0);
      await see("preview-uncleared");
      await dialog.getByRole("button", { name: "Clear", exact: true }).click();
      await expect(dialog.getByRole("textbox", { name: "Note (optional)" })).toBeVisible();
      await see("asked-clear");
      await dialog.getByRole("button", { name: "Clear", exact: true }).click();
      await expect(dialog.getByRole("button", { name: /^Submit \d proposals$/ })).toBeVisible();
      await expect(dialog.getByRole("alert")).toHaveCount(0);
      await close();
      const strip = page.getByRole("region", { name: "Clearance" });
      await expect(strip.locator("[aria-current]")).toHaveText("Cleared");
      await strip.scrollIntoViewIfNeeded();
      await see("clearance");
    });

    await test.step("review, preview and receipt", async () => {
      await page.getByRole("button", { name: "Review and submit" }).click();
      await expect(dialog.getByText("4 of 5 chosen")).toBeVisible();
      const waits = dialog.getByRole("listitem").filter({ hasText: "The text has moved here" });
      await expect(waits.getByRole("checkbox")).not.toBeChecked();
      await see("review");
      await dialog.getByRole("button", { name: "Preview" }).click();
      await expect(dialog).toContainText("How a compilation text will print it");
      await see("preview");
      await dialog.getByText("What is submitted cannot be unsent.").scrollIntoViewIfNeeded();
      await see("preview-printed");
      await dialog.getByRole("button", { name: /^Submit \d proposals$/ }).click();
      await expect(dialog).toContainText("were submitted by");
      await see("sent");
      await dialog.getByRole("link", { name: "Receipt to print" }).click();
      await expect(page.getByRole("heading", { name: "Receipt" })).toBeVisible();
      await expect(page.locator("li ins").first()).toBeVisible();
      await expect(page.getByText(/^Cleared by Delegate of Delegation A/)).toBeVisible();
      await see("receipt");
      await page.pdf({ path: `test-results/drafting/receipt-${name}.pdf` });
      await page.getByRole("link", { name: "Back to the drafting room" }).click();
      await expect(page.locator(".draft-flag-agreed").first()).toBeVisible();
      await see("room-sent");
    });

    await test.step("the pack, on the screen and on paper", async () => {
      await caretAtEnd(page, "p-6");
      const lines = ["", "one.", "two.", "three.", "four.", "five."];
      await paste(page, { "text/plain": lines.join("\n\n") });
      await expect.poll(() => scene.words("6 quinquies")).not.toBe("");
      await page.goto(`${scene.room}/pack`);
      await expect(page.getByText("Delegation A — for internal use").first()).toBeVisible();
      await see("pack");
      // Paper cannot be opened: every paragraph is whole.
      const ours = page.getByRole("region", { name: "Our proposals", exact: true });
      await expect(ours.getByText(WHOLE)).toBeVisible();
      // No label stands over another, or over words.
      await page.emulateMedia({ media: "print" });
      const text = page.getByRole("region", { name: "The text with our proposals" });
      const wide = text.locator(".paragraph", { hasText: /^6 quinquies/ });
      const [label, box] = [wide.locator(".paragraph-label"), (await wide.boundingBox())!];
      const { y, height } = (await label.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(box.y + box.height);
      await page.pdf({ path: `test-results/drafting/pack-${name}.pdf`, preferCSSPageSize: true });
    });
    expect(findings).toEqual([]);
  });
