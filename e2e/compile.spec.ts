import type { Page } from "@playwright/test";
import { CONTESTED, type Proposed, proposeEight, textOf, wordsOf } from "./competing";
import { expect, test } from "./fixtures";
import { Api, type Delegation } from "./helpers";
import { condition, LOOKS, SLUG } from "./liveText";

const DESK = `/negotiations/${SLUG}/compile`;
const TEXT = `/negotiations/${SLUG}/text`;
const SCREEN = `/negotiations/${SLUG}/screen`;

const place = (page: Page) => page.locator(`[data-place="${CONTESTED}"]`);
const panel = (page: Page) => page.getByRole("complementary", { name: /What is in focus/ });
const current = (page: Page) => panel(page).locator(".desk-reading[aria-current]");
/** What the page says was done last, beside its undo. */
const lastAct = (page: Page) => page.locator("[data-last-act]");
const readings = (page: Page) => panel(page).locator(".desk-reading");

/** Opens the desk at the contested paragraph, and waits until it is live. */
async function openDesk(page: Page): Promise<void> {
  await page.goto(`${DESK}#p-op5`);
  await expect(condition(page)).toHaveAttribute("data-condition", "saved");
  await expect(panel(page).getByRole("heading", { name: "Paragraph OP5" })).toBeVisible();
}

/** Presses one key after another: "n 3 a" is three keys. */
async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
}

/** Goes with n to the open place one of whose readings holds these words, and to that reading. */
async function goTo(page: Page, words: string): Promise<void> {
  // To the paragraph as a whole.
  await press(page, "k j");
  for (let step = 0; step < 12; step++) {
    const line = readings(page).filter({ hasText: words });
    if ((await line.count()) > 0) {
      const number = await line
        .first()
        .getByRole("button", { name: /^Reading/ })
        .textContent();
      await page.keyboard.press(number!.trim());
      await expect(current(page)).toContainText(words);
      return;
    }
    await page.keyboard.press("n");
  }
  throw new Error(`No reading holds “${words}”.`);
}

/** Goes to the reading in which the paragraph in focus would not be there. */
async function goToDeletion(page: Page): Promise<void> {
  await page.keyboard.press("n");
  const line = readings(page).filter({ hasText: "delete the paragraph" });
  await line.getByRole("button", { name: /^Reading/ }).click();
  await expect(current(page)).toContainText("delete the paragraph");
}

