import { ACCOUNTS } from "../seeds/accounts";
import {
  caretAtEnd,
  chooseOf,
  DraftingScene,
  openLive,
  panelOf,
  paragraphAtCaret,
  paste,
  retype,
  SECOND,
} from "./draftingScene";
import { seriousFindings } from "./findings";
import { expect, test } from "./fixtures";
import { paragraphOf } from "./helpers";
import { condition, LOOKS } from "./liveText";

/** The end of a paragraph, far from what is changed in it. */
const WHOLE = "in the places where they look for them.";

test.use({ scene: "drafting" });

test("two people of a delegation draft together while the text moves, and submit", async ({
  as,
  workspace,
  request,
}) => {
  test.setTimeout(240_000);
  const scene = await DraftingScene.make(request, workspace.url, "drafting-together");
  const a = await as("a", LOOKS.desktop);

  await test.step("a delegate opens the room, and names another drafter", async () => {
    await a.goto(`/negotiations/${scene.slug}/text`);
    await a.getByRole("link", { name: "Drafting room" }).click();
    await a.getByRole("button", { name: "Open the room" }).click();
    await expect(condition(a)).toHaveAttribute("data-condition", "saved");
    await a.getByRole("button", { name: "Settings of the room" }).click();
    const dialog = a.getByRole("dialog");
    await dialog.getByLabel("Name another drafter").selectOption(ACCOUNTS[SECOND].name);
    // Who is chosen is not lost by the other button.
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(dialog.getByRole("alert")).toContainText("is chosen, and not named yet");
    await dialog.getByRole("button", { name: "Name", exact: true }).click();
    await expect(dialog.getByRole("listitem")).toHaveCount(2);
    await dialog.getByRole("button", { name: "Done" }).click();
  });

  const second = await as(SECOND, LOOKS.desktop);
  const chair = await as("chair1", LOOKS.desktop);
  await Promise.all([openLive(second, scene.room), openLive(chair, scene.text)]);
  await expect(a.getByText("2 present")).toBeVisible();

  await test.step("both type at once, and each sees the other's words as a redline", async () => {
    await Promise.all([
      retype(a, "p-1", "reaffirm", "stress"),
      retype(second, "p-2", "quadrennial", "biennial"),
    ]);
    await retype(second, "p-2", "New York", "Geneva");
    await expect(paragraphOf(second, "p-1").locator(".draft-added")).toHaveText("stress");
    await expect(paragraphOf(second, "p-1").locator(".draft-struck")).toHaveText("reaffirm");
    await expect(paragraphOf(a, "p-2").locator(".draft-added")).toHaveText(["biennial", "Geneva"]);
  });

  await test.step("new, struck and alternative paragraphs by commands that read naturally", async () => {
    await caretAtEnd(a, "p-5");
    await a.keyboard.press("Enter");
    await a.keyboard.type("We welcome the archives.", { delay: 15 });
    await expect.poll(() => scene.words("5 bis")).toBe("We welcome the archives.");
    await expect(second.locator("p", { hasText: "We welcome the archives." })).toBeVisible();
    await chooseOf(second, "p-4", "Propose to delete");
    const struck = paragraphOf(a, "p-4").locator(".draft-struck");
    await expect(struck).toContainText("We invite");
    const offer = second.getByRole("listitem").filter({ hasText: "is proposed to be deleted." });
    await offer.getByRole("button", { name: "Undo" }).click();
    await expect(struck).toHaveCount(0);
    await chooseOf(second, "p-4", "Propose to delete");
    await expect(struck).toContainText("We invite");
    await chooseOf(a, "p-3", "Put an alternative");
    await expect(a.getByText("Alternative to 3")).toBeVisible();
    await expect(panelOf(a).getByRole("heading", { name: "Paragraph 3 alt" })).toBeVisible();
    await a.keyboard.type(" All means everyone.", { delay: 10 });
    await caretAtEnd(a, "p-6");
    await a.keyboard.press("Enter");
    await expect(a.locator('p[data-label="6 bis"]')).toBeVisible();
    await a.keyboard.press("Backspace");
    await expect(a.locator('p[data-label="6 bis"]')).toBeHidden();
    await a.keyboard.type(" Well done.");
    await expect.poll(() => scene.words("6")).toContain("of the past. Well done.");
    // What was typed slowly is more than one step.
    const typed = async () => (await paragraphOf(a, "p-6").textContent()) ?? "";
    do await a.keyboard.press("ControlOrMeta+z");
    while (/W|done/.test((await typed()).split("past.")[1]!));
    await expect
      .poll(() => scene.words("6"))
      .toBe("We commend those who keep records of the past.");
  });

  await test.step("the text moves: the co-facilitators type, and another's proposal is accepted", async () => {
    await retype(chair, "p-1", "reaffirm", "recall");
    await retype(chair, "p-5", "thank", "warmly thank");
    await scene.acceptOther("p-3", "call upon", "urge");
    await expect(a.getByText(/^Brought forward to the text of .* New York/).first()).toBeVisible();
    await expect(paragraphOf(a, "p-5")).toContainText("warmly thank");
    await expect(paragraphOf(a, "p-5").locator(".draft-added")).toHaveCount(0);
    await expect.poll(async () => (await scene.drafted()).asks.length).toBe(2);
  });

  await test.step("what needs the authors is answered with one click, by either of them", async () => {
    await expect(second.getByText("2 places need you:")).toBeVisible();
    await second.getByRole("button", { name: "Show it" }).click();
    const wording = panelOf(second);
    await expect(wording).toContainText("The text has changed the same words");
    await expect(wording).toContainText("We recall the importance");
    await wording.getByRole("button", { name: "Keep ours" }).click();
    for (const page of [second, a])
      await expect(page.getByText("1 place needs you:")).toBeVisible();
    await a.getByRole("button", { name: /^(Show it|Next)$/ }).click();
    await expect(panelOf(a)).toContainText("reads otherwise now");
    await panelOf(a).getByRole("button", { name: "Keep ours" }).click();
    await expect(a.getByText("needs you:")).toBeHidden();
  });

  await test.step("a single place of a change is dropped, and can be had again", async () => {
    await paragraphOf(a, "p-2").click();
    const place = panelOf(a).getByRole("listitem").filter({ hasText: "Geneva" });
    await place.getByRole("button", { name: "Drop this place" }).click();
    await expect.poll(() => scene.words("2")).toContain("in New York");
    const dropped = a.getByRole("listitem").filter({ hasText: "The change was dropped." });
    await dropped.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => scene.words("2")).toContain("in Geneva");
    await place.getByRole("button", { name: "Drop this place" }).click();
    await expect
      .poll(() => scene.words("2"))
      .toBe(
        "We decide to hold meetings on a biennial basis, with the next meeting to be held in New York.",
      );
  });

  await test.step("one accepts a change and says why it is wanted; the other sees both", async () => {
    await panelOf(a).getByRole("button", { name: "Accept" }).click();
    await panelOf(a).getByLabel("Rationale").fill("A shorter cycle.");
    await paragraphOf(second, "p-2").click();
    await expect(panelOf(second)).toContainText("Accepted by Delegate of Delegation A");
    await expect(panelOf(second).getByLabel("Rationale")).toHaveValue("A shorter cycle.");
  });

  await test.step("all is reviewed, seen as it will print, and submitted", async () => {
    await second.getByRole("button", { name: "Review and submit" }).click();
    const dialog = second.getByRole("dialog");
    // What was accepted, and nothing that was not.
    await expect(dialog.getByText("1 of 5 chosen")).toBeVisible();
    await dialog.getByRole("button", { name: "Choose none" }).click();
    await expect(dialog.getByText("0 of 5 chosen")).toBeVisible();
    await dialog.getByRole("button", { name: "Choose all" }).click();
    await expect(dialog.getByText("5 of 5 chosen")).toBeVisible();
    await dialog.getByRole("button", { name: "Preview" }).click();
    await expect(dialog).toContainText("What is submitted cannot be unsent.");
    // As the pages of a version print it: the text's own reading has nobody behind it.
    await expect(dialog).toContainText(/\[quadrennial \/ biennial\s*\(Delegation A\)\]/);
    await expect(dialog).not.toContainText("( )");
    await dialog.getByRole("button", { name: "Submit 5 proposals" }).click();
    await expect(dialog).toContainText("5 proposals were submitted by");
    const receipt = dialog.getByRole("listitem").filter({ hasText: "A shorter cycle." });
    await expect(receipt.locator("del")).toHaveText("quadrennial");
    await expect(receipt.locator("ins")).toHaveText("biennial");
    // In its paragraph, and in the whole of it.
    await expect(dialog.locator("li", { hasText: "stress" })).toContainText(WHOLE);
    await dialog.getByRole("button", { name: "Done" }).click();
  });

  await test.step("the amendments are exactly what the room said", async () => {
    expect([...(await scene.submitted())].sort()).toEqual([
      "submitted | add after 5: We welcome the archives.",
      "submitted | alternative 3: We call upon all to contribute to the keeping of records. All means everyone.",
      "submitted | delete 4",
      "submitted | edit 1: recall -> stress",
      "submitted | edit 2: quadrennial -> biennial | A shorter cycle.",
    ]);
  });

  await test.step("what was sent stays marked, and says when the room has gone on", async () => {
    await expect(a.getByText("Sent", { exact: true }).first()).toBeVisible();
    await retype(a, "p-1", "stress", "underline");
    await expect(panelOf(a)).toContainText("Changed since it was sent");
    await a.getByRole("button", { name: "Review and submit" }).click();
    const dialog = a.getByRole("dialog");
    await expect(dialog.getByText("1 of 5 chosen")).toBeVisible();
    await dialog.getByRole("button", { name: "Preview" }).click();
    await expect(dialog).toContainText("Takes the place of revision 1, which you sent");
    await dialog.getByRole("button", { name: "Close" }).click();
  });
});

