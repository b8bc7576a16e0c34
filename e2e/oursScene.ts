import type { APIRequestContext } from "@playwright/test";
import { Api, addEveryone } from "./helpers";

const DRAFT = `ZERO DRAFT

Political Declaration on the keeping of records

1. We reaffirm the importance of keeping records, and undertake to keep our own records well.
2. We decide to hold meetings on a [quadrennial] basis, with the next meeting to be held in New York.
3. We call upon all to contribute to the keeping of records.
4. We invite the Secretary-General to report on the implementation of the present declaration.
5. We thank all who took part in the consultations.
`;

interface Run {
  readonly text: string;
  readonly marks: object;
}
interface Paragraph {
  readonly id: string;
  readonly label: string;
  readonly runs: readonly Run[];
}
interface Amendment {
  readonly id: string;
  readonly revision: { readonly id: string };
}

/** A small negotiation with people in every role, and what they do in it over the API. */
export class Scene {
  private constructor(
    readonly slug: string,
    private readonly apis: Readonly<Record<"secretariat" | "chair1" | "a" | "b" | "c", Api>>,
    private readonly delegations: ReadonlyMap<string, string>,
  ) {}

  static async make(request: APIRequestContext, url: string, slug: string): Promise<Scene> {
    const as = (who: "secretariat" | "chair1" | "a" | "b" | "c") => Api.as(request, url, who);
    const apis = {
      secretariat: await as("secretariat"),
      chair1: await as("chair1"),
      a: await as("a"),
      b: await as("b"),
      c: await as("c"),
    };
    await apis.secretariat.ok("POST", "negotiations", {
      ...{ filename: "zero-draft.txt", text: DRAFT, slug, errata: [], ignored: [] },
      ...{ disclosure: "on-submission", lateSubmissions: "mark" },
    });
    const taking = await addEveryone(apis.secretariat, slug);
    await apis.secretariat.ok("POST", `negotiations/${slug}/participants`, {
      email: "group-c@demo.example",
      role: "delegate",
      delegation: taking.find(({ name }) => name === "Group C")!.id,
    });
    return new Scene(slug, apis, new Map(taking.map(({ id, name }) => [name, id])));
  }

  private get path(): string {
    return `negotiations/${this.slug}`;
  }

  private delegation(name: string): string {
    return this.delegations.get(name)!;
  }

  private async paragraph(label: string): Promise<Paragraph> {
    const text = await this.apis.chair1.ok<{ paragraphs: Paragraph[] }>("GET", `${this.path}/text`);
    return text.paragraphs.find((one) => one.label === label)!;
  }

  /** A delegation proposes to replace words of a paragraph; gives the amendment's id. */
  async propose(
    who: "a" | "b" | "c",
    delegation: string,
    label: string,
    ...changes: readonly (readonly [string, string])[]
  ): Promise<string> {
    const paragraph = await this.paragraph(label);
    const words = changes.reduce(
      (text, [from, to]) => text.replace(from, to),
      paragraph.runs.map(({ text }) => text).join(""),
    );
    const { id } = await this.apis[who].ok<{ id: string }>("POST", `${this.path}/amendments`, {
      delegation: this.delegation(delegation),
      base: [paragraph],
      change: { kind: "edit", paragraph: paragraph.id, result: [{ text: words, marks: {} }] },
      rationale: "",
      submit: true,
    });
    return id;
  }

  private async seen(id: string) {
    const { revision } = await this.apis.chair1.ok<Amendment & Record<string, unknown>>(
      "GET",
      `${this.path}/amendments/${id}`,
    );
    return { amendment: id, revision: revision.id };
  }

  async decide(id: string, decision: Readonly<Record<string, unknown>>): Promise<void> {
    const { revision } = await this.seen(id);
    await this.apis.chair1.ok("POST", `${this.path}/amendments/${id}/decision`, {
      ...decision,
      revision,
    });
  }

  /** The co-facilitators make one text of several proposals on a paragraph. */
  async bridge(label: string, words: string, ids: readonly string[]): Promise<void> {
    await this.apis.chair1.ok("POST", `${this.path}/decisions/bridging`, {
      base: await this.paragraph(label),
      result: [{ text: words, marks: {} }],
      amendments: await Promise.all(ids.map((id) => this.seen(id))),
      reason: "Both wish for more.",
    });
  }

  async position(who: "a" | "b" | "c", delegation: string, id: string, stance: string | null) {
    await this.apis[who].ok("POST", `${this.path}/amendments/${id}/positions`, {
      ...{ delegation: this.delegation(delegation), stance, note: "" },
    });
  }

  /** Where a delegation stands on an open bracket of the text itself. */
  async standOn(
    who: "a" | "b" | "c",
    delegation: string,
    [label, bracket]: readonly [label: string, bracket: string],
    stance: string | null,
  ) {
    const { id } = await this.paragraph(label);
    await this.apis[who].ok("POST", `${this.path}/text/paragraphs/${id}/positions`, {
      ...{ delegation: this.delegation(delegation), bracket, nth: 0, stance, note: "" },
    });
  }

  /** Shows a paragraph to the room. */
  async show(label: string): Promise<void> {
    const { id: paragraph } = await this.paragraph(label);
    await this.apis.chair1.ok("POST", `${this.path}/screen`, { paragraph });
  }

  async agree(label: string, agreed: boolean, reason: string): Promise<void> {
    const { id } = await this.paragraph(label);
    const path = `${this.path}/text/paragraphs/${id}/agreement`;
    await this.apis.chair1.ok("POST", path, { agreed, reason });
  }

  /** Proposals of several delegations on the same paragraphs, none decided. */
  async proposals() {
    return {
      inPart: await this.propose(
        ...(["a", "Delegation A", "1"] as const),
        ["reaffirm", "stress"],
        ["well", "safe"],
      ),
      merged: await this.propose("a", "Delegation A", "3", ["call upon", "urge"]),
      lost: await this.propose("a", "Delegation A", "4", ["invite", "request"]),
      equal: await this.propose("a", "Delegation A", "5", ["thank", "warmly thank"]),
      mergedB: await this.propose("b", "Delegation B", "3", ["all", "all States"]),
      equalB: await this.propose("b", "Delegation B", "5", ["thank", "warmly thank"]),
      rival: await this.propose("c", "Group C", "4", ["invite", "encourage"]),
    };
  }

  /** Decides on them: one in part, two merged, one accepted that leaves another to its author. */
  async decisions(made: Awaited<ReturnType<Scene["proposals"]>>): Promise<void> {
    const { inPart, merged, mergedB, rival, equal } = made;
    await this.decide(inPart, { kind: "accept-in-part", edits: [0], reason: "The rest is said." });
    await this.bridge("3", "We urge all States to contribute to the keeping of records.", [
      merged,
      mergedB,
    ]);
    await this.decide(rival, { kind: "accept", reason: "" });
    await this.position("c", "Group C", equal, "support");
    await this.position("b", "Delegation B", equal, "oppose");
  }
}
