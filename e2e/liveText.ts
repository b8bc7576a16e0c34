import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { TcpProxy } from "../server/testing/proxy";
import { Api } from "./helpers";

/** The negotiation whose live text these tests are about. */
export const SLUG = "third-committee-2017";
export const TEXT = `/negotiations/${SLUG}/text`;

export const LOOKS = {
  desktop: { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
} as const;

/** A way to the server that can fail, for one browser alone, and its address. */
export async function wayTo(url: string): Promise<{ way: TcpProxy; baseURL: string }> {
  const way = await TcpProxy.open(() => Number(new URL(url).port));
  return { way, baseURL: `http://127.0.0.1:${way.port}` };
}

/** What the page says of the connection and of one's words. */
export const condition = (page: Page): Locator => page.locator("[data-condition]");

/** Opens the text at a paragraph, and waits until it is live and nothing more is fetched. */
export async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${TEXT}#${id}`);
  await expect(condition(page)).toHaveAttribute("data-condition", /^(saved|live)$/);
  // Until then the server's HTML stands there, which takes no caret.
  await expect(page.locator(".ProseMirror")).toBeVisible();
  await page.waitForLoadState("networkidle");
}

/** The words of a paragraph as the server has them. */
export async function stored(request: APIRequestContext, url: string, id: string): Promise<string> {
  const api = await Api.as(request, url, "chair1");
  const { paragraphs } = await api.ok<{
    paragraphs: readonly { id: string; runs: readonly { text: string }[] }[];
  }>("GET", `negotiations/${SLUG}/text`);
  return paragraphs
    .find((paragraph) => paragraph.id === id)!
    .runs.map(({ text }) => text)
    .join("");
}
