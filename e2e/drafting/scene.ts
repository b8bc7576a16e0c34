import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { ACCOUNTS, type DemoKey } from "../../seeds/accounts";
import { Api, addEveryone, paragraphOf, selectWords } from "../helpers";
import { condition } from "../liveText";

/** The second drafter of Delegation A. */
export const SECOND = "a2" satisfies DemoKey;

const DRAFT = `ZERO DRAFT

Political Declaration on the keeping of records

1. We reaffirm the importance of keeping records, and undertake to keep our own records well, so that those who come after us find them whole, in good order, and in the places where they look for them.
2. We decide to hold meetings on a quadrennial basis, with the next meeting to be held in New York.
3. We call upon all to contribute to the keeping of records.
4. We invite the Secretary-General to report on the implementation of the present declaration.
5. We thank all who took part in the consultations.
6. We commend those who keep records of the past.
`;

export interface Drafted {
  readonly paragraphs: readonly {
    readonly id: string;
    readonly label: string;
    readonly runs: readonly { readonly text: string }[];
    readonly struck?: true;
    readonly alternativeTo?: string;
  }[];
  readonly changes: readonly {
    readonly key: string;
    readonly rationale: string;
    readonly sent: object | null;
  }[];
  readonly asks: readonly { readonly answer: string | null }[];
}

interface Change {
  readonly kind: string;
  readonly paragraph?: string;
  readonly after?: string;
  readonly edits?: readonly { readonly from: number; readonly to: number; readonly insert: Runs }[];
  readonly paragraphs?: readonly { readonly runs: Runs }[];
}
type Runs = readonly { readonly text: string }[];

/** A negotiation on a short text, with two delegates of Delegation A. */
export class DraftingScene {
  private constructor(
    readonly slug: string,
    readonly delegation: string,
    private readonly apis: Readonly<Record<"secretariat" | "chair1" | "a" | "b", Api>>,
    private readonly others: ReadonlyMap<string, string>,
  ) {}

  static async make(request: APIRequestContext, url: string, slug: string): Promise<DraftingScene> {
    const as = (who: DemoKey) => Api.as(request, url, who);
    const secretariat = await as("secretariat");
    await secretariat.ok("POST", "negotiations", {
      ...{ filename: "zero-draft.txt", text: DRAFT, slug, errata: [], ignored: [] },
      ...{ disclosure: "on-submission", lateSubmissions: "mark" },
    });
    const taking = await addEveryone(secretariat, slug);
    const ids = new Map(taking.map(({ id, name }) => [name, id]));
    const delegation = ids.get("Delegation A")!;
    const second = { email: ACCOUNTS[SECOND].email, role: "delegate", delegation };
    await secretariat.ok("POST", `negotiations/${slug}/participants`, second);
    const apis = { secretariat, chair1: await as("chair1"), a: await as("a"), b: await as("b") };
    return new DraftingScene(slug, delegation, apis, ids);
  }

  get room(): string {
    return `/negotiations/${this.slug}/drafting/${this.delegation}`;
  }

  get text(): string {
    return `/negotiations/${this.slug}/text`;
  }

  /** Delegate A opens the room, and is its only drafter. */
  async open(): Promise<void> {
    await this.apis.a.ok("POST", this.api, {});
  }

  /** Delegate A has the room wait: it follows the text no more. */
  async wait(): Promise<void> {
    await this.apis.a.ok("PATCH", this.api, { follows: false });
  }

  /** Delegate A names the second drafter. */
  async name(): Promise<void> {
    const user = await this.second();
    await this.apis.a.ok("POST", `${this.api}/drafters`, { user, mayClear: false });
  }

  /** Delegate A takes the second drafter off again. */
  async unname(): Promise<void> {
    await this.apis.a.ok("DELETE", `${this.api}/drafters/${await this.second()}`);
  }

  /** The secretariat takes delegate A out of the negotiation. */
  async leave(): Promise<void> {
    const path = `negotiations/${this.slug}/participants`;
    const { secretariat } = this.apis;
    const { participants } = await secretariat.ok<{
      readonly participants: readonly { readonly name: string; readonly participation: string }[];
    }>("GET", path);
    const { participation } = participants.find(({ name }) => name === ACCOUNTS.a.name)!;
    await secretariat.ok("DELETE", `${path}/${participation}`);
  }

  private async second(): Promise<string> {
    type People = readonly { readonly user: string; readonly name: string }[];
    const { candidates, drafters } = await this.apis.a.ok<{
      readonly candidates: People;
      readonly drafters: People;
    }>("GET", this.api);
    return [...candidates, ...drafters].find(({ name }) => name === ACCOUNTS[SECOND].name)!.user;
  }

  /** A co-facilitator takes a paragraph out of the text. */
  async takeOut(id: string): Promise<void> {
    const path = `negotiations/${this.slug}/text/paragraphs`;
    await this.apis.chair1.ok("DELETE", path, { paragraph: id });
  }

  /** A co-facilitator has a paragraph agreed *ad ref*: nobody may type in it. */
  async agree(id: string): Promise<void> {
    const path = `negotiations/${this.slug}/text/paragraphs/${id}/agreement`;
    await this.apis.chair1.ok("POST", path, { agreed: true, reason: "" });
  }

  /** An alternative to one paragraph, and another one struck. */
  async propose(instead: string, struck: string): Promise<void> {
    const request = { after: instead, alternative: true };
    await this.apis.a.ok("POST", `${this.api}/paragraphs`, request);
    await this.apis.a.ok("DELETE", `${this.api}/paragraphs/${struck}`, { seen: "" });
  }

