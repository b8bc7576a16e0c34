import { caretAtEnd, DraftingScene, openLive, panelOf, retype, SECOND } from "../drafting/scene";
import { seriousFindings } from "../findings";
import { expect, test } from "../fixtures";
import { paragraphOf } from "../helpers";
import { condition, LOOKS } from "../liveText";
import { copied, kept, left, notice } from "./device";

test("a drafter writes on in the room over reloads; taken off it, nothing of it is left", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-on-a-train");
  await scene.open();
  await scene.name();
  const [second, a] = [await as(SECOND, LOOKS.desktop), await as("a")];
  await Promise.all([openLive(second, scene.room), openLive(a, scene.room)]);
  await kept(second, scene.room);
  const network = second.context();
  /** What was typed beside paragraph 3 is in its boxes, whenever it is come back to. */
  const seeTyped = async () => {
    await paragraphOf(second, "p-3").click();
    await expect(panelOf(second).getByLabel("Rationale")).toHaveValue("All may give.");
    await expect(panelOf(second).getByLabel("New comment")).toHaveValue("Shall we ask the others?");
  };

  await expect(second.getByText("2 present")).toBeVisible();
  await test.step("without a network: typed, reloaded, typed on", async () => {
    await network.setOffline(true);
    await expect(condition(second)).toHaveAttribute("data-condition", "offline");
    await expect(second.getByText("2 present")).toBeHidden();
    await caretAtEnd(second, "p-6");
    await second.keyboard.press("Enter");
    await expect(second.getByText("Go on typing within the paragraphs")).toBeVisible();
    await retype(second, "p-3", "contribute", "give of their own");
    await expect(condition(second)).toHaveAttribute("data-condition", "unsaved");
    await panelOf(second).getByLabel("Rationale").fill("All may give.");
    await panelOf(second).getByLabel("New comment").fill("Shall we ask the others?");
    await panelOf(second).getByRole("button", { name: "Add", exact: true }).click();
    await expect(panelOf(second).getByText(/^Not saved: the server cannot/)).toBeVisible();
    await second.screenshot({ path: "test-results/states/desktop-offline-rationale.png" });
    await paragraphOf(second, "p-5").click();
    await expect(panelOf(second).getByLabel("New comment")).toHaveValue("");
    await seeTyped();
    await second.reload();
    await expect(paragraphOf(second, "p-3").locator(".draft-added")).toHaveText(
      "give of their own",
    );
    await expect(condition(second)).toHaveAttribute("data-condition", "unsaved");
    await seeTyped();
    await retype(second, "p-2", "quadrennial", "yearly");
    await expect(notice(second)).toContainText("You are offline.");
    await second.screenshot({ path: "test-results/states/desktop-offline-room.png" });
    await second.reload();
    await expect(paragraphOf(second, "p-2").locator(".draft-added")).toHaveText("yearly");
  });

  await test.step("the text moves, the other drafter writes; with the network all is there once", async () => {
    await retype(a, "p-1", "reaffirm", "stress");
    await scene.acceptOther("p-4", "report on", "report yearly on");
    await network.setOffline(false);
    await expect(condition(second)).toHaveAttribute("data-condition", "saved");
    const words = async () => ({
      1: await scene.words("1"),
      2: await scene.words("2"),
      3: await scene.words("3"),
      4: await scene.words("4"),
    });
    await expect.poll(words).toEqual({
      1: "We stress the importance of keeping records, and undertake to keep our own records well, so that those who come after us find them whole, in good order, and in the places where they look for them.",
      2: "We decide to hold meetings on a yearly basis, with the next meeting to be held in New York.",
      3: "We call upon all to give of their own to the keeping of records.",
      4: "We invite the Secretary-General to report yearly on the implementation of the present declaration.",
    });
    const rationale = async () =>
      (await scene.drafted()).changes.find(({ key }) => key === "edit:p-3")?.rationale;
    await expect.poll(rationale).toBe("All may give.");
    await seeTyped();
    await panelOf(second).getByRole("button", { name: "Add", exact: true }).click();
    await expect(panelOf(second).getByLabel("New comment")).toHaveValue("");
    await expect(panelOf(second).getByText("Shall we ask the others?")).toBeVisible();
    for (const page of [second, a]) {
      await expect(paragraphOf(page, "p-1").locator(".draft-added")).toHaveText("stress");
      await expect(paragraphOf(page, "p-2").locator(".draft-added")).toHaveText("yearly");
      await expect(paragraphOf(page, "p-3").locator(".draft-added")).toHaveText(
        "give of their own",
      );
      await expect(paragraphOf(page, "p-4")).toContainText("report yearly on");
    }
  });

  await test.step("taken off the room, the drafter's device forgets it", async () => {
    const room = (name: string | undefined) => name?.includes(scene.delegation) ?? false;
    const ofRoom = async () => {
      const { databases } = await left(second);
      const paths = await copied(second);
      return [...databases, ...paths].filter(room);
    };
    await kept(second, scene.room);
    expect((await ofRoom()).length).toBeGreaterThan(1);
    await panelOf(second).getByLabel("New comment").fill("Not added yet.");
    await scene.unname();
    await expect(second.getByRole("alert").first()).toContainText("no longer a drafter");
    for (const words of ["give of their own", "All may give.", "Shall we ask", "We commend"])
      await expect(second.getByText(words)).toHaveCount(0);
    await expect(second.getByRole("link", { name: "To the text" })).toBeVisible();
    await second.screenshot({ path: "test-results/states/desktop-taken-off.png" });
    await second.getByRole("button", { name: "See and copy them" }).click();
    await expect(second.getByRole("dialog")).toContainText("Not added yet.");
    await second.getByRole("button", { name: "Continue" }).click();
    await expect.poll(ofRoom).toEqual([]);
    expect(await second.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    await network.setOffline(true);
    await second.goto(scene.room);
    await expect(
      second.getByRole("heading", { name: "This page needs a connection" }),
    ).toBeVisible();
    await expect(second.getByText("give of their own")).toHaveCount(0);
  });
});

test("who begins another room in the place of one that was left keeps a copy of it", async ({
  as,
  workspace,
  request,
}) => {
  const scene = await DraftingScene.make(request, workspace.url, "drafting-after-others");
  await scene.open();
  await scene.propose("p-3", "p-4");
  await scene.leave();
  const second = await as(SECOND, LOOKS.desktop);
  await second.goto(scene.room);
  await expect(second.getByText("The former drafters' room stays closed")).toBeVisible();
  await second.screenshot({ path: "test-results/states/desktop-another-room.png" });
  expect(await seriousFindings(second, "another room")).toEqual([]);
  await second.getByRole("button", { name: "Start a new room" }).click();
  await expect(condition(second)).toHaveAttribute("data-condition", "saved");
  await expect(second.getByText("Proposed to be deleted")).toHaveCount(0);
  await retype(second, "p-2", "quadrennial", "yearly");
  await kept(second, scene.room);
  // As if ten minutes had passed.
  await second.evaluate(() => localStorage.removeItem("adref:asked:pages"));
  const asked = second.waitForResponse((one) => one.url().endsWith(`${scene.slug}/drafting`));
  await second.goto(scene.text);
  await (await asked).finished();
  await second.context().setOffline(true);
  await second.goto(scene.room);
  await expect(paragraphOf(second, "p-2").locator(".draft-added")).toHaveText("yearly");
});
