import { seriousFindings } from "../findings";
import { expect, test } from "../fixtures";
import { paragraphOf } from "../helpers";
import { LOOKS, open, SLUG, TEXT } from "../liveText";
import { kept, notice } from "./device";

const VERSIONS = `/negotiations/${SLUG}/versions`;
const NEVER = `/negotiations/${SLUG}/letters`;

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
