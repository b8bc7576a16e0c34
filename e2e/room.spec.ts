import type { Page } from "@playwright/test";
import { proposeEight } from "./competing";
import { seriousFindings } from "./findings";
import { expect, test } from "./fixtures";
import { Api } from "./helpers";
import { condition, SLUG } from "./liveText";
import { Scene } from "./oursScene";

const DESK = `/negotiations/${SLUG}/compile`;
const SCREEN = `/negotiations/${SLUG}/screen`;
const SIZES = [
  { name: "desktop", viewport: { width: 1440, height: 900 } },
  { name: "phone", viewport: { width: 390, height: 844 } },
  { name: "projector", viewport: { width: 1920, height: 1080 } },
  { name: "small-projector", viewport: { width: 1280, height: 720 } },
] as const;

test.use({ scene: "room" });

const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/pages/${name}.png` });

test("the compiling page and the screen of the room, at every size, light and dark", async ({
  as,
  workspace,
  request,
}) => {
  test.slow();
  const sign = (who: "a" | "b" | "c" | "chair1") => Api.as(request, workspace.url, who);
  await proposeEight({ A: await sign("a"), B: await sign("b"), C: await sign("c") });
  await (await sign("chair1")).ok("POST", `negotiations/${SLUG}/screen`, { paragraph: "op-5" });
  const findings: string[] = [];
  const look = async (page: Page, name: string) => {
    findings.push(...(await seriousFindings(page, name)));
    await shot(page, name);
  };
  for (const colorScheme of ["light", "dark"] as const) {
    const chair = await as("chair1", { viewport: SIZES[0].viewport, colorScheme });
    const reader = await as("d", { viewport: SIZES[0].viewport, colorScheme });
    for (const { name, viewport } of SIZES) {
      await chair.setViewportSize(viewport);
      await chair.goto("about:blank");
      await chair.goto(`${DESK}#p-op5`);
      await expect(condition(chair)).toHaveAttribute("data-condition", "saved");
      await chair.keyboard.press("n");
      // What axe looks at is the same on larger screens.
      const show = name === "desktop" || name === "phone" ? look : shot;
      await show(chair, `desk-${name}-${colorScheme}`);
      await reader.setViewportSize(viewport);
      await reader.goto(SCREEN);
      await expect(reader.getByRole("heading", { name: "Paragraph OP5" })).toBeVisible();
      await show(reader, `room-${name}-${colorScheme}`);
    }
    await chair.setViewportSize(SIZES[0].viewport);
    for (const [key, name] of [
      ["?", "help"],
      ["Shift+A", "accept-all"],
      ["b", "bridging"],
    ] as const) {
      await chair.keyboard.press(key);
      await expect(chair.getByRole("dialog")).toBeVisible();
      if (name === "bridging")
        await expect(chair.getByRole("dialog").getByRole("textbox").first()).toBeVisible();
      await look(chair, `desk-${name}-${colorScheme}`);
      await chair.keyboard.press("Escape");
      await expect(chair.getByRole("dialog")).toBeHidden();
    }
    await chair.setViewportSize(SIZES[1].viewport);
    await chair.getByRole("button", { name: "Open the panel" }).last().click();
    await expect(chair.getByRole("dialog")).toBeVisible();
    await look(chair, `desk-sheet-${colorScheme}`);
  }
  expect(findings).toEqual([]);
});

test("a follower has no controls, whoever leads goes on with the arrows", async ({
  as,
  workspace,
  request,
}) => {
  const chair = await Api.as(request, workspace.url, "chair1");
  await chair.ok("POST", `negotiations/${SLUG}/screen`, { paragraph: "op-5" });
  const leader = await as("chair2", { viewport: SIZES[3].viewport });
  const follower = await as("b", { viewport: SIZES[1].viewport });
  for (const page of [leader, follower]) {
    await page.goto(SCREEN);
    await expect(page.getByRole("heading", { name: "Paragraph OP5" })).toBeVisible();
  }
  await expect(follower.getByRole("button")).toHaveCount(0);
  // But for the link that leads those without a mouse to the content, as on every page.
  await expect(follower.getByRole("link", { name: /^(?!Skip)/ })).toHaveCount(0);
  await leader.keyboard.press("ArrowRight");
  await expect(follower.getByRole("heading", { name: "Paragraph OP6" })).toBeVisible();
  await leader.getByRole("button", { name: "Previous paragraph" }).click();
  await expect(follower.getByRole("heading", { name: "Paragraph OP5" })).toBeVisible();
  await follower.keyboard.press("ArrowRight");
  await expect(follower.getByRole("heading", { name: "Paragraph OP5" })).toBeVisible();
  await leader.getByRole("button", { name: "End the showing" }).click();
  await expect(follower.getByText("The room is shown nothing at the moment.")).toBeVisible();
});

test("the room sees live where delegations stand on an open bracket of the text itself", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await Scene.make(request, workspace.url, "brackets-in-the-room");
  const bracket = ["2", "[quadrennial]"] as const;
  await scene.propose("b", "Delegation B", "2", ["New York", "Geneva"]);
  await scene.standOn("a", "Delegation A", bracket, "support");
  await scene.show("2");
  const room = await as("d", { viewport: SIZES[2].viewport });
  await room.goto("/negotiations/brackets-in-the-room/screen");
  const lines = room.getByRole("listitem");
  await expect(lines.filter({ hasText: "Retain" })).toContainText("Delegation A");
  await scene.standOn("c", "Group C", bracket, "oppose");
  await expect(lines.filter({ hasText: "Delete" })).toContainText("Group C");
  await scene.standOn("b", "Delegation B", bracket, "reserve");
  await expect(lines.filter({ hasText: "Reserve" })).toContainText("Delegation B");
  const findings: string[] = [];
  for (const { name, viewport } of SIZES) {
    await room.setViewportSize(viewport);
    if (name === "desktop" || name === "phone")
      findings.push(...(await seriousFindings(room, name)));
    await shot(room, `room-brackets-${name}`);
  }
  await scene.standOn("a", "Delegation A", bracket, null);
  await expect(lines.filter({ hasText: "Retain" })).toHaveCount(0);
  expect(findings).toEqual([]);
});