test("two co-facilitators work through eight competing proposals by keyboard alone", async ({
  as,
  workspace,
  request,
}) => {
  test.slow();
  const sign = (who: "a" | "b" | "c" | "chair1") => Api.as(request, workspace.url, who);
  const apis = { A: await sign("a"), B: await sign("b"), C: await sign("c") };
  const ids = await proposeEight(apis);
  const statusOf = async (name: Proposed) => {
    const amendment = await apis.A.ok<{ status: string; decisions: { kind: string }[] }>(
      "GET",
      `negotiations/${SLUG}/amendments/${ids[name]}`,
    );
    return amendment.status;
  };
  const [one, two, delegate] = [
    await as("chair1", LOOKS.desktop),
    await as("chair2", LOOKS.desktop),
    await as("b", LOOKS.desktop),
  ];
  const follower = await as("a", { viewport: { width: 1280, height: 720 }, colorScheme: "dark" });
  await openDesk(one);
  await openDesk(two);
  await delegate.goto(`${TEXT}#p-op5`);
  await follower.goto(SCREEN);
  await expect(follower.getByText("The room is shown nothing at the moment.")).toBeVisible();

  await test.step("one shows the paragraph to the room; the delegation finds the way there", async () => {
    await one.keyboard.press("s");
    await expect(follower.getByRole("heading", { name: "Paragraph OP5" })).toBeVisible();
    await expect(follower.getByText("encourages")).toBeVisible();
    await expect(panel(two).getByText("The room is shown this paragraph.")).toBeVisible();
    await expect(delegate.getByRole("link", { name: "Follow the room" })).toBeVisible();
  });

  await test.step("a reading of an amendment that asks for more is accepted in part", async () => {
    await goTo(one, "urges");
    await expect(current(one)).toContainText("1 of 2 changes that Delegation A proposes");
    await expect(panel(one).locator("[data-other-changes]")).toContainText(
      "The other change of Delegation A would not be accepted:",
    );
    await expect(panel(one).locator("[data-other-changes]")).toContainText("deepen");
    await expect(panel(one).getByRole("button", { name: "Accept this part" })).toBeVisible();
    await expect(panel(one).getByRole("button", { name: "Accept all of it" })).toBeVisible();
    await one.keyboard.press("a");
    await expect(lastAct(one)).toContainText("Accepted in part: 1 of 2 changes of Delegation A");
    for (const page of [one, two]) {
      await expect(place(page)).toContainText("urges all stakeholders");
      await expect(place(page)).toContainText("Needs its author: B");
      await expect(panel(page).getByText("Accepted in part", { exact: true })).toBeVisible();
    }
    await expect(follower.locator(".room-text")).toContainText("urges all stakeholders");
    expect(await statusOf("invites1")).toBe("accepted-in-part");
  });

  await test.step("the other one merges two into a bridging text", async () => {
    await goTo(two, "yearly");
    await two.keyboard.press("b");
    const dialog = two.getByRole("dialog");
    const wording = dialog.getByRole("textbox", { name: "The paragraph as it is to read" });
    await expect(wording).toBeFocused();
    await wording.evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf("annually") ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + "annually".length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      }
    });
    await two.keyboard.type("every year or every other year");
    // A closed dialog loses nothing.
    await two.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await two.keyboard.press("b");
    await expect(wording).toContainText("every year or every other year");
    await expect(dialog.getByText("You began this earlier; nothing was lost.")).toBeVisible();
    // Of the three that compete there the third is left out: Tab goes to it, Space takes it out.
    const third = dialog.getByRole("checkbox", { name: /Group C.*regularly/ });
    for (
      let tab = 0;
      tab < 30 && !(await third.evaluate((box) => box === document.activeElement));
      tab++
    )
      await two.keyboard.press("Tab");
    await two.keyboard.press("Space");
    await expect(third).not.toBeChecked();
    await two.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    for (const page of [one, two])
      await expect(place(page)).toContainText("every year or every other year");
    expect([await statusOf("annually1"), await statusOf("annually2")]).toEqual([
      "merged",
      "merged",
    ]);
    expect(await statusOf("annually3")).toBe("submitted");
    // Its way back says beforehand that it takes all of it back.
    await expect(
      lastAct(two).getByRole("button", { name: "Undo the bridging text" }),
    ).toBeVisible();
    await expect(
      panel(one)
        .getByRole("button", { name: /Undo the bridging text, .* decisions on 2/ })
        .first(),
    ).toBeVisible();
  });

  await test.step("one rejects, with a reason", async () => {
    await goTo(one, "regularly");
    await one.keyboard.press("e");
    await one.keyboard.type("Covered by the bridging text.");
    await one.keyboard.press("Enter");
    // It stays with its place when one goes elsewhere and comes back.
    await press(one, "Escape n");
    await goTo(one, "regularly");
    await expect(panel(one).getByLabel(/Reason/)).toHaveValue("Covered by the bridging text.");
    await one.keyboard.press("r");
    await expect(lastAct(one)).toContainText("Not accepted: Group C.");
    await expect(panel(two).getByText("Covered by the bridging text.")).toBeVisible();
    expect(await statusOf("annually3")).toBe("rejected");
  });

  await test.step("the other one defers, and the queue says so at both desks", async () => {
    await goTo(two, "encourages");
    await two.keyboard.press("d");
    await expect(lastAct(two)).toContainText("Deferred: Delegation B.");
    for (const page of [one, two])
      await expect(panel(page).getByText("Deferred", { exact: true })).toBeVisible();
    expect(await statusOf("invites2")).toBe("submitted");
  });

  await test.step("undo takes back one's own last decision, not that of the other", async () => {
    await one.keyboard.press("u");
    await expect(panel(two).getByText("Covered by the bridging text.")).toBeHidden();
    expect(await statusOf("annually3")).toBe("submitted");
    await expect(panel(one).getByText("Deferred", { exact: true })).toBeVisible();
  });

  await test.step("what does not conflict is accepted at once, after a preview", async () => {
    await one.keyboard.press("Escape");
    await one.keyboard.press("Shift+A");
    const dialog = one.getByRole("dialog");
    await expect(dialog).toContainText("2 proposals can be accepted at once");
    await expect(dialog.locator("ins", { hasText: "academia" })).toBeVisible();
    await one.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    for (const page of [one, two])
      await expect(place(page)).toContainText("civil society, academia");
    expect([await statusOf("academia"), await statusOf("rights")]).toEqual([
      "accepted",
      "accepted",
    ]);
  });

  await test.step("the text reads so for everyone, and a delegation sees the outcome of each", async () => {
    const words = wordsOf((await textOf(apis.A)).find(({ id }) => id === CONTESTED)!);
    expect(words).toContain("to be observed every year or every other year, and,");
    expect(words).toContain("urges all stakeholders to continue to observe the World Day");
    expect(words).toContain("protection of all their rights");
    await expect(delegate.locator(`p[data-id="${CONTESTED}"]`)).toContainText("academia");
    await expect(
      delegate.getByText(/Merged into a bridging text by Co-facilitator 2/).first(),
    ).toBeVisible();
    await expect(follower.locator(".room-text")).toContainText("civil society, academia");
  });

  await test.step("agreed ad ref, after a question while proposals are open; taken back at once", async () => {
    await one.keyboard.press("g");
    const dialog = one.getByRole("dialog");
    await expect(dialog).toContainText("proposals are still open here. They stay open");
    await expect(dialog).toContainText("Delegation B");
    await expect(dialog).toContainText("Group C");
    await expect(dialog).toContainText("Deferred");
    await one.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(panel(two).getByText("Agreed ad ref").first()).toBeVisible();
    await expect(lastAct(one).getByRole("button", { name: "Undo" })).toBeVisible();
    await one.keyboard.press("u");
    await expect(place(two).getByText(/agreed ad ref/i)).toHaveCount(0);
    await expect(
      panel(two).getByText("Taken back by the co-facilitator who had marked it."),
    ).toBeVisible();
  });

  await test.step("agreed ad ref and reopened, for a reason", async () => {
    await expect(place(one).getByText(/agreed ad ref/i)).toHaveCount(0);
    await one.keyboard.press("g");
    await one.getByRole("dialog").getByRole("button", { name: "Agree ad ref" }).press("Enter");
    await expect(one.getByRole("dialog")).toBeHidden();
    await expect(panel(two).getByText("Agreed ad ref").first()).toBeVisible();
    await expect(follower.getByText("Agreed ad ref")).toBeVisible();
    await one.keyboard.press("g");
    await one.keyboard.type("New instructions from capital.");
    await one.keyboard.press("Control+Enter");
    await expect(place(two).getByText(/agreed ad ref/i)).toHaveCount(0);
    await expect(one.getByRole("dialog")).toBeHidden();
  });

  await test.step("Escape leaves the screen; the showing ends for all", async () => {
    await one.keyboard.press("s");
    await expect(follower.getByText("The room is shown nothing at the moment.")).toBeVisible();
    await follower.keyboard.press("Escape");
    await follower.waitForURL(`**${TEXT}`);
    await expect(delegate.getByRole("link", { name: "Follow the room" })).toBeHidden();
  });
});