test.describe("a submission", () => {
  test.use({ refusals: [409] });

  test("that is refused says so beside its button, and is looked at again", async ({
    as,
    workspace,
    request,
  }) => {
    const scene = await DraftingScene.make(request, workspace.url, "drafting-refused");
    await scene.open();
    await scene.name();
    const [a, second] = [await as("a", LOOKS.desktop), await as(SECOND, LOOKS.desktop)];
    await Promise.all([openLive(a, scene.room), openLive(second, scene.room)]);
    for (const [id, from, to] of [
      ["p-1", "reaffirm", "stress"],
      ["p-2", "quadrennial", "biennial"],
      ["p-3", "call upon", "urge"],
      ["p-5", "thank", "commend"],
    ] as const)
      await retype(a, id, from, to);
    await expect.poll(async () => (await scene.drafted()).changes.length).toBe(4);
    await a.getByRole("button", { name: "Review and submit" }).click();
    const dialog = a.getByRole("dialog");
    await dialog.getByRole("button", { name: "Preview" }).click();
    const submit = dialog.getByRole("button", { name: "Submit 4 proposals" });
    await expect(submit).toBeVisible();
    await retype(second, "p-2", "biennial", "annual");
    await expect.poll(() => scene.words("2")).toContain("annual");
    await submit.click();
    await expect(dialog.getByRole("alert")).toBeInViewport();
    await a.screenshot({ path: "test-results/drafting/refused.png" });
    await expect(submit).toHaveCount(0);
    await dialog.getByRole("button", { name: "Look again" }).click();
    await expect(dialog.getByRole("heading", { name: "4 proposals" })).toBeFocused();
    await expect(dialog.getByRole("alert")).toHaveCount(0);
    await submit.click();
    await expect(dialog).toContainText("4 proposals were submitted by");
  });
});

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