  private get api(): string {
    return `negotiations/${this.slug}/drafting/${this.delegation}`;
  }

  /** The room as the server has it. */
  drafted(): Promise<Drafted> {
    return this.apis.a.ok("GET", this.api);
  }

  /** The words of a paragraph of the room, by its label. */
  async words(label: string): Promise<string> {
    const { paragraphs } = await this.drafted();
    return wordsOf(paragraphs.find((one) => one.label === label)?.runs ?? []);
  }

  /** The words of a paragraph of the text itself. */
  async textWords(id: string): Promise<string> {
    return wordsOf((await this.inText(id)).runs);
  }

  private async inText(id: string): Promise<Drafted["paragraphs"][number]> {
    const path = `negotiations/${this.slug}/text`;
    const { paragraphs } = await this.apis.chair1.ok<Drafted>("GET", path);
    return paragraphs.find((one) => one.id === id)!;
  }

  /** Delegation B proposes other words for those of a paragraph, and a co-facilitator accepts. */
  async acceptOther(id: string, from: string, to: string): Promise<void> {
    const path = `negotiations/${this.slug}`;
    const base = await this.inText(id);
    const text = wordsOf(base.runs).replace(from, to);
    const { id: made } = await this.apis.b.ok<{ id: string }>("POST", `${path}/amendments`, {
      ...{ delegation: this.others.get("Delegation B"), base: [base], rationale: "", submit: true },
      change: { kind: "edit", paragraph: id, result: [{ text, marks: {} }] },
    });
    const { revision } = await this.apis.chair1.ok<{ revision: { id: string } }>(
      "GET",
      `${path}/amendments/${made}`,
    );
    const decision = { kind: "accept", revision: revision.id, reason: "" };
    await this.apis.chair1.ok("POST", `${path}/amendments/${made}/decision`, decision);
  }

  /** Delegate A proposes other words for those of a paragraph beside the room. */
  async proposeBeside(id: string, from: string, to: string): Promise<void> {
    const path = `negotiations/${this.slug}`;
    const base = await this.inText(id);
    const text = wordsOf(base.runs).replace(from, to);
    await this.apis.a.ok("POST", `${path}/amendments`, {
      ...{ delegation: this.delegation, base: [base], rationale: "", submit: true },
      change: { kind: "edit", paragraph: id, result: [{ text, marks: {} }] },
    });
  }

  /** What stands with the co-facilitators of Delegation A, each in a line, in order of submission. */
  async submitted(): Promise<readonly string[]> {
    const amendments = await this.apis.chair1.ok<
      readonly {
        readonly delegation: string;
        readonly status: string;
        readonly revision: {
          readonly change: Change;
          readonly rationale: string;
          base: Drafted["paragraphs"];
        };
      }[]
    >("GET", `negotiations/${this.slug}/amendments`);
    return amendments
      .filter(({ delegation }) => delegation === this.delegation)
      .map(({ status, revision: { change, rationale, base } }) =>
        [status, inWords(change, base), rationale].filter(Boolean).join(" | "),
      );
  }
}

const wordsOf = (runs: Runs): string => runs.map(({ text }) => text).join("");

/** `edit 1: reaffirm -> stress`, `add after 5: We welcome …` */
function inWords(change: Change, base: Drafted["paragraphs"]): string {
  const labelOf = (id: string | undefined) => base.find((one) => one.id === id)?.label ?? "";
  const brought = (change.paragraphs ?? []).map(({ runs }) => wordsOf(runs)).join(" ¶ ");
  if (change.kind === "add") return `add after ${labelOf(change.after)}: ${brought}`;
  const words = wordsOf(base.find((one) => one.id === change.paragraph)?.runs ?? []);
  const edits = (change.edits ?? []).map(
    ({ from, to, insert }) => `${words.slice(from, to)} -> ${wordsOf(insert)}`,
  );
  const what = [...edits, brought].filter(Boolean).join("; ");
  return `${change.kind} ${labelOf(change.paragraph)}${what && `: ${what}`}`;
}

/** The panel of what is in focus. */
export const panelOf = (page: Page): Locator =>
  page.getByRole("complementary", { name: "What we propose" });

/** Opens a page of the text or of the room, and waits until it is live. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(condition(page)).toHaveAttribute("data-condition", /^(saved|live)$/);
  await expect(page.locator(".ProseMirror")).toBeVisible();
}

/** Types other words over those of a paragraph. */
export async function retype(page: Page, id: string, from: string, to: string): Promise<void> {
  await selectWords(paragraphOf(page, id), from);
  await page.keyboard.type(to, { delay: 10 });
}

/** Puts the caret behind the last word of a paragraph. */
export async function caretAtEnd(page: Page, id: string): Promise<void> {
  await paragraphOf(page, id).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ArrowRight");
  // The editor hears of the caret a task after the browser has moved it.
  await page.waitForFunction(() => getSelection()?.isCollapsed);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** The id of the paragraph in which the caret is. */
export const paragraphAtCaret = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = getSelection()?.focusNode ?? null;
    const element = at instanceof Element ? at : at?.parentElement;
    return element?.closest("[data-id]")?.getAttribute("data-id") ?? null;
  });

/** Chooses something in the menu of a paragraph. */
export async function chooseOf(page: Page, id: string, what: string): Promise<void> {
  await paragraphOf(page, id).click();
  await panelOf(page).getByRole("button", { name: "Propose more for this paragraph" }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

/** What a paste gives to whatever has the focus, in each form of the clipboard. */
export const paste = (page: Page, forms: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((all) => {
    const clipboardData = new DataTransfer();
    for (const [form, text] of Object.entries(all)) clipboardData.setData(form, text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", event));
  }, forms);
