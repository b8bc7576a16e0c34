import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Api, addEveryone, paragraphOf } from "./helpers";

const DRAFT = `ZERO DRAFT

Declaration on the order of paragraphs

1. We affirm that records are to be kept.
2. We decide to meet on a quadrennial basis.
3. We call upon all to contribute:
(a) By keeping records;
(b) By sharing them.
4. We thank the hosts. We invite all to return.
`;
const SLUG = "order";
const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;

const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/structure/${name}.png` });
const labels = (page: Page) =>
  page
    .locator("p[data-id]:not([data-kind=title])")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-label")));

test("a delegation proposes a merge, a move and a split; a co-facilitator accepts and takes back", async ({
  as,
  request,
  workspace,
}) => {
  const secretariat = await Api.as(request, workspace.url, "secretariat");
  await secretariat.ok("POST", "negotiations", {
    ...{ filename: "order.txt", text: DRAFT, slug: SLUG, disclosure: "on-submission" },
  });
  await addEveryone(secretariat, SLUG);
  const a = await as("a", WIDE);
  const chair = await as("chair1", WIDE);
  await chair.goto(`/negotiations/${SLUG}/text#p-1`);
  const dialog = a.getByRole("dialog");
  const begin = async (paragraph: string, kind: string) => {
    await a.goto(`/negotiations/${SLUG}/text#${paragraph}`);
    await a.getByRole("button", { name: "Propose a change" }).click();
    // The editor takes the focus when it has come.
    await expect(dialog.getByRole("textbox").first()).toBeFocused();
    // With the keyboard: the kinds are one group of radio buttons.
    await dialog.getByRole("radio", { name: kind, exact: true }).focus();
    await a.keyboard.press("Space");
  };
  const submit = async () => {
    await dialog.getByRole("button", { name: "Submit" }).click();
    await expect(dialog).toBeHidden();
  };
  const accept = async (paragraph: string) => {
    await chair.goto(`/negotiations/${SLUG}/text#${paragraph}`);
    await chair.getByRole("button", { name: "Accept", exact: true }).click();
    await expect(chair.getByRole("button", { name: "Take the decision back" })).toBeVisible();
  };

  await test.step("a move: after which paragraph, its subparagraphs with it", async () => {
    await begin("p-3", "Move");
    await expect(dialog.getByRole("button", { name: "Submit" })).toBeDisabled();
    await dialog
      .getByLabel("Where it should stand")
      .selectOption({ label: "After paragraph 1: We affirm that records are to be kept." });
    await shot(a, "propose-move");
    await submit();
    await expect(a.locator(".structure-block")).toContainText(
      "Move paragraph 3 to after paragraph 1",
    );
  });

  await test.step("a merge: with the paragraphs that follow, the words joined as one wishes", async () => {
    await begin("p-1", "Merge");
    const wording = dialog.getByRole("textbox", { name: "The paragraph as it should read" });
    await expect(wording).toHaveText(
      "We affirm that records are to be kept. We decide to meet on a quadrennial basis.",
    );
    await shot(a, "propose-merge");
    await submit();
    await expect(a.locator(".structure-block").first()).toContainText(
      "Merge paragraph 1 with paragraph 2",
    );
    await expect(a.locator(".structure-block", { hasText: "Would be merged" })).toBeVisible();
  });

  await test.step("a split: Enter parts the paragraph", async () => {
    await begin("p-4", "Split");
    const wording = dialog.getByRole("textbox", { name: "The paragraph in its parts" });
    await wording.click();
    await a.keyboard.press("ControlOrMeta+Home");
    for (let i = 0; i < "We thank the hosts.".length; i++) await a.keyboard.press("ArrowRight");
    await a.keyboard.press("Enter");
    await expect(dialog.getByText("2 paragraphs")).toBeVisible();
    await shot(a, "propose-split");
    await submit();
    await shot(a, "text");
  });

  await test.step("accepted, they are made for everybody", async () => {
    await expect(chair.locator(".structure-block")).toHaveCount(4);
    await accept("p-3");
    await expect.poll(() => labels(a)).toEqual(["1", "1 bis", "(a)", "(b)", "2", "4"]);
    await accept("p-1");
    await expect(paragraphOf(a, "p-1")).toContainText("kept. We decide to meet");
    await expect.poll(() => labels(a)).toEqual(["1", "1 bis", "(a)", "(b)", "4"]);
    await accept("p-4");
    await expect.poll(() => labels(a)).toEqual(["1", "1 bis", "(a)", "(b)", "4", "4 bis"]);
    await shot(chair, "accepted");
  });

  await test.step("what was moved can be typed in, and is moved back with the words", async () => {
    const moved = paragraphOf(chair, "p-3");
    await moved.click();
    await chair.keyboard.press("End");
    await chair.keyboard.type(" now");
    await expect(paragraphOf(a, "p-3")).toContainText("now");
    await chair.goto(`/negotiations/${SLUG}/text#p-3`);
    await chair.getByRole("button", { name: "Take the decision back" }).click();
    await expect.poll(() => labels(a)).toEqual(["1", "3", "(a)", "(b)", "4", "4 bis"]);
    await expect(paragraphOf(a, "p-3")).toContainText("now");
  });

  await test.step("of two moves of one paragraph, the other is asked for anew from where it stands now", async () => {
    for (const place of ["After paragraph 3: ", "After paragraph 4: "]) {
      await begin("p-1", "Move");
      const select = dialog.getByLabel("Where it should stand");
      const option = select.locator("option", { hasText: place });
      await select.selectOption((await option.first().textContent()) ?? "");
      await submit();
    }
    await chair.goto(`/negotiations/${SLUG}/text#p-1`);
    await chair.getByRole("button", { name: "Accept", exact: true }).first().click();
    await a.goto(`/negotiations/${SLUG}/text#p-1`);
    await a.getByRole("button", { name: "Adjust to the new text" }).click();
    await expect(dialog).toContainText("What your proposal is about was changed since.");
    await shot(a, "adjust-move");
    await submit();
    await expect(a.getByRole("button", { name: "Adjust to the new text" })).toBeHidden();
    await chair.goto(`/negotiations/${SLUG}/text#p-1`);
    await chair.getByRole("button", { name: "Accept", exact: true }).first().click();
    await expect.poll(() => labels(a)).toEqual(["3", "(a)", "(b)", "4", "4 bis", "4 ter"]);
  });

  await test.step("a compilation text prints what is open, a paragraph with its rivals as one choice", async () => {
    await begin("p-4", "Change its level");
    await dialog.getByLabel("What it should be").selectOption("a subparagraph");
    await submit();
    await begin("p-4", "Delete");
    await submit();
    await begin("p-4", "Alternative paragraph");
    const instead = dialog.getByRole("textbox", { name: "The paragraph to put instead" });
    await instead.click();
    await a.keyboard.press("ControlOrMeta+a");
    await a.keyboard.type("We thank everybody.");
    await submit();
    await shot(a, "level");
    const api = await Api.as(request, workspace.url, "chair1");
    const wanted = { kind: "compilation", title: "Compilation text" };
    const query = new URLSearchParams(wanted);
    const { hash } = await api.ok<{ hash: string }>(
      "GET",
      `negotiations/${SLUG}/versions/preview?${query}`,
    );
    await api.ok("POST", `negotiations/${SLUG}/versions`, { ...wanted, preview: hash });
    await a.goto(`/negotiations/${SLUG}/versions/2`);
    await expect(a.getByText("Make paragraph 4 a subparagraph")).toBeVisible();
    await expect(a.getByText("Delete the paragraph.")).toBeVisible();
    await a.screenshot({ path: "test-results/structure/version.png", fullPage: true });
  });

  await test.step("on a phone, in the dark", async () => {
    const phone = await as("a", PHONE);
    await phone.goto(`/negotiations/${SLUG}/text#p-4`);
    await expect(phone.locator(".structure-block").first()).toBeVisible();
    await shot(phone, "phone");
  });
});
