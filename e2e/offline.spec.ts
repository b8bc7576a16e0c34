import type { Page } from "@playwright/test";
import { caretAtEnd, DraftingScene, openLive, panelOf, retype, SECOND } from "./draftingScene";
import { seriousFindings } from "./findings";
import { expect, signIn, test } from "./fixtures";
import { paragraphOf } from "./helpers";
import { condition, LOOKS, open, SLUG, stored, TEXT } from "./liveText";
import { PATIENCE } from "./typist";

const VERSIONS = `/negotiations/${SLUG}/versions`;
const NEVER = `/negotiations/${SLUG}/letters`;

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

test("what was seen last opens without a network, by links too; what was not says so", async ({
  as,
}) => {
  const reader = await as("a", LOOKS.desktop);
  await open(reader, "");
  await kept(reader, TEXT);
  await reader.getByRole("link", { name: "Versions" }).click();
  await reader.waitForURL(`**${VERSIONS}`);
  await kept(reader, VERSIONS);
  await reader.context().setOffline(true);

  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(notice(reader)).toContainText("You are offline. This is the page as of");
  await reader.getByRole("link", { name: "Text", exact: true }).click();
  await reader.waitForURL(`**${TEXT}`);
  await expect(notice(reader)).toContainText("You are offline. This is the text as of");
  await expect(paragraphOf(reader, "op-4")).toBeVisible();
  expect(await reader.evaluate(() => indexedDB.databases())).toEqual([]);

  await reader.getByRole("link", { name: "Letters" }).click();
  await expect(reader.getByRole("heading", { name: "This page needs a connection" })).toBeVisible();
  const seen = reader.getByRole("listitem").filter({ hasText: "Versions" });
  await expect(seen).toContainText("As of");
  expect(await seriousFindings(reader, "offline page")).toEqual([]);
  await reader.screenshot({ path: "test-results/states/desktop-offline-page.png" });
  await seen.getByRole("link").click();
  await expect(notice(reader)).toContainText("You are offline. This is the page as of");
  await reader.goto(NEVER);
  await expect(reader.getByRole("heading", { name: "This page needs a connection" })).toBeVisible();
  await reader.context().setOffline(false);
  await expect(reader.getByRole("heading", { level: 1, name: "Letters" })).toBeVisible();
});

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

const notice = (page: Page) => page.getByRole("status").filter({ hasText: "You are offline." });

test("browsers offer to install it, with icons that fit", async ({ as, request, workspace }) => {
  const page = await as("a");
  const browser = await page.context().newCDPSession(page);
  const { data = "{}", errors } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { icons, ...about } = JSON.parse(data) as { icons: { src: string; type: string }[] };
  expect(about).toMatchObject({ name: "Adref", start_url: "/negotiations", display: "standalone" });
  for (const { src, type: wanted } of icons) {
    const icon = await request.get(`${workspace.url}${src}`);
    expect([src, icon.status(), icon.headers()["content-type"]]).toEqual([src, 200, wanted]);
  }
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // The browsers of tests keep nothing, and say so.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  const worker = await request.get(`${workspace.url}/sw.js`);
  expect(worker.headers()).toMatchObject({
    "cache-control": "no-cache",
    "content-type": "text/javascript; charset=utf-8",
  });
});

/** Waits until the device has a copy of the page, and its service worker sees to the next. */
async function kept(page: Page, path: string): Promise<void> {
  const sees = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(async () => (await hasCopy(page, path)) && (await sees()), PATIENCE).toBe(true);
}

const hasCopy = (page: Page, path: string) =>
  page.evaluate(async (wanted) => Boolean(await caches.match(wanted, { ignoreVary: true })), path);

/** The paths of all that this device has a copy of. */
const copied = (page: Page) =>
  page.evaluate(async () => {
    const keys = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

const left = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

async function type(page: Page, id: string, words: string): Promise<void> {
  await paragraphOf(page, id).click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
  await expect(paragraphOf(page, id)).toContainText(words.trim());
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
}