test("single keys can be turned off, and never fire in a field; the page is for co-facilitators", async ({
  as,
}) => {
  const page = await as("chair1", LOOKS.desktop);
  await page.goto(`${DESK}#p-op4`);
  const heading = (name: string) => panel(page).getByRole("heading", { name });
  await expect(heading("Paragraph OP4")).toBeVisible();
  await page.keyboard.press("j");
  await expect(heading("Paragraph OP5")).toBeVisible();
  await page.goBack();
  await expect(heading("Paragraph OP4")).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.press("e");
  await page.keyboard.type("jump and run");
  await expect(panel(page).getByLabel(/Reason/)).toHaveValue("jump and run");
  await expect(heading("Paragraph OP4")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Keys of one character" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(heading("Paragraph OP4")).toBeVisible();
  await page.getByRole("button", { name: "Keys" }).first().click();
  await page.getByRole("checkbox", { name: "Keys of one character" }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(heading("Paragraph OP5")).toBeVisible();
});

test("a paragraph that was deleted is brought back from the desk", async ({
  as,
  workspace,
  request,
}) => {
  const api = await Api.as(request, workspace.url, "a");
  const { delegations } = await api.ok<{ delegations: readonly Delegation[] }>(
    "GET",
    `negotiations/${SLUG}`,
  );
  const before = (await textOf(api)).map(wordsOf);
  const base = (await textOf(api)).find(({ id }) => id === "op-4")!;
  const about = {
    delegation: delegations.find(({ name }) => name === "Delegation A")!.id,
    base: [base],
  };
  const propose = (kind: "delete" | "comment", rationale: string) =>
    api.ok("POST", `negotiations/${SLUG}/amendments`, {
      ...about,
      ...{ change: { kind, paragraph: base.id }, rationale, submit: true },
    });
  await propose("delete", "");
  await propose("comment", "Said better elsewhere.");
  const page = await as("chair1", LOOKS.desktop);
  await page.goto(`${DESK}#p-op4`);
  await expect(condition(page)).toHaveAttribute("data-condition", "saved");
  await goToDeletion(page);
  await page.keyboard.press("a");
  await expect(lastAct(page)).toContainText("Accepted: Delegation A.");
  await expect(page.locator('[data-place="op-4"]')).toHaveCount(0);
  await page.reload();
  await expect(condition(page)).toHaveAttribute("data-condition", "saved");
  await page.locator('[data-place="gone"]').getByText("Accepted", { exact: true }).first().click();
  await expect(panel(page)).toContainText("Said better elsewhere.");
  await page.screenshot({ path: "test-results/pages/desk-gone.png" });
  await panel(page)
    .getByRole("button", { name: "Undo the decision on the proposal of Delegation A" })
    .click();
  await expect(page.locator('[data-place="op-4"]')).toBeVisible();
  expect((await textOf(api)).map(wordsOf)).toEqual(before);
});

test.describe("for whom it is not", () => {
  test.use({ refusals: [404] });
  test("a delegate finds no compiling page", async ({ as }) => {
    const delegate = await as("a", LOOKS.desktop);
    await delegate.goto(`/negotiations/${SLUG}/amendments`);
    await expect(delegate.getByRole("link", { name: "Compile" })).toHaveCount(0);
    const answer = await delegate.goto(DESK);
    expect(answer?.status()).toBe(404);
  });
});
