import { expect, test } from "./fixtures";
import { Api, addEveryone } from "./helpers";

const DRAFT = `ZERO DRAFT

Declaration on the order of meetings

1. We affirm that records are to be kept.
2. We decide to meet on a [quadrennial] basis.
`;
const SLUG = "brackets";
const SIZES = [
  ["desktop", { width: 1440, height: 900 }, "light"],
  ["phone", { width: 390, height: 844 }, "dark"],
] as const;

for (const [name, viewport, colorScheme] of SIZES)
  test(`words pasted with the brackets of a compilation text become one proposal, ${name}`, async ({
    as,
    request,
    workspace,
  }) => {
    const slug = `${SLUG}-${name}`;
    const secretariat = await Api.as(request, workspace.url, "secretariat");
    await secretariat.ok("POST", "negotiations", {
      ...{ filename: "meetings.txt", text: DRAFT, slug, disclosure: "on-submission" },
    });
    await addEveryone(secretariat, slug);
    const a = await as("a", { viewport, colorScheme });
    await a.goto(`/negotiations/${slug}/text#p-2`);
    // On a phone the panel is a sheet.
    if (name === "phone") await a.getByRole("button", { name: /^Paragraph 2/ }).click();
    await a.getByRole("button", { name: "Propose a change" }).click();
    const dialog = a.getByRole("dialog").filter({ hasText: "Propose on paragraph 2" });
    const editor = dialog.getByRole("textbox", { name: "The paragraph as it should read" });
    // An open bracket of the text itself asks nothing.
    await expect(dialog.getByText("These brackets hold several readings")).toBeHidden();

    await editor.fill("We decide to meet on a [biennial/annual] basis.");
    await expect(dialog.getByText("may part two readings or belong to the text")).toBeVisible();
    await a.screenshot({ path: `test-results/brackets/unclear-${name}.png` });

    await editor.fill("We decide to meet on a [biennial (Delegation A) / annual (Group C)] basis.");
    await expect(dialog.getByText("These brackets hold several readings")).toBeVisible();
    await a.screenshot({ path: `test-results/brackets/readings-${name}.png` });
    await dialog.getByRole("button", { name: "Use “biennial”" }).click();
    await expect(editor).toHaveText("We decide to meet on a biennial basis.");
    await expect(dialog.getByText("These brackets hold several readings")).toBeHidden();
    await dialog.getByRole("button", { name: "Submit" }).click();
    await expect(dialog).toBeHidden();
  });
