import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ACCOUNTS } from "../seeds/accounts";
import { expect, test } from "./fixtures";
import { Api, paragraphOf } from "./helpers";
import { condition, LOOKS, open, SLUG, TEXT, wayTo } from "./liveText";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

for (const [name, look] of Object.entries(LOOKS))
  test(`on a ${name}, an edit that is refused can be copied, and the next one is saved`, async ({
    as,
  }) => {
    const chair = await as("chair1", { ...look, ...CLIPBOARD });
    await open(chair, "op-7");
    await write(chair, "op-7", " Precious words.");
    // A whole document, pasted into one paragraph by mistake.
    const document = "An entire report. ".repeat(3_000);
    await chair.evaluate((text) => navigator.clipboard.writeText(text), document);
    await chair.keyboard.press("ControlOrMeta+v");
    await chair.keyboard.type("Typed on. ");
    const dialog = chair.getByRole("dialog", { name: "Your last edit was not taken" });
    await expect(dialog).toContainText("The change is too large.");
    await expect(dialog.locator("mark").first()).toContainText("An entire report.");
    await chair.screenshot({ path: `test-results/states/${name}-refused.png` });
    expect(await seriousFindings(chair)).toEqual([]);
    await dialog.getByRole("button", { name: "Copy my words" }).click();
    await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await copied(chair)).toContain(document.trim());
    await dialog.getByRole("button", { name: "Continue" }).click();
    await expect(dialog).toBeHidden();
    await expect(paragraphOf(chair, "op-7")).not.toContainText("An entire report.");

    const next = ` The next edit, ${name}.`;
    await write(chair, "op-7", next);
    const reader = await as("a");
    await open(reader, "op-7");
    await expect(paragraphOf(reader, "op-7")).toContainText(next.trim());
    await expect(paragraphOf(reader, "op-7")).not.toContainText("An entire report.");
  });