test("the room tells what changed since its reader last looked", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-since");
  await scene.open();
  const a = await as("a", LOOKS.desktop);
  await openLive(a, scene.room);
  const since = a.getByRole("region", { name: "What changed since you last looked" });
  await expect(since).toContainText("Nothing has been marked as seen yet.");
  await since.getByRole("button", { name: "Mark all of this as seen" }).click();
  await expect(since).toContainText("Marked as seen.");
  await expect(since).toContainText(/Nothing, since .* New York\./);
  await expect(since).not.toContainText("Nothing has been marked");
  await scene.acceptOther("p-3", "call upon", "urge");
  await scene.takeOut("p-6");
  await expect(since).toContainText("Its words changed: Paragraph 3.");
  await expect(since).toContainText("No longer in the text: Paragraph 6.");
  const told = since.getByRole("link", { name: /^Delegation B proposes a change/ });
  // The list is drawn anew while the last of it comes.
  const width = async () => (await told.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan(200);
});

test("what is marked as seen goes from the list, though the room waits behind the text", async ({
  as,
  workspace,
  request,
}) => {
  test.setTimeout(240_000);
  const scene = await DraftingScene.make(request, workspace.url, "drafting-since-waiting");
  await scene.open();
  await scene.wait();
  const a = await as("a", LOOKS.desktop);
  const chair = await as("chair1", LOOKS.desktop);
  await Promise.all([openLive(a, scene.room), openLive(chair, scene.text)]);
  const since = a.getByRole("region", { name: "What changed since you last looked" });
  const mark = since.getByRole("button", { name: "Mark all of this as seen" });
  await mark.click();
  await expect(since).toContainText(/Nothing, since .* New York\./);
  await retype(chair, "p-5", "thank", "warmly thank");
  await expect(since).toContainText("Its words changed: Paragraph 5.", { timeout: 30_000 });
  await expect(a.getByText("The text has moved in 1 paragraph.")).toBeVisible();
  await a.screenshot({ path: "test-results/drafting/since-waiting.png" });
  // What comes while the list is read is not seen with it.
  let read = () => {};
  const shown = new Promise<void>((resolve) => {
    read = resolve;
  });
  await a.route("**/changes", (route) => shown.then(() => route.continue()));
  await chair.keyboard.type(" again");
  await expect.poll(() => scene.textWords("p-5")).toContain("warmly thank again");
  const marked = a.waitForResponse("**/visits");
  await mark.click();
  await marked;
  read();
  await expect(since).toContainText("What stands here has come since.");
  await mark.click();
  await expect(since).toContainText(/Nothing, since .* New York\./);
  await expect(since).toContainText("Marked as seen.");
  await openLive(a, scene.room);
  await expect(since).toContainText(/Nothing, since .* New York\./);
  await expect(a.getByText("The text has moved in 1 paragraph.")).toBeVisible();
  await scene.acceptOther("p-3", "call upon", "urge");
  await expect(since).toContainText("Its words changed: Paragraph 3.");
  await expect(since).not.toContainText("Paragraph 5");
  await a.screenshot({ path: "test-results/drafting/since-waited.png" });
});

for (const [name, look] of Object.entries(LOOKS))
  test(`the pages and dialogs of a room at ${name}`, async ({ as, workspace, request }) => {
    test.setTimeout(240_000);
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
