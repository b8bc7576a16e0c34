import { expect, test } from "../fixtures";
import { LOOKS } from "../liveText";
import { DraftingScene, SECOND } from "./scene";

test.use({ scene: "drafting" });

test("whoever waits before a room sees that it was opened, and when they are named", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-door");
  const second = await as(SECOND, LOOKS.desktop);
  await second.goto(`/negotiations/${scene.slug}/drafting`);
  await expect(second.getByRole("button", { name: "Open the room" })).toBeVisible();
  await scene.open();
  await expect(second.getByText("Ask one of them to name you")).toBeVisible();
  await expect(second.getByRole("button", { name: "Open the room" })).toHaveCount(0);
  await scene.name();
  await second.waitForURL(`**${scene.room}`);
});
