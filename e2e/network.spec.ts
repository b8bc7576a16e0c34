import type { Page } from "@playwright/test";
import type { TcpProxy } from "../server/testing/proxy";
import { expect, test } from "./fixtures";
import { Api, paragraphOf } from "./helpers";
import { condition, LOOKS, open, SLUG, stored, wayTo } from "./liveText";
import { PATIENCE, recordStates, Typist, word } from "./typist";

test("the network is cut in the middle of typing, four times: every character is there once", async ({
  as,
  workspace,
  request,
}) => {
  test.setTimeout(420_000);
  const { way, baseURL } = await wayTo(workspace.url);
  const [chair, delegate] = [await as("chair1", { baseURL, ...LOOKS.desktop }), await as("a")];
  for (const page of [chair, delegate]) await open(page, "op-4");
  const before = await stored(request, workspace.url, "op-4");
  const states = await recordStates(chair);

  await paragraphOf(chair, "op-4").click();
  await chair.keyboard.press("End");
  const typist = new Typist(chair);
  await typist.reached(delegate, 3);

  const rounds: Record<string, readonly string[]> = {};
  /** Runs while the typing goes on; what the chair was told from its begin until all is saved. */
  const round = async (name: string, trouble: () => Promise<void>) => {
    const from = await states();
    await trouble();
    // What was typed in the dark has come to the other: the connection is back.
    await typist.reached(delegate, typist.count);
    await typist.paused(async () => {
      await expect(condition(chair)).toHaveAttribute("data-condition", "saved", PATIENCE);
      rounds[name] = (await states()).slice(from.length);
    });
  };
  const inTheDark = async () => {
    await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");
    const dark = typist.count;
    await typist.typed(dark + 4);
    await expect(paragraphOf(delegate, "op-4")).not.toContainText(word(dark + 3));
  };

  await round("cut", async () => {
    way.refuse();
    way.cut();
    await inTheDark();
    await expect(chair.locator("[data-trouble=unsaved]")).toContainText(
      "They are kept on this device",
    );
    way.pass();
  });
  await round("cut within a message", async () => {
    way.cutWithin();
    way.wait();
    await inTheDark();
    way.pass();
  });
  await round("silence, then a cut", async () => {
    way.hold();
    await expect(condition(chair)).toHaveAttribute("data-condition", "slow");
    await expect(condition(chair)).toContainText(/Not saved yet\s*for \d+ s/);
    way.cut();
    way.release();
  });
  await round("the browser is told that it is offline", async () => {
    way.refuse();
    await chair.context().setOffline(true);
    way.cut();
    await inTheDark();
    way.pass();
    await chair.context().setOffline(false);
  });

  await typist.stop();
  await expect(condition(chair)).toHaveAttribute("data-condition", "saved");
  // All that was typed stands in one piece, once, in what was there before.
  const after = await stored(request, workspace.url, "op-4");
  expect(after.split(typist.text)).toHaveLength(2);
  expect(after.replace(typist.text, "")).toBe(before);
  for (const page of [chair, delegate]) await expect.poll(() => wordsOf(page, "op-4")).toBe(after);
  for (const [name, told] of Object.entries(rounds)) {
    const lost = name.startsWith("silence") ? "slow" : "unsaved";
    const dark = told.lastIndexOf("unsaved");
    const inDark = told.slice(told.indexOf(lost), dark + 1);
    expect(told, name).toContain(lost);
    expect(inDark, `${name}: never said to be saved while it was not`).not.toContain("saved");
    // On its way again, perhaps for long enough to say so, and only then saved, as each word after it.
    expect(told.slice(dark + 1).join(" "), name).toMatch(/^(saving|slow) (.* )?saved$/);
  }
  console.log(
    `network: ${typist.text.length} characters typed in ${Object.keys(rounds).length} cuts, ` +
      `each found once in both browsers and on the server; told: ${JSON.stringify(rounds)}`,
  );
  await leave(way, chair, delegate);
});

