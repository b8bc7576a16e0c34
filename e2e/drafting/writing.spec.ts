import { expect, test } from "../fixtures";
import { paragraphOf } from "../helpers";
import { LOOKS } from "../liveText";
import { caretAtEnd, DraftingScene, openLive, panelOf, paragraphAtCaret, paste } from "./scene";

test.use({ scene: "drafting" });

test("by keyboard alone: to a paragraph, into it, and out", async ({ as, workspace, request }) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-keys");
  await scene.open();
  const a = await as("a", LOOKS.desktop);
  await openLive(a, scene.room);
  const title = (name: string) => panelOf(a).getByRole("heading", { name, exact: true });
  await expect(title("The room as a whole")).toBeVisible();
  for (const key of ["j", "j", "j", "j", "k"]) await a.keyboard.press(key);
  await expect(title("Paragraph 2")).toBeVisible();
  await a.keyboard.press("Enter");
  await a.keyboard.type(" Always.", { delay: 10 });
  await expect.poll(() => scene.words("2")).toMatch(/in New York\. Always\.$/);
  await a.keyboard.press("Escape");
  await a.keyboard.press("j");
  await expect(title("Paragraph 3")).toBeVisible();
  await a.getByRole("button", { name: "Keyboard" }).press("Enter");
  await expect(a.getByRole("dialog")).toContainText("Into the text, at the end of the paragraph");
});

test("keys on a locked paragraph go nowhere, however soon after the click", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-locked");
  await scene.agree("p-4");
  await scene.open();
  const [a, chair] = [await as("a", LOOKS.desktop), await as("chair1", LOOKS.desktop)];
  await Promise.all([openLive(a, scene.room), openLive(chair, scene.text)]);
  for (const page of [a, chair]) {
    const before = await page.locator(".ProseMirror").textContent();
    for (const from of ["p-1", "p-6", "p-2"]) {
      await caretAtEnd(page, from);
      const { x, y } = (await paragraphOf(page, "p-4").boundingBox())!;
      // None waits for the one before: the keys come before the browser has told of the caret.
      await Promise.all([
        page.mouse.click(x + 120, y + 12),
        page.keyboard.type(" ZZ"),
        page.keyboard.press("Backspace"),
      ]);
      await expect(page.getByText(/agreed ad ref/i).last()).toBeVisible();
      expect(await page.locator(".ProseMirror").textContent()).toBe(before);
      expect(await paragraphAtCaret(page)).toBe("p-4");
    }
  }
});

test("paragraphs that are pasted come as paragraphs, where one ends", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-pasted");
  await scene.open();
  const a = await as("a", LOOKS.desktop);
  await openLive(a, scene.room);
  await caretAtEnd(a, "p-5");
  await paste(a, {
    "text/html":
      "<p>We add.</p><p><em>Recalling</em> the archives,</p><p>&nbsp;</p><p>We close.</p>",
  });
  await expect.poll(() => scene.words("5 ter")).toBe("We close.");
  expect(await scene.words("5 bis")).toBe("Recalling the archives,");
  expect(await scene.words("5")).toBe("We thank all who took part in the consultations.We add.");
  await expect(a.locator('p[data-label="5 bis"] em')).toHaveText("Recalling");
  await a.keyboard.type(" Now.", { delay: 15 });
  await expect.poll(() => scene.words("5 ter")).toBe("We close. Now.");

  await caretAtEnd(a, "p-6");
  await a.keyboard.press("ArrowLeft");
  await paste(a, { "text/plain": " and\n\nmore" });
  await expect.poll(() => scene.words("6")).toContain("of the past and more.");

  await caretAtEnd(a, "p-2");
  const wrapped = `${"And the rest of it, ".repeat(3)}and\nall the rest.`;
  await paste(a, { "text/plain": ` So be it.\nRecalling it,\n${wrapped}` });
  await expect.poll(() => scene.words("2 ter")).toBe(wrapped.replace("\n", " "));
  expect(await scene.words("2 bis")).toBe("Recalling it,");
  expect(await scene.words("2")).toMatch(/New York\. So be it\.$/);
  await expect(paragraphOf(a, "p-2").locator(".draft-added")).toHaveText(/^\s*So be it\.$/);
  await paragraphOf(a, "p-2").click();
  await expect(panelOf(a).locator("ins").first()).toHaveText(/^\s*So be it\.$/);
  await a.screenshot({ path: "test-results/drafting/pasted.png" });
});

