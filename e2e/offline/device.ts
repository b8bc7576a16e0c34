import { expect, type Page } from "@playwright/test";
import { paragraphOf } from "../helpers";
import { PATIENCE } from "../typist";

/** What a page says that is read without a network. */
export const notice = (page: Page) =>
  page.getByRole("status").filter({ hasText: "You are offline." });

/** Waits until the device has a copy of the page, and its service worker sees to the next. */
export async function kept(page: Page, path: string): Promise<void> {
  const sees = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(async () => (await hasCopy(page, path)) && (await sees()), PATIENCE).toBe(true);
}

const hasCopy = (page: Page, path: string) =>
  page.evaluate(async (wanted) => Boolean(await caches.match(wanted, { ignoreVary: true })), path);

/** The paths of all that this device has a copy of. */
export const copied = (page: Page) =>
  page.evaluate(async () => {
    const keys = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

/** What this device keeps of Adref. */
export const left = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** Types words at the end of the line of a paragraph that is clicked. */
export async function type(page: Page, id: string, words: string): Promise<void> {
  await paragraphOf(page, id).click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
  await expect(paragraphOf(page, id)).toContainText(words.trim());
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
}
