import { ACCOUNTS } from "../../seeds/accounts";
import { expect, test } from "../fixtures";
import { paragraphOf } from "../helpers";
import { condition, LOOKS } from "../liveText";
import { caretAtEnd, chooseOf, DraftingScene, openLive, panelOf, retype, SECOND } from "./scene";

/** The end of a paragraph, far from what is changed in it. */
const WHOLE = "in the places where they look for them.";

test.use({ scene: "drafting" });

test("two people of a delegation draft together while the text moves, and submit", async ({
  as,
  workspace,
  request,
}) => {
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
