import { expect, test } from "./fixtures";
import { Api, addEveryone, paragraphOf, selectWords } from "./helpers";

const DRAFT = `ZERO DRAFT

Declaration on deadlines

1. We affirm that the server's clock decides.
2. We decide to meet on an annual basis.
`;
const SLUG = "deadlines";

test.use({ refusals: [403, 409] });

test("after the deadline a submission is refused, kept as a draft, and marked late where that is the rule", async ({
  as,
  request,
  workspace,
}) => {
  const secretariat = await Api.as(request, workspace.url, "secretariat");
  await secretariat.ok("POST", "negotiations", {
    filename: "deadlines.txt",
    text: DRAFT,
    slug: SLUG,
    disclosure: "on-submission",
    lateSubmissions: "refuse",
  });
  await addEveryone(secretariat, SLUG);
  const { id: deadline } = await secretariat.ok<{ id: string }>(
    "POST",
    `negotiations/${SLUG}/dates`,
    {
      kind: "deadline",
      title: "Written inputs",
      startsAt: "2099-01-01T18:00",
    },
  );
  const a = await as("a");
  await a.goto(`/negotiations/${SLUG}/text#p-2`);
  await expect(a.getByText(/days left/)).toBeVisible();

  const dialog = a.getByRole("dialog");
  await test.step("the deadline passes while the proposal is being written", async () => {
    await a.getByRole("button", { name: "Propose a change" }).click();
    const wording = dialog.getByRole("textbox", { name: "The paragraph as it should read" });
    await selectWords(wording, "annual");
    await a.keyboard.insertText("biennial");
    await expect(dialog.locator("ins")).toHaveText("biennial");
    await secretariat.ok("PATCH", `negotiations/${SLUG}/dates/${deadline}`, {
      startsAt: "2021-08-04T18:00",
      reason: "Moved to the past.",
    });
    await expect(dialog.getByText(/deadline for written inputs has passed/i).first()).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Submit" })).toBeDisabled();
    await expect(dialog.locator("ins")).toHaveText("biennial");
  });

  await test.step("it can be kept as the delegation's draft", async () => {
    await dialog.getByRole("button", { name: "Save as draft" }).click();
    await expect(dialog).toBeHidden();
    await a.reload();
    await expect(a.getByText(/Draft, seen by your delegation alone/)).toBeVisible();
  });

  await test.step("and submitted late where the negotiation marks late submissions", async () => {
    await secretariat.ok("PATCH", `negotiations/${SLUG}`, { lateSubmissions: "mark" });
    await a.reload();
    const card = a.getByRole("article", { name: "Proposal of Delegation A" });
    await card.getByRole("button", { name: "Submit" }).click();
    await expect(card.getByText("late", { exact: true })).toBeVisible();
    await expect(paragraphOf(a, "p-2")).toContainText("biennial");
  });
});

test("a delegate can neither type in the text nor decide, whatever the browser sends", async ({
  as,
}) => {
  const slug = "third-committee-2017";
  const a = await as("a");
  await a.goto(`/negotiations/${slug}/text#op-4`);
  await expect(a.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false");
  await expect(a.getByRole("button", { name: "Accept" })).toHaveCount(0);
  const statuses = await a.evaluate(async (path) => {
    const amendments = await (await fetch(`${path}/amendments`)).json();
    const { id, revision } = amendments.find(
      (one: { status: string; revision: unknown }) => one.status === "submitted" && one.revision,
    );
    const send = async (method: string, where: string, body: unknown) =>
      (await fetch(`${path}/${where}`, { method, body: JSON.stringify(body) })).status;
    return [
      await send("POST", `amendments/${id}/decision`, {
        kind: "accept",
        revision: revision.id,
        reason: "",
      }),
      await send("POST", "text/paragraphs", { after: "op-4" }),
      await send("POST", "versions", { kind: "compilation", title: "T", preview: "0".repeat(64) }),
    ];
  }, `/api/negotiations/${slug}`);
  expect(statuses).toEqual([403, 403, 403]);
});
