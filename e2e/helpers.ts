import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { ACCOUNTS, DEMO_PASSWORD, type DemoKey } from "../seeds/accounts";

/** The API, as one of the demo accounts: a bearer token on every request. */
export class Api {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly url: string,
    readonly token: string,
  ) {}

  static async as(request: APIRequestContext, url: string, who: DemoKey): Promise<Api> {
    const response = await request.post(`${url}/api/session`, {
      data: { email: ACCOUNTS[who].email, password: DEMO_PASSWORD },
    });
    expect(response.ok(), await response.text()).toBe(true);
    return new Api(request, url, ((await response.json()) as { token: string }).token);
  }

  /** Status and body of any call; nothing is expected of it. */
  async call(method: string, path: string, data?: unknown) {
    const response = await this.request.fetch(`${this.url}/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}` },
      ...(data === undefined ? {} : { data }),
    });
    const text = await response.text();
    return { status: response.status(), body: text === "" ? null : JSON.parse(text) };
  }

  /** The answer of a call that must succeed. */
  async ok<T = Record<string, unknown>>(method: string, path: string, data?: unknown): Promise<T> {
    const { status, body } = await this.call(method, path, data);
    expect(status, `${method} ${path}: ${JSON.stringify(body)}`).toBeLessThan(300);
    return body as T;
  }
}

export interface Delegation {
  readonly id: string;
  readonly name: string;
}

/** Gives the demo accounts their roles in a negotiation that the secretariat has made. */
export async function addEveryone(secretariat: Api, slug: string): Promise<readonly Delegation[]> {
  const delegations = await secretariat.ok<Delegation[]>("GET", "delegations");
  const add = (who: DemoKey, role: string, delegation: string | null) =>
    secretariat.ok("POST", `negotiations/${slug}/participants`, {
      email: ACCOUNTS[who].email,
      role,
      delegation: delegations.find(({ name }) => name === delegation)?.id ?? null,
    });
  await add("chair1", "co-facilitator", null);
  await add("chair2", "co-facilitator", null);
  await add("a", "delegate", "Delegation A");
  await add("b", "delegate", "Delegation B");
  await add("d", "observer", "Observer D");
  return delegations;
}

interface ListedDate {
  readonly id: string;
  readonly kind: string;
  readonly review: string;
}

/** Announces every date of a negotiation as it was read; gives all its dates. */
export async function confirmDates(chair: Api, slug: string): Promise<readonly ListedDate[]> {
  const dates = await chair.ok<ListedDate[]>("GET", `negotiations/${slug}/dates`);
  for (const { id } of dates.filter(({ review }) => review === "read"))
    await chair.ok("POST", `negotiations/${slug}/dates/${id}/review`, { verdict: "confirm" });
  return dates;
}

/** Selects words in editable or readable text, as a mouse would, and waits until the page noticed. */
export async function selectWords(where: Locator, words: string): Promise<void> {
  await where.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.closest<HTMLElement>("[contenteditable=true]")?.focus();
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`“${wanted}” is not there.`);
  }, words);
}

/** The paragraph in the text that carries this label. */
export const paragraphOf = (page: Page, id: string): Locator => page.locator(`p[data-id="${id}"]`);

/** Proposes, through the dialog, to replace words of a paragraph by others. */
export async function proposeEdit(
  page: Page,
  {
    paragraph,
    from,
    to,
    rationale,
  }: { paragraph: string; from: string; to: string; rationale: string },
): Promise<void> {
  await page.getByRole("button", { name: "Propose a change" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(`Propose on paragraph ${paragraph}`);
  const wording = dialog.getByRole("textbox", { name: "The paragraph as it should read" });
  await expect(wording).toContainText(from);
  await selectWords(wording, from);
  await page.keyboard.insertText(to);
  await expect(dialog.locator("ins", { hasText: to })).toBeVisible();
  await dialog.getByRole("textbox", { name: /Rationale/ }).fill(rationale);
  await dialog.getByRole("button", { name: "Submit" }).click();
  await expect(dialog).toBeHidden();
}
