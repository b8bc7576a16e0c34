import { expect, type Page } from "@playwright/test";
import { paragraphOf } from "./helpers";

/** A busy machine types slowly. */
export const PATIENCE = { timeout: 60_000 };

/** Words of their own, so that none is found in another. */
export const word = (n: number): string => `w${String(n).padStart(4, "0")}x`;

/** Types one word after another until told to stop, whatever happens meanwhile. */
export class Typist {
  count = 0;
  text = "";
  #stopped = false;
  #resume: Promise<void> | null = null;
  #working: Promise<void>;

  constructor(private readonly page: Page) {
    this.#working = this.#work();
  }

  /** Fulfilled when so many words are typed. */
  typed(count: number): Promise<void> {
    return expect.poll(() => this.count, PATIENCE).toBeGreaterThanOrEqual(count);
  }

  /** Fulfilled when so many words have come to another page. */
  async reached(page: Page, count: number): Promise<void> {
    await this.typed(count);
    await expect(paragraphOf(page, "op-4")).toContainText(word(count - 1), PATIENCE);
  }

  /** Does something between two words. */
  async paused(act: () => Promise<void>): Promise<void> {
    let resume = () => {};
    this.#resume = new Promise<void>((resolve) => {
      resume = resolve;
    });
    await act();
    this.#resume = null;
    resume();
  }

  stop(): Promise<void> {
    this.#stopped = true;
    return this.#working;
  }

  async #work(): Promise<void> {
    while (!this.#stopped) {
      await this.#resume;
      const next = ` ${word(this.count)}`;
      await this.page.keyboard.type(next, { delay: 12 });
      this.text += next;
      this.count += 1;
    }
  }
}

/** Keeps every condition the page shows, once each time that it changes. */
export async function recordStates(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const kept: string[] = [];
    const look = () => {
      const now = document.querySelector("[data-condition]")?.getAttribute("data-condition");
      if (now && now !== kept.at(-1)) kept.push(now);
    };
    const options = { attributeFilter: ["data-condition"], subtree: true, childList: true };
    new MutationObserver(look).observe(document.body, options);
    Object.assign(window, { conditions: kept });
  });
  return () => page.evaluate(() => [...(window as unknown as { conditions: string[] }).conditions]);
}