test("what is typed at once after a new paragraph is asked for goes into it, or is offered for copying", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-at-once");
  await scene.open();
  const a = await as("a", LOOKS.desktop);
  await openLive(a, scene.room);
  /** Types while the server has not answered yet, which then makes the paragraph, or is not reached. */
  const typeAtOnce = async (ask: () => Promise<void>, words: string, reached = true) => {
    let answer = () => {};
    const typed = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await a.route("**/paragraphs", async (route) => {
      await typed;
      await (reached ? route.continue() : route.abort());
    });
    const asked = a.waitForRequest("**/paragraphs");
    await ask();
    await a.keyboard.type(words);
    await asked;
    answer();
    await a.unrouteAll({ behavior: "wait" });
  };
  const command = async (name: string) => {
    await a.getByRole("button", { name: "Propose more for this paragraph" }).click();
    await a.getByRole("menuitem", { name }).click();
  };

  await caretAtEnd(a, "p-2");
  await typeAtOnce(() => a.keyboard.press("Alt+Shift+KeyN"), "By its key.");
  await expect.poll(() => scene.words("2 bis")).toBe("By its key.");
  await caretAtEnd(a, "p-3");
  await typeAtOnce(() => command("New paragraph after"), "From the menu.");
  await expect.poll(() => scene.words("3 bis")).toBe("From the menu.");
  await a.keyboard.type(" More.");
  await expect.poll(() => scene.words("3 bis")).toBe("From the menu. More.");
  await caretAtEnd(a, "p-4");
  await typeAtOnce(() => command("Put an alternative"), " At once.");
  await expect.poll(() => scene.words("4 alt")).toMatch(/\. At once\.$/);
  expect(await scene.words("4")).not.toContain("At once");
  // An alternative counts instead of its paragraph: words typed there would not be sent.
  await caretAtEnd(a, "p-4");
  await a.keyboard.type("Nowhere.");
  await expect(a.getByText("Write in the alternative, or remove it to write here.")).toBeVisible();
  await expect(paragraphOf(a, "p-4")).not.toContainText("Nowhere");

  await caretAtEnd(a, "p-5");
  await typeAtOnce(() => command("New paragraph after"), "Of no paragraph.", false);
  const held = a.getByRole("listitem").filter({ hasText: "No new paragraph came." });
  await expect(held).toContainText("Of no paragraph.");
  await held.getByRole("button", { name: "Copy my words" }).click();
  await expect(a.getByText("Copied", { exact: true })).toBeVisible();
  expect(await scene.words("5")).not.toContain("Of no paragraph");
});

test("the undo key takes back what was typed, and a new paragraph before what was typed until then", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-undo");
  await scene.open();
  const a = await as("a", LOOKS.desktop);
  await openLive(a, scene.room);
  const undo = () => a.keyboard.press("ControlOrMeta+z");
  /** The words of all paragraphs behind the title, as the server has them. */
  const words = async () => {
    const { paragraphs } = await scene.drafted();
    return paragraphs.slice(1).map(({ runs }) => runs.map(({ text }) => text).join(""));
  };
  const before = await words();
  const typed = before.with(1, `${before[1]} First.`);
  await caretAtEnd(a, "p-2");
  await a.keyboard.insertText(" First.");
  await expect.poll(words).toEqual(typed);
  await a.keyboard.press("Enter");
  await expect.poll(words).toEqual(typed.toSpliced(2, 0, ""));
  await expect.poll(() => paragraphAtCaret(a)).not.toBe("p-2");
  await a.keyboard.insertText("New.");
  await expect.poll(words).toEqual(typed.toSpliced(2, 0, "New."));
  await undo();
  await expect.poll(words).toEqual(typed.toSpliced(2, 0, ""));
  await undo();
  await expect.poll(words).toEqual(typed);
  await undo();
  await expect.poll(words).toEqual(before);
});

test("the undo key takes back a paragraph that is on its way", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-undo-early");
  await scene.open();
  const a = await as("a", LOOKS.desktop);
  await openLive(a, scene.room);
  const count = async () => (await scene.drafted()).paragraphs.length;
  const before = await count();
  let answer = () => {};
  const gone = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await a.route("**/paragraphs", (route) => gone.then(() => route.continue()));
  await caretAtEnd(a, "p-2");
  const removed = a.waitForResponse((one) => one.request().method() === "DELETE");
  await a.keyboard.press("Enter");
  await a.keyboard.type("Not");
  await a.keyboard.press("ControlOrMeta+z");
  await a.keyboard.press("ControlOrMeta+z");
  answer();
  expect((await removed).ok()).toBe(true);
  expect(await count()).toBe(before);
  expect(await scene.words("2")).toMatch(/in New York\.$/);
});
