import { seriousFindings } from "./findings";
import { expect, test } from "./fixtures";
import { Scene } from "./oursScene";

const SLUG = "explained";
const WIDE = { viewport: { width: 1440, height: 900 } };

test.use({ scene: "explained" });

test("a co-facilitator says why after deciding, at the desk and on the text page; all read it", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await Scene.make(request, workspace.url, SLUG);
  const id = await scene.propose("a", "Delegation A", "4", ["invite", "ask"]);
  await scene.decide(id, { kind: "accept", reason: "" });
  const findings: string[] = [];

  const desk = await as("chair1", WIDE);
  await desk.goto(`/negotiations/${SLUG}/compile#p-4`);
  const decided = desk.getByRole("region", { name: "1 decision here" });
  await decided.getByRole("button", { name: /^Add a reason for the decision/ }).click();
  await desk.getByLabel("Why it was decided so").fill("Agreed language of 2017.");
  findings.push(...(await seriousFindings(desk, "desk")));
  await desk.screenshot({ path: "test-results/pages/reason-desk-form.png" });
  await decided.getByRole("button", { name: "Add", exact: true }).click();
  await expect(decided).toContainText("Agreed language of 2017.");
  await expect(decided).toContainText("Added by Co-facilitator 1");
  // Undo is of decisions, and this was none.
  await expect(decided.getByRole("button", { name: /^Undo the decision/ })).toBeVisible();
  await desk.screenshot({ path: "test-results/pages/reason-desk.png" });

  const chair = await as("chair2", WIDE);
  await chair.goto(`/negotiations/${SLUG}/text#p-4`);
  const add = chair.getByRole("button", { name: /^Add to the reason/ });
  await add.click();
  await chair.getByLabel("Why it was decided so").fill("It asks nothing new of anybody.");
  findings.push(...(await seriousFindings(chair, "text")));
  await chair.screenshot({ path: "test-results/pages/reason-text-form.png" });
  await chair.getByRole("button", { name: "Add", exact: true }).click();
  await expect(chair.getByText("It asks nothing new of anybody.")).toBeVisible();
  await chair.screenshot({ path: "test-results/pages/reason-text.png" });
  await expect(decided).toContainText("It asks nothing new of anybody.");

  const a = await as("a");
  await a.goto(`/negotiations/${SLUG}/ours`);
  const ours = a.locator(`[id="${id}"]`);
  await expect(ours).toContainText("Agreed language of 2017.");
  await expect(ours).toContainText("It asks nothing new of anybody.");
  await a.screenshot({ path: "test-results/pages/reason-ours.png", fullPage: true });
  expect(findings).toEqual([]);
});
