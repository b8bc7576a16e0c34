import { expect, test } from "../fixtures";
import { LOOKS } from "../liveText";
import { DraftingScene, openLive, retype } from "./scene";

test.use({ scene: "drafting" });

test("the room tells what changed since its reader last looked", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-since");
  await scene.open();
  const a = await as("a", LOOKS.desktop);
  await openLive(a, scene.room);
  const since = a.getByRole("region", { name: "What changed since you last looked" });
  await expect(since).toContainText("Nothing has been marked as seen yet.");
  await since.getByRole("button", { name: "Mark all of this as seen" }).click();
  await expect(since).toContainText("Marked as seen.");
  await expect(since).toContainText(/Nothing, since .* New York\./);
  await expect(since).not.toContainText("Nothing has been marked");
  await scene.acceptOther("p-3", "call upon", "urge");
  await scene.takeOut("p-6");
  await expect(since).toContainText("Its words changed: Paragraph 3.");
  await expect(since).toContainText("No longer in the text: Paragraph 6.");
  const told = since.getByRole("link", { name: /^Delegation B proposes a change/ });
  // The list is drawn anew while the last of it comes.
  const width = async () => (await told.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan(200);
});

test("what is marked as seen goes from the list, though the room waits behind the text", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-since-waiting");
  await scene.open();
  await scene.wait();
  const a = await as("a", LOOKS.desktop);
  const chair = await as("chair1", LOOKS.desktop);
  await Promise.all([openLive(a, scene.room), openLive(chair, scene.text)]);
  const since = a.getByRole("region", { name: "What changed since you last looked" });
  const mark = since.getByRole("button", { name: "Mark all of this as seen" });
  await mark.click();
  await expect(since).toContainText(/Nothing, since .* New York\./);
  await retype(chair, "p-5", "thank", "warmly thank");
  await expect(since).toContainText("Its words changed: Paragraph 5.");
  await expect(a.getByText("The text has moved in 1 paragraph.")).toBeVisible();
  await a.screenshot({ path: "test-results/drafting/since-waiting.png" });
  // What comes while the list is read is not seen with it.
  let read = () => {};
  const shown = new Promise<void>((resolve) => {
    read = resolve;
  });
  await a.route("**/changes", (route) => shown.then(() => route.continue()));
  await chair.keyboard.type(" again");
  await expect.poll(() => scene.textWords("p-5")).toContain("warmly thank again");
  const marked = a.waitForResponse("**/visits");
  await mark.click();
  await marked;
  read();
  await expect(since).toContainText("What stands here has come since.");
  await mark.click();
  await expect(since).toContainText(/Nothing, since .* New York\./);
  await expect(since).toContainText("Marked as seen.");
  await openLive(a, scene.room);
  await expect(since).toContainText(/Nothing, since .* New York\./);
  await expect(a.getByText("The text has moved in 1 paragraph.")).toBeVisible();
  await scene.acceptOther("p-3", "call upon", "urge");
  await expect(since).toContainText("Its words changed: Paragraph 3.");
  await expect(since).not.toContainText("Paragraph 5");
  await a.screenshot({ path: "test-results/drafting/since-waited.png" });
});