test("who loses the right to write while typing keeps the words, and types again with the right", async ({
  as,
  workspace,
  request,
}) => {
  const { way, baseURL } = await wayTo(workspace.url);
  const chair = await as("chair2", { ...LOOKS.desktop, ...CLIPBOARD, baseURL });
  const api = await Api.as(request, workspace.url, "secretariat");
  await open(chair, "op-8");
  way.hold("toServer");
  await type(chair, "op-8", " Said too late.");
  await expect(condition(chair)).toHaveAttribute("data-condition", /saving|slow/);
  const { participants } = await api.ok<{
    participants: readonly { email: string; participation: string }[];
  }>("GET", `negotiations/${SLUG}/participants`);
  const { email } = ACCOUNTS.chair2;
  const of = participants.find((one) => one.email === email)!.participation;
  const everyone = `negotiations/${SLUG}/participants`;
  await api.ok("POST", everyone, { email, role: "observer", delegation: null });
  await api.ok("DELETE", `${everyone}/${of}`);

  const dialog = chair.getByRole("dialog", { name: "Your last edit was not taken" });
  await expect(dialog).toContainText("You may no longer change this text.");
  await expect(dialog.locator("mark")).toHaveText("Said too late.");
  await dialog.getByRole("button", { name: "Copy the paragraph" }).click();
  await expect.poll(() => copied(chair)).toMatch(/^OP8\t.*Said too late\./);
  way.release();
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(condition(chair)).toHaveText("Live");
  await expect(chair.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false");
  await expect(paragraphOf(chair, "op-8")).not.toContainText("Said too late.");

  await api.ok("POST", everyone, { email, role: "co-facilitator", delegation: null });
  await expect(chair.locator(".ProseMirror")).toHaveAttribute("contenteditable", "true");
  await write(chair, "op-8", " Said in time.");
  await chair.close();
  await way.close();
});

for (const [name, look] of Object.entries(LOOKS))
  test(`on a ${name}, words typed in a paragraph that somebody removes are offered for copying`, async ({
    as,
    workspace,
    request,
  }) => {
    const { way, baseURL } = await wayTo(workspace.url);
    const api = await Api.as(request, workspace.url, "chair2");
    const paragraphs = `negotiations/${SLUG}/text/paragraphs`;
    const { id } = await api.ok<{ id: string }>("POST", paragraphs, {
      after: "op-9",
    });
    const chair = await as("chair1", { ...look, ...CLIPBOARD, baseURL });
    await open(chair, id);
    await write(chair, id, "Decides to convene");
    way.refuse();
    way.cut();
    await expect(condition(chair)).toHaveAttribute("data-condition", "offline");
    await chair.keyboard.type(" a meeting of experts");
    await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");
    await api.ok("DELETE", paragraphs, { paragraph: id });
    way.pass();

    const dialog = chair.getByRole("dialog", {
      name: /^Paragraph .* was removed or moved while you were typing$/,
    });
    await expect(dialog).toContainText("Decides to convene a meeting of experts");
    await expect(dialog.locator("mark")).toHaveText("a meeting of experts");
    // The dialog comes in the middle of a word: what is typed on presses none of its buttons.
    await chair.keyboard.type(" and others\n");
    await expect(dialog).toBeVisible();
    await chair.screenshot({ path: `test-results/states/${name}-removed.png` });
    expect(await seriousFindings(chair)).toEqual([]);
    await dialog.getByRole("button", { name: "Copy my words" }).click();
    await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
    expect((await copied(chair)).trim()).toBe("a meeting of experts");
    await dialog.getByRole("button", { name: "Continue" }).click();
    await expect(paragraphOf(chair, id)).toHaveCount(0);
    await write(chair, "op-9", ` On, ${name}.`);
    await chair.close();
    await way.close();
  });

test("signing out in one tab ends the other at once, which says what to do", async ({
  as,
  workspace,
}) => {
  const { way, baseURL } = await wayTo(workspace.url);
  const first = await as("chair2", { ...LOOKS.desktop, ...CLIPBOARD, baseURL });
  const closing = new Promise<void>((resolve) => {
    first.on("websocket", (socket) => {
      if (socket.url().includes("/text:")) socket.on("close", () => resolve());
    });
  });
  await open(first, "op-10");
  const second = await first.context().newPage();
  await second.goto(`${workspace.url}/negotiations`);
  way.hold("toServer");
  await type(first, "op-10", " Not sent.");

  await second.getByRole("button", { name: /Account/ }).click();
  await second.getByRole("menuitem", { name: "Sign out" }).click();
  await closing;
  await expect(condition(first)).toHaveText("Your session has ended");
  const alert = first.getByRole("alert").filter({ hasText: "Your session has ended." });
  await expect(alert).toContainText("Your last words were not saved");
  await expect(first.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false");
  await expect(paragraphOf(first, "op-10")).toContainText("Not sent.");
  await expect(alert.getByRole("link", { name: "Sign in again" })).toHaveAttribute(
    "href",
    new RegExp(`^/sign-in\\?next=${encodeURIComponent(TEXT)}`),
  );
  await first.screenshot({ path: "test-results/states/desktop-signed-out.png" });
  await alert.getByRole("button", { name: "See and copy them" }).click();
  const dialog = first.getByRole("dialog", { name: "Your last words were not saved" });
  await expect(dialog.locator("mark")).toHaveText("Not sent.");
  await dialog.getByRole("button", { name: "Copy my words" }).click();
  await expect.poll(() => copied(first)).toContain("Not sent.");
  await first.close();
  await way.close();
});

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Types at the end of a line of the paragraph. */
async function type(page: Page, id: string, words: string): Promise<void> {
  await paragraphOf(page, id).click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

/** Types, and waits until the server has said that it is on its disk. */
async function write(page: Page, id: string, words: string): Promise<void> {
  await type(page, id, words);
  await expect(paragraphOf(page, id)).toContainText(words.trim());
  await expect(condition(page)).toHaveAttribute("data-condition", "saved");
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include("[role=dialog]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).slice(0, 3)}`);
}
