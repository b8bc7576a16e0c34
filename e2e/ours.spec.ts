import type { Page } from "@playwright/test";
import { seriousFindings } from "./findings";
import { expect, test } from "./fixtures";
import { paragraphOf } from "./helpers";
import { Scene } from "./oursScene";

const oursOf = ({ slug }: Scene) => `/negotiations/${slug}/ours`;
const textOf = ({ slug }: Scene) => `/negotiations/${slug}/text`;

/** Paragraphs of the scene are called by their labels. */
const group = (page: Page, name: RegExp) => page.getByRole("region", { name });

test("Delegation A sees what became of each of its proposals, and what is new", async ({
  as,
  workspace,
  request,
}) => {
  test.slow();
  const scene = await Scene.make(request, workspace.url, "keeping-of-records");
  const [OURS, TEXT] = [oursOf(scene), textOf(scene)];
  const a = await as("a");

  await test.step("before anything is proposed the page says what to do", async () => {
    await a.goto(OURS);
    await expect(a.getByText("Your delegation has proposed nothing yet.")).toBeVisible();
    await a.getByRole("button", { name: "Mark all of this as seen" }).click();
    await expect(a.getByText("Marked as seen. From now on")).toBeVisible();
    await expect(a.getByText("Nothing has been marked as seen yet.")).toBeHidden();
    await expect(a.getByText(/^Nothing.* New York/)).toBeVisible();
  });

  const made = await scene.proposals();

  const live = await as("a");
  await live.goto(TEXT);
  await expect(live.locator(".ProseMirror")).toBeVisible();

  await scene.decisions(made);

  await test.step("the sponsor is told at once that a decision made its proposal need it", async () => {
    await expect(
      live.getByText("Paragraph 4 was changed, and your proposal on it needs you."),
    ).toBeVisible();
    await live.goto(`${TEXT}#p-1`);
    const card = live.getByRole("article", { name: "Proposal of Delegation A" });
    await expect(card).toContainText("Accepted in part by Co-facilitator 1");
    await expect(card).toContainText("Taken into the text");
    await expect(card).toContainText("Not taken");
  });

  await test.step("each outcome, those that need us first", async () => {
    await a.goto(OURS);
    await expect(a.getByText("1 needs us, 1 open, 2 decided")).toBeVisible();
    const decided = group(a, /2 decided/);
    const first = decided.getByRole("listitem").filter({ hasText: "Paragraph 1" });
    await expect(first).toContainText("Accepted in part by Co-facilitator 1");
    await expect(first).toContainText("The rest is said.");
    await expect(first).toContainText("Taken into the text");
    const second = decided.getByRole("listitem").filter({ hasText: "Paragraph 3" });
    await expect(second).toContainText("Merged with the proposals of Delegation B.");
    await expect(second).toContainText("We urge all States to contribute");
  });

  await test.step("a group and a member that differs are both shown", async () => {
    await expect(group(a, /^Open/)).toContainText(
      "Group C (1 member differs: Delegation B opposes it)",
    );
  });

  await test.step("what others did, and which words of ours changed", async () => {
    const changes = group(a, /What changed since you last looked/);
    await expect(changes).toContainText("accepted in part");
    await expect(changes).toContainText("Delegation B proposes a change: Paragraph 3");
    await expect(changes.locator("ins", { hasText: "encourage" })).toBeVisible();
    await a.reload();
    await expect(changes).toContainText("accepted in part");
    await changes.getByRole("button", { name: "Mark all of this as seen" }).click();
    await expect(changes.getByText("It stays on this page")).toBeVisible();
    await a.reload();
    await expect(changes).toContainText("accepted in part");
    await a.getByRole("link", { name: "Our proposals" }).click();
    await expect(changes).toContainText("Nothing, since");
  });

  await test.step("one click opens the proposal adjusted to the new text, to look at and submit", async () => {
    await a.goto(OURS);
    await expect(group(a, /Needs us/)).toContainText("encourage");
    await a.getByRole("link", { name: "Adjust to the new text" }).click();
    const dialog = a.getByRole("dialog");
    await expect(
      dialog.getByRole("textbox", { name: "The paragraph as it should read" }),
    ).toContainText("We request the Secretary-General");
    await dialog.getByRole("button", { name: "Submit" }).click();
    await expect(dialog).toBeHidden();
    await expect(paragraphOf(a, "p-4")).toContainText("request");
    await expect(a).toHaveURL(/\/text#p-4$/);
    await a.goto(OURS);
    await expect(a.getByText("none needs us, 2 open, 2 decided")).toBeVisible();
    await expect(live.getByText("your proposal on it needs you")).toBeHidden();
  });

  await test.step("an equal proposal is offered to be joined, and joined by a click alone", async () => {
    const offer = a.getByText("Delegation B proposes the same.");
    await expect(offer).toBeVisible();
    await a.getByRole("button", { name: "Join as co-sponsor" }).click();
    await expect(offer).toBeHidden();
    await expect(a.locator(`[id="${made.equalB}"]`)).toContainText(
      "Sponsored by Delegation B; Delegation A",
    );
    await expect(a.locator(`[id="${made.equal}"]`)).toContainText("Withdrawn");
    await a.goto(`${TEXT}#p-5`);
    await a.getByRole("button", { name: "Leave the sponsors" }).click();
    await expect(a.getByRole("button", { name: "Join as co-sponsor" })).toBeVisible();
  });

  await test.step("a position on an open bracket of the text itself", async () => {
    await a.goto(TEXT);
    await paragraphOf(a, "p-2").getByText("quadrennial").click();
    const brackets = a.getByRole("region", { name: "Open bracket of the text itself" });
    await brackets.getByRole("button", { name: "Reserve" }).click();
    await expect(brackets.getByText("Reserve", { exact: true }).first()).toBeVisible();
    await expect(brackets.locator("dd")).toHaveText("Delegation A");
    await brackets.getByRole("button", { name: "Reserve" }).click();
    await expect(brackets.locator("dd")).toHaveCount(0);
    await brackets.getByRole("button", { name: "Delete" }).click();
    await expect(brackets.locator("dt")).toHaveText("Delete");
    await brackets.getByRole("button", { name: "Delete" }).click();
    await expect(brackets.locator("dd")).toHaveCount(0);
    await brackets.getByText("How positions moved").click();
    await expect(brackets).toContainText("Delegation A withdrew its position.");
    await expect(brackets).toContainText("Delegation A would delete it.");
  });

  await test.step("agreed ad ref: locked for the co-facilitator, until it is reopened with a reason", async () => {
    const chair = await as("chair1");
    await chair.goto(`${TEXT}#p-1`);
    await expect(chair.getByText("Saved", { exact: true })).toBeVisible();
    await chair.getByRole("button", { name: "Mark as agreed ad ref" }).click();
    await chair.getByRole("dialog").getByRole("button", { name: "Mark as agreed ad ref" }).click();
    await expect(paragraphOf(chair, "p-1")).toContainText("agreed ad ref");
    await paragraphOf(chair, "p-1").getByText("keeping records").click();
    await chair.keyboard.type("x");
    await expect(chair.getByText("its words are locked")).toBeVisible();
    await expect(paragraphOf(a, "p-1")).toContainText("agreed ad ref");
    await chair.getByRole("button", { name: "Reopen" }).click();
    const dialog = chair.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Reopen" })).toBeDisabled();
    await dialog.getByLabel("Reason").fill("Delegation A asked for it.");
    await dialog.getByRole("button", { name: "Reopen" }).click();
    await expect(paragraphOf(chair, "p-1")).not.toContainText("agreed ad ref");
    await chair.getByText("Agreed and reopened before").click();
    await expect(chair.getByRole("complementary", { name: "Proposals" })).toContainText(
      "Delegation A asked for it.",
    );
  });

  await test.step("the text itself shows what changed since one looked", async () => {
    await a.goto(TEXT);
    await a.getByRole("radio", { name: "Changes" }).click();
    await expect(a.getByText(/No paragraph reads differently since/)).toBeVisible();
    const next = await scene.propose("b", "Delegation B", "4", ["report", "report yearly"]);
    await scene.decide(next, { kind: "accept", reason: "" });
    await expect(
      paragraphOf(a, "p-4").locator(".since-added", { hasText: "yearly" }),
    ).toBeVisible();
  });
});

for (const { name, viewport, colorScheme } of [
  { name: "desktop", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "desktop-dark", viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  { name: "phone-light", viewport: { width: 390, height: 844 }, colorScheme: "light" },
] as const)
  test(`the pages on ${name}: nothing serious for axe, nothing wider than the screen`, async ({
    as,
    workspace,
    request,
  }) => {
    const scene = await Scene.make(request, workspace.url, `records-${name}`);
    const a = await as("a", { viewport, colorScheme });
    const [OURS, TEXT] = [oursOf(scene), textOf(scene)];
    await a.goto(OURS);
    await a.getByRole("button", { name: "Mark all of this as seen" }).click();
    await expect(a.getByText("Marked as seen. From now on")).toBeVisible();
    const proposals = await scene.proposals();
    // Longer than a phone is wide, and its author's to adjust once the other is accepted.
    await scene.propose("b", "Delegation B", "4", ["invite", "x".repeat(70)]);
    await scene.decisions(proposals);
    await scene.agree("1", true, "All can live with it.");
    const findings: string[] = [];
    for (const [part, path] of [
      ["ours", OURS],
      ["text", `${TEXT}#p-2`],
      ["agreed", `${TEXT}#p-1`],
      ["since", `${TEXT}?view=since`],
      ["amendments", `/negotiations/${scene.slug}/amendments`],
    ] as const) {
      await a.goto("about:blank");
      await a.goto(path);
      await expect(a.getByRole("main")).toBeVisible();
      if (path.includes("/text")) await expect(a.locator(".ProseMirror")).toBeVisible();
      if (part === "since")
        await expect(a.getByRole("button", { name: "Mark as seen" })).toBeVisible();
      const picture = { path: `test-results/ours/${part}-${name}.png` };
      await a.screenshot({ ...picture, fullPage: part === "ours" });
      findings.push(...(await seriousFindings(a, part)));
    }
    expect(findings).toEqual([]);
  });
