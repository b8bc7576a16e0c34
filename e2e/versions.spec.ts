import { seriousFindings } from "./findings";
import { expect, test } from "./fixtures";
import { Api } from "./helpers";

const SLUG = "political-declaration-2021";

interface Seen {
  readonly id: string;
  readonly delegation: string;
  readonly revision: { readonly id: string; readonly change: { readonly kind: string } } | null;
}

test("Rev.1 waits for a choice, and its disposition table tells each delegation what became of theirs", async ({
  as,
  workspace,
  request,
}) => {
  test.slow();
  const chair = await as("chair1");
  const api = await Api.as(request, workspace.url, "chair1");
  const versions = `negotiations/${SLUG}/versions`;
  const base = `/negotiations/${SLUG}/versions`;

  await test.step("a compilation text, two decisions, and one proposal left that needs its author", async () => {
    const wanted = { kind: "compilation", title: "Compilation text" };
    const { hash } = await api.ok<{ hash: string }>("POST", `${versions}/preview`, wanted);
    await api.ok("POST", versions, { ...wanted, preview: hash });
    const open = (
      await api.ok<Seen[]>("GET", `negotiations/${SLUG}/amendments?status=submitted`)
    ).filter(({ revision }) => revision?.change.kind === "edit");
    for (const [index, kind] of (["accept", "reject"] as const).entries())
      await api.ok("POST", `negotiations/${SLUG}/amendments/${open[index * 2]!.id}/decision`, {
        kind,
        revision: open[index * 2]!.revision!.id,
        reason: kind === "reject" ? "There was no consensus on it." : "",
      });
  });

  await test.step("the page lists it, and issuing is refused until it is chosen", async () => {
    await chair.goto(`${base}/issue`);
    await expect(
      chair.getByRole("heading", { name: "Open proposals that need your choice" }),
    ).toBeVisible();
    await expect(chair.getByText("0 of 1 chosen")).toBeVisible();
    await expect(chair.getByRole("button", { name: "Issue this version …" })).toBeDisabled();
    const wanted = { kind: "revision", title: "Rev.1" };
    const { hash } = await api.ok<{ hash: string }>("POST", `${versions}/preview`, wanted);
    const refused = await api.call("POST", versions, { ...wanted, preview: hash });
    expect([refused.status, refused.body.code]).toEqual([409, "choices-missing"]);
    expect(refused.body.details.amendments).toHaveLength(1);
    await chair.screenshot({ path: "test-results/pages/choices.png" });
  });

  await test.step("by keyboard alone: left behind, with the reason that is asked for", async () => {
    await chair.getByRole("button", { name: "Next without a choice" }).press("Enter");
    await chair.keyboard.press("ArrowRight");
    await expect(chair.getByLabel("Leave behind")).toBeChecked();
    await expect(chair.getByText("0 of 1 chosen")).toBeVisible();
    await chair.keyboard.press("Tab");
    await chair.keyboard.type("The room prefers the shorter cycle.");
    await expect(chair.getByText("1 of 1 chosen")).toBeVisible();
    const preview = chair.getByRole("region", { name: "Preview" });
    await expect(preview.getByText("Left behind")).toBeVisible();
    await expect(preview.getByText("Reason: The room prefers the shorter cycle.")).toBeVisible();
    await chair.getByRole("button", { name: "Issue this version …" }).click();
    await expect(chair.getByRole("dialog")).toContainText("one is left behind");
    await chair.screenshot({ path: "test-results/pages/choices-confirm.png" });
    await chair.getByRole("button", { name: "Issue it" }).click();
    await chair.waitForURL(/\/versions\/3$/);
  });

  await test.step("Delegation B reads what became of theirs; the files say the same", async () => {
    const b = await as("b");
    await b.goto(`${base}/3`);
    await b.getByRole("link", { name: "Disposition table" }).click();
    await expect(b.getByRole("heading", { name: "Disposition of proposals: Rev.1" })).toBeVisible();
    await b.getByLabel("Proposals of").selectOption("Delegation B");
    await b.waitForURL(/delegation=Delegation/);
    await expect(b.getByText("Left behind").first()).toBeVisible();
    await expect(b.getByText("Reason: The room prefers the shorter cycle.")).toBeVisible();
    await expect(b.getByRole("listitem").filter({ hasText: /^Delegation A/ })).toHaveCount(0);
    await b.screenshot({ path: "test-results/pages/dispositions-ours.png", fullPage: true });
    await b.getByRole("link", { name: "By delegation" }).click();
    await expect(b.getByRole("heading", { name: "Delegation B" })).toBeVisible();
    const text = await b.request.get(`/api/${versions}/3/dispositions.txt?delegation=Delegation B`);
    expect(await text.text()).toContain("The room prefers the shorter cycle.");
  });

  await test.step("nothing undisclosed is in any of it, whoever asks", async () => {
    const seen = await Promise.all(
      (["b", "d"] as const).map(async (who) => {
        const reader = await Api.as(request, workspace.url, who);
        const table = await reader.ok<{ lines: { amendment: string }[] }>(
          "GET",
          `${versions}/3/dispositions`,
        );
        const visible = await reader.ok<Seen[]>("GET", `negotiations/${SLUG}/amendments`);
        return { table: table.lines.map(({ amendment }) => amendment), visible };
      }),
    );
    for (const { table, visible } of seen) {
      const ids = new Set(visible.map(({ id }) => id));
      expect(table.filter((id) => !ids.has(id))).toEqual([]);
      expect(new Set(table).size).toBe(table.length);
    }
    for (const who of ["b", "d"] as const) {
      const reader = await Api.as(request, workspace.url, who);
      const wanted = { kind: "revision", title: "Rev.2", choices: [] };
      expect((await reader.call("POST", `${versions}/preview`, wanted)).status).toBe(403);
    }
  });

  await test.step("old references resolve, and the progress of the text is told", async () => {
    await chair.goto(`${base}/3`);
    await chair.getByText("Old references").click();
    await chair.getByLabel("Paragraph", { exact: true }).fill("para. 26");
    await chair.getByRole("button", { name: "Find" }).click();
    await expect(chair.getByRole("status").filter({ hasText: "26 of" })).toBeVisible();
    await chair.screenshot({ path: "test-results/pages/version-references.png" });
    await chair.goto(base);
    await expect(chair.getByRole("region", { name: "How far the text is" })).toContainText("Rev.1");
    await chair.screenshot({ path: "test-results/pages/versions-progress.png", fullPage: true });
  });

  await test.step("at a desk and on a phone in the dark: nothing serious for axe, nothing too wide", async () => {
    const findings: string[] = [];
    const looks = [
      { name: "desk", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
      { name: "phone", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
    ] as const;
    const paths = [
      "",
      "/3",
      "/3/dispositions",
      "/3/dispositions?by=delegation",
      "/2/dispositions",
      "/issue",
    ];
    for (const { name, ...look } of looks) {
      const page = await as("chair2", look);
      for (const path of paths) {
        await page.goto(`${base}${path}`);
        if (path === "/issue") await page.getByLabel("Kind").selectOption("Adopted text");
        if (path === "/issue") await page.getByLabel("Leave behind").first().check();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        findings.push(...(await seriousFindings(page, `${path} on a ${name}`)));
        const file = `versions-${name}${path.replace(/\W+/g, "-")}`;
        await page.screenshot({ path: `test-results/pages/${file}.png` });
      }
    }
    expect(findings).toEqual([]);
  });
});
