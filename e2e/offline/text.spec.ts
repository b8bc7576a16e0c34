import { expect, test } from "../fixtures";
import { paragraphOf } from "../helpers";
import { condition, LOOKS, open, stored, TEXT } from "../liveText";
import { kept, notice, type } from "./device";

test("a co-facilitator writes on without a network, over reloads: every character is there once", async ({
  as,
  workspace,
  request,
}) => {
  const [chair, other] = [await as("chair1", LOOKS.desktop), await as("chair2")];
  for (const page of [chair, other]) await open(page, "op-4");
  await kept(chair, TEXT);
  const before = await stored(request, workspace.url, "op-4");
  const network = chair.context();

  await network.setOffline(true);
  await expect(condition(chair)).toHaveAttribute("data-condition", "offline");
  await type(chair, "op-4", "«one»");
  await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");
  await expect(chair.locator("[data-trouble=unsaved]")).toContainText("kept on this device");

  await chair.reload();
  await expect(paragraphOf(chair, "op-4")).toContainText("«one»");
  await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");
  await expect(notice(chair)).toHaveText(
    /^You are offline\. This is the text as of (noon|midnight|[\d.]+ [ap]\.m\.) New York\.$/,
  );
  await chair.screenshot({ path: "test-results/states/desktop-offline-text.png" });
  await type(chair, "op-4", "«two»");
  await chair.reload();
  for (const words of ["«one»", "«two»"])
    await expect(paragraphOf(chair, "op-4")).toContainText(words);
  await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");

  await network.setOffline(false);
  await expect(condition(chair)).toHaveAttribute("data-condition", "saved");
  await expect(notice(chair)).toBeHidden();
  await type(chair, "op-4", "«three»");
  await expect(paragraphOf(other, "op-4")).toContainText("«three»");
  await expect(condition(chair)).toHaveAttribute("data-condition", "saved");
  const after = await stored(request, workspace.url, "op-4");
  const typed = ["«one»", "«two»", "«three»"];
  for (const words of typed) {
    expect(after.split(words)).toHaveLength(2);
    await expect(paragraphOf(other, "op-4")).toContainText(words);
  }
  expect(typed.reduce((text, words) => text.replace(words, ""), after)).toBe(before);
});

test("words kept on this device are sent from whatever page is opened first", async ({ as }) => {
  const [chair, other] = [await as("chair1"), await as("chair2")];
  for (const page of [chair, other]) await open(page, "op-5");
  await kept(chair, TEXT);
  await chair.context().setOffline(true);
  await type(chair, "op-5", " From the train.");
  await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");
  await chair.goto("about:blank");
  await chair.context().setOffline(false);
  await chair.goto("/negotiations");
  await expect(paragraphOf(other, "op-5")).toContainText("From the train.");
});
