import { expect, signIn, test } from "../fixtures";
import { paragraphOf } from "../helpers";
import { condition, LOOKS, open, TEXT } from "../liveText";
import { kept, left, signOut, type } from "./device";

test("signing out asks about words that are not saved, and leaves nothing on the device", async ({
  as,
}) => {
  const chair = await as("chair2", LOOKS.desktop);
  await open(chair, "op-6");
  await kept(chair, TEXT);
  await chair.context().setOffline(true);
  await type(chair, "op-6", " Never sent.");
  await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");
  await signOut(chair);
  const dialog = chair.getByRole("dialog", { name: "Some of your words are not saved" });
  await expect(dialog).toContainText("1 paragraph holds words that are not saved yet.");
  await expect(dialog.getByRole("button", { name: "Stay" })).toBeFocused();
  await chair.screenshot({ path: "test-results/states/desktop-sign-out.png" });
  await chair.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(paragraphOf(chair, "op-6")).toContainText("Never sent.");
  await chair.context().setOffline(false);
  await expect(condition(chair)).toHaveAttribute("data-condition", "saved");

  await signOut(chair);
  await chair.waitForURL("**/sign-in");
  expect(await left(chair)).toEqual({ databases: [], caches: [], workers: 0 });
  await chair.goBack();
  await expect(chair.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(paragraphOf(chair, "op-6")).toHaveCount(0);
  await chair.context().setOffline(true);
  await chair.goto(TEXT).catch(() => undefined);
  await expect(paragraphOf(chair, "op-6")).toHaveCount(0);
});

test("whoever signs in next on this device finds nothing of the one before", async ({ as }) => {
  const page = await as("chair1");
  await open(page, "op-7");
  await kept(page, TEXT);
  await page.context().setOffline(true);
  await type(page, "op-7", " Of the first.");
  await expect(condition(page)).toHaveAttribute("data-condition", "unsaved");
  await page.goto("about:blank");
  await page.context().setOffline(false);
  // The session is gone, as it is after twelve hours: nobody has signed out.
  await page.context().clearCookies();
  await signIn(page, "a");
  await expect.poll(() => left(page).then(({ databases }) => databases)).toEqual([]);
  await page.context().setOffline(true);
  await page.goto(TEXT);
  await expect(page.getByRole("heading", { name: "This page needs a connection" })).toBeVisible();
  await expect(page.getByText("Of the first.")).toHaveCount(0);
});