for (const [name, look] of Object.entries(LOOKS))
  test(`on a ${name} an idle cut is told in words that fit, and is over when it is over`, async ({
    as,
    workspace,
  }) => {
    const { way, baseURL } = await wayTo(workspace.url);
    const [chair, delegate] = [
      await as("chair2", { baseURL, ...look }),
      await as("b", { baseURL, ...look }),
    ];
    for (const page of [chair, delegate]) await open(page, "op-4");
    await shoot(chair, `${name}-saved`);
    way.refuse();
    way.cut();
    await expect(condition(chair)).toHaveText("Offline");
    await expect(condition(delegate)).toContainText("Reconnecting");
    await expect(chair.getByRole("status").filter({ hasText: "go on typing" })).toBeVisible();
    await expect(
      delegate.getByRole("status").filter({ hasText: /as it was last known at .+ New York/ }),
    ).toBeVisible();
    await shoot(chair, `${name}-offline`);
    await shoot(delegate, `${name}-reconnecting`);
    await paragraphOf(chair, "op-4").click();
    await chair.keyboard.press("End");
    await chair.keyboard.type(" Meanwhile.");
    await expect(condition(chair)).toContainText(/Not saved\s*for \d+ s/);
    await expect(chair.getByRole("status").filter({ hasText: "are not saved" })).toBeVisible();
    await shoot(chair, `${name}-unsaved`);
    for (const page of [chair, delegate])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    // Having heard of no event yet, it asks what has changed; it has not, and nothing is read again.
    const reread: string[] = [];
    delegate.on("request", (one) => one.url().includes("/text?_rsc=") && reread.push(one.url()));
    const asked = delegate.waitForResponse((one) => one.url().endsWith(`/negotiations/${SLUG}`));
    way.pass();
    await asked;
    // Both at once: each is said for some seconds only.
    await Promise.all([
      expect(chair.getByText("Every word you typed is kept")).toBeVisible(),
      expect(delegate.getByText("Connected again. The text is live.")).toBeVisible(),
    ]);
    await shoot(chair, `${name}-over`);
    await expect(paragraphOf(delegate, "op-4")).toContainText("Meanwhile.");
    await expect(chair.locator("[data-trouble='']")).toBeAttached();
    expect(reread).toEqual([]);
    await leave(way, chair, delegate);
  });

test("a page with unsaved words asks before it is left", async ({ as, workspace }) => {
  const { way, baseURL } = await wayTo(workspace.url);
  const chair = await as("chair1", { baseURL });
  await open(chair, "op-5");
  const asked: string[] = [];
  chair.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  way.refuse();
  way.cut();
  await paragraphOf(chair, "op-5").click();
  await chair.keyboard.press("End");
  await chair.keyboard.type(" Stay.");
  await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");
  await chair.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  way.pass();
  await expect(condition(chair)).toHaveAttribute("data-condition", "saved");
  await leave(way, chair);
});

test("a page that cannot be read again just now stays, with all that was typed on it", async ({
  as,
  workspace,
  request,
}) => {
  const chair = await as("chair1");
  await open(chair, "");
  await chair.evaluate(() => Object.assign(window, { stayed: true }));
  let failed = 0;
  await chair.route(/[?&]_rsc=/, (route) => {
    failed += 1;
    return failed > 3 ? route.continue() : route.abort("connectionreset");
  });
  // Everybody's page is read again when a date is added.
  const api = await Api.as(request, workspace.url, "secretariat");
  await api.ok("POST", `negotiations/${SLUG}/dates`, {
    ...{ kind: "meeting", title: "Read again", startsAt: "2099-03-01T10:00" },
  });
  await expect.poll(() => failed).toBeGreaterThan(3);
  await chair.waitForLoadState("networkidle");
  expect(await chair.evaluate(() => "stayed" in window)).toBe(true);
  await expect(condition(chair)).toHaveAttribute("data-condition", "saved");
});

test("words that were not saved when their author followed a link are saved all the same", async ({
  as,
  workspace,
}) => {
  const { way, baseURL } = await wayTo(workspace.url);
  const chair = await as("chair2", { baseURL });
  const delegate = await as("a");
  for (const page of [chair, delegate]) await open(page, "op-6");
  way.refuse();
  way.cut();
  await paragraphOf(chair, "op-6").click();
  await chair.keyboard.press("End");
  await chair.keyboard.type(" On the way out.");
  await expect(condition(chair)).toHaveAttribute("data-condition", "unsaved");
  await chair.getByRole("link", { name: "Amendments" }).click();
  way.pass();
  await chair.waitForURL(`**/negotiations/${SLUG}/amendments`);
  await expect(paragraphOf(delegate, "op-6")).toContainText("On the way out.");
  await leave(way, chair, delegate);
});

/** Pages go first: one that is being read again complains of a cut. */
async function leave(way: TcpProxy, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.close();
  await way.close();
}

/** The words of a paragraph alone: without carets, and without what proposals show beside them. */
const wordsOf = (page: Page, id: string): Promise<string> =>
  paragraphOf(page, id).evaluate((paragraph) => {
    const copy = paragraph.cloneNode(true) as HTMLElement;
    for (const widget of copy.querySelectorAll(
      "[contenteditable=false], .ProseMirror-widget, .caret",
    ))
      widget.remove();
    return copy.textContent ?? "";
  });

const shoot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/states/${name}.png` });
