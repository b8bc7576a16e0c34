import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Api, addEveryone, confirmDates, paragraphOf, proposeEdit } from "./helpers";

const SEED = join("seeds", "001_39611f9ab1e57f64.txt");

test("from the import of a zero draft to a compilation text and Rev.1, several people at once", async ({
  as,
  workspace,
  request,
}) => {
  test.slow();
  const secretariat = await as("secretariat");
  let slug = "";

  await test.step("the secretariat makes a negotiation of the letter and zero draft", async () => {
    await secretariat.getByRole("link", { name: "New negotiation" }).click();
    await secretariat.getByLabel("Document (.txt)").setInputFiles(SEED);
    await expect(secretariat.getByText("8 footnotes, 2 letters, 2 dates")).toBeVisible();
    await secretariat.getByLabel("Title of the negotiation").fill("Declaration from the letter");
    await secretariat.getByRole("button", { name: "Make this negotiation" }).click();
    await secretariat.waitForURL("**/negotiations/declaration-from-the-letter/**");
    slug = "declaration-from-the-letter";
    const api = await Api.as(request, workspace.url, "secretariat");
    await addEveryone(api, slug);
    const dates = await confirmDates(api, slug);
    const { id: deadline } = dates.find(({ kind }) => kind === "deadline")!;
    await api.ok("PATCH", `negotiations/${slug}/dates/${deadline}`, {
      startsAt: "2099-08-04T18:00",
      reason: "Extended.",
    });
  });

  const [chair, chair2, a, b] = await Promise.all([as("chair1"), as("chair2"), as("a"), as("b")]);
  const text = `/negotiations/${slug}/text`;

  await test.step("everyone opens the same paragraph and sees who else is there", async () => {
    for (const page of [secretariat, chair, chair2, a, b]) await page.goto(`${text}#p-26`);
    for (const page of [chair, chair2])
      await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expect(chair.getByText("5 present")).toBeVisible();
  });

  await test.step("two delegations propose on the same words", async () => {
    await proposeEdit(a, {
      paragraph: "26",
      from: "quadrennial",
      to: "biennial",
      rationale: "A shorter cycle.",
    });
    await proposeEdit(b, {
      paragraph: "26",
      from: "quadrennial",
      to: "five-yearly",
      rationale: "A longer cycle.",
    });
    for (const page of [chair, chair2]) {
      await expect(paragraphOf(page, "p-26")).toContainText("biennial");
      await expect(paragraphOf(page, "p-26")).toContainText("five-yearly");
    }
    await expect(paragraphOf(a, "p-26")).not.toContainText("five-yearly");
    await expect(paragraphOf(b, "p-26")).not.toContainText("biennial");
  });

  await test.step("a co-facilitator types, the others read it live; undo takes it back", async () => {
    const first = paragraphOf(chair, "p-1");
    await first.getByText("We, the States Members").click();
    await chair.keyboard.press("End");
    await chair.keyboard.type(" Indeed,");
    for (const page of [chair2, a, b])
      await expect(paragraphOf(page, "p-1")).toContainText("Indeed,");
    await chair.keyboard.press("ControlOrMeta+z");
    for (const page of [chair2, a, b])
      await expect(paragraphOf(page, "p-1")).not.toContainText("Indeed,");
    await expect(chair.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("the power goes; everything acknowledged is there when it is back", async () => {
    await workspace.crashAndRestart();
    for (const page of [chair, chair2])
      await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await a.reload();
    await expect(paragraphOf(a, "p-26")).toContainText("biennial");
    await expect(paragraphOf(chair2, "p-26")).toContainText("five-yearly");
  });

  await test.step("the compilation text shows both, and discloses them", async () => {
    await issue(chair, slug, "Compilation text", "Compilation text of 4 August 2021");
    await expect(
      chair.getByRole("heading", { name: "Compilation text of 4 August 2021" }),
    ).toBeVisible();
    await expect(chair.getByText("biennial").first()).toBeVisible();
    await chair.screenshot({ path: "test-results/pages/compilation-text.png", fullPage: true });
    await expect(paragraphOf(b, "p-26")).toContainText("biennial");
    await b.goto(`/negotiations/${slug}/versions/2`);
    await expect(b.getByText("five-yearly").first()).toBeVisible();
  });

  await test.step("one is accepted: the text changes for all, the other needs its author", async () => {
    await chair.goto(`${text}#p-26`);
    const proposal = chair.getByRole("article", { name: "Proposal of Delegation A" });
    await proposal.getByRole("button", { name: "Accept" }).click();
    await expect(
      chair
        .getByRole("region", { name: /Notices/ })
        .getByText("Accepted: the proposal of Delegation A is in the text."),
    ).toBeVisible();
    await expect(paragraphOf(chair2, "p-26")).toContainText("in the biennial");
    await b.goto(`${text}#p-26`);
    await expect(b.getByText("Needs its author: B")).toBeVisible();
  });

  await test.step("Rev.1 lists what became of each", async () => {
    await issue(chair, slug, "Revision", "Rev.1", async (page) => {
      await expect(page.getByText("One choice is missing.")).toBeVisible();
      await page.getByLabel("Carry forward").check();
    });
    await expect(chair.getByRole("heading", { name: "Disposition of amendments" })).toBeVisible();
    await expect(chair.getByRole("listitem").filter({ hasText: "Delegation A" })).toContainText(
      "Accepted",
    );
    await expect(chair.getByRole("listitem").filter({ hasText: "Delegation B" })).toContainText(
      "Carried forward",
    );
    await chair.screenshot({ path: "test-results/pages/rev-1.png", fullPage: true });
    for (const [format, type] of [
      ["txt", "text/plain"],
      ["json", "application/json"],
      ["docx", "officedocument"],
    ]) {
      const file = await chair.request.get(`/api/negotiations/${slug}/versions/3.${format}`);
      expect(file.ok()).toBe(true);
      expect(file.headers()["content-type"]).toContain(type);
    }
  });
});

async function issue(
  page: Page,
  slug: string,
  kind: string,
  title: string,
  choose?: (page: Page) => Promise<void>,
) {
  await page.goto(`/negotiations/${slug}/versions/issue`);
  await page.getByLabel("Kind").selectOption({ label: kind });
  await page.getByLabel("Title").fill(title);
  await choose?.(page);
  await page.getByRole("button", { name: "Issue this version …" }).click();
  await page.getByRole("button", { name: "Issue it" }).click();
  await page.waitForURL(/\/versions\/\d+$/);
}
