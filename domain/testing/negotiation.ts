/** A negotiation in memory, for the laws of versions: what people do to it, one act after another. */
import fc from "fast-check";
import {
  type AmendmentStatus,
  type DecisionKind,
  type Proposal,
  type ProposedParagraph,
  STATUS_AFTER,
} from "../amendments/amendment";
import { rebaseUndo, type UndoStep, undoOf } from "../amendments/decision";
import { diffRuns } from "../amendments/diff";
import { operationsFor } from "../amendments/judge";
import type { AmendmentId, ParagraphId } from "../ids";
import type { VersionAmendment, VersionContent } from "../revisions/content";
import { draftVersion, missingChoices, type VersionFacts } from "../revisions/draft";
import { flowsOf } from "../revisions/flow";
import { applyOperations } from "../text/apply";
import type { TextOperation } from "../text/operations";
import type { Paragraph, Run } from "../text/paragraph";
import { runsOf } from "../text/runs";
import { amendment, para } from "./builders";

const WORDS = "we the annual biennial basis thank hosts all".split(" ");

/** An act, and numbers that say on what: they count round, so that every act is possible. */
export interface Act {
  readonly act: (typeof ACTS)[number];
  readonly on: number;
  readonly how: number;
}
const ACTS = [
  ...(["propose", "propose", "propose", "accept", "accept", "in-part", "merge", "reject"] as const),
  ...(["take-back", "withdraw", "type", "remove", "disclose", "compile", "revise"] as const),
] as const;

export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), on: fc.nat(30), how: fc.nat(1000) }),
  { minLength: 2, maxLength: 7 },
);

interface Entry {
  readonly id: AmendmentId;
  readonly proposal: Proposal;
  status: AmendmentStatus;
  disclosed: boolean;
  decision: (VersionAmendment["decision"] & { kind: DecisionKind }) | null;
  operations: readonly TextOperation[];
  undo: readonly UndoStep[];
  /** How often a decision on it was taken back. */
  reopened: number;
}

export interface Issued {
  readonly facts: VersionFacts;
  /** The amendments that needed a choice. */
  readonly missing: readonly AmendmentId[];
  /** Before the choices were made. */
  readonly draft: VersionContent;
  readonly content: VersionContent;
}

export class MemoryNegotiation {
  text: readonly Paragraph[] = [
    para("1", "we thank the hosts"),
    para("2", "all annual basis"),
    para("3", "we the all"),
  ];
  readonly entries: Entry[] = [];
  readonly versions: VersionContent[] = [];
  private older = this.text;
  private clock = 0;
  private ids = 0;
  private since: string | null = null;

  /** Everything that every participant may see, as the server gives it to a version. */
  private facts(kind: VersionFacts["kind"]): VersionFacts {
    const listed = this.entries.filter(
      ({ disclosed, status }) => disclosed || (kind === "compilation" && status === "submitted"),
    );
    const number = this.versions.filter((one) => one.kind === kind).length + 1;
    return {
      ...{ kind, title: "T", label: `${kind} ${number}`, paragraphs: this.text, choices: [] },
      amendments: listed.map((entry) => ({
        ...amendment(entry.id, entry.proposal, "Delegation A"),
        ...{ delegation: "Delegation A", sponsors: ["Delegation A"], status: entry.status },
        ...(entry.decision ? { decision: entry.decision } : {}),
        flows: flowsOf(entry.proposal.change, entry.operations),
      })),
      before: this.versions.at(-1) ?? null,
      since: this.since,
    };
  }

  /** Issues a version, every needed choice made by `how`; answers it, and how it was drafted before. */
  issue(kind: VersionFacts["kind"], how: number): Issued {
    const facts = this.facts(kind);
    const first = draftVersion(facts);
    if (!first.ok) throw new Error(first.sentence);
    const missing = missingChoices(first.value);
    const choices = missing.map((id, i) =>
      kind !== "adopted" && (how >> i) % 2 === 0
        ? ({ amendment: id, choice: "carry", reason: "" } as const)
        : ({ amendment: id, choice: "leave", reason: "Overtaken." } as const),
    );
    const drafted = choices.length > 0 ? draftVersion({ ...facts, choices }) : first;
    if (!drafted.ok || missingChoices(drafted.value).length > 0) throw new Error("not issued");
    const { content, operations } = drafted.value;
    this.versions.push(content);
    this.text = applyOperations(this.text, operations);
    const at = this.now();
    if (kind !== "compilation") this.since = at;
    for (const entry of this.entries) {
      const left = choices.some((one) => one.amendment === entry.id && one.choice === "leave");
      if (left) this.decide(entry, "leave", [], at);
      else if (kind === "compilation" && entry.status === "submitted") entry.disclosed = true;
    }
    return { facts, missing, draft: first.value.content, content };
  }

  /** Takes every decision back that can be. */
  takeAllBack(): void {
    for (const entry of this.entries.toReversed()) this.takeBack(entry);
  }

  do({ act, on, how }: Act): void {
    const open = this.entries.filter(({ status }) => status === "submitted");
    const entry = open[on % (open.length || 1)];
    const decided = this.entries.filter(({ decision }) => decision);
    const together = open.filter(({ disclosed }) => disclosed).slice(0, 2 + (how % 2));
    const at = this.later();
    if (act === "propose") this.propose(on, how);
    else if (act === "type") this.type(on, how);
    else if (act === "remove") this.remove(on);
    else if (act === "compile") this.issue("compilation", how);
    else if (act === "revise") this.issue("revision", how);
    else if (act === "merge") for (const one of together) this.decide(one, "merge", [], at);
    else if (act === "take-back" && decided.length > 0)
      this.takeBack(decided[on % decided.length]!);
    else if (entry && act === "disclose") entry.disclosed = true;
    else if (entry && act === "withdraw") entry.status = "withdrawn";
    else if (entry?.disclosed) this.decideOn(entry, act, at);
  }

  private decideOn(entry: Entry, act: Act["act"], at: string): void {
    const { change } = entry.proposal;
    const several = change.kind === "edit" && change.edits.length > 1;
    if (act === "reject") this.decide(entry, "reject", [], at);
    else if (act === "in-part" && several) this.decide(entry, "accept-in-part", [], at);
    else {
      const made = operationsFor(this.text, entry.proposal, () => `n-${++this.ids}` as ParagraphId);
      if (made.ok) this.decide(entry, "accept", made.value, at);
    }
  }

  private decide(
    entry: Entry,
    kind: DecisionKind,
    operations: readonly TextOperation[],
    at: string,
  ): void {
    entry.undo = undoOf(this.text, operations);
    entry.operations = operations;
    this.text = applyOperations(this.text, operations);
    entry.status = STATUS_AFTER[kind];
    const edits = kind === "accept-in-part" ? [0] : null;
    entry.decision = { kind, act: `act ${at}`, edits, by: "A co-facilitator", at };
  }

  private takeBack(entry: Entry): void {
    if (!entry.decision || entry.status === "withdrawn") return;
    const undone = rebaseUndo(this.text, entry.undo);
    if (!undone.ok) return;
    this.text = applyOperations(this.text, undone.value);
    const fresh = { decision: null, operations: [], undo: [] };
    Object.assign(entry, { status: "submitted", reopened: entry.reopened + 1, ...fresh });
  }

  private propose(on: number, how: number): void {
    const saw = how % 3 === 0 ? this.older : this.text;
    const base = saw[on % (saw.length || 1)];
    const other = saw[(on + 1) % (saw.length || 1)];
    if (!base || !other) return;
    this.older = this.text;
    const change = changeOf(base, other, how);
    const proposal = {
      base: change.kind === "merge" ? [base, other] : [base],
      rationale: "",
      change,
    };
    const id = `a${this.entries.length}` as AmendmentId;
    const fresh = { decision: null, operations: [], undo: [], reopened: 0 };
    this.entries.push({ id, proposal, status: "submitted", disclosed: how % 4 !== 0, ...fresh });
  }

  private type(on: number, how: number): void {
    const paragraph = this.text[on % (this.text.length || 1)];
    if (!paragraph) return;
    const runs = runsOf(reworded(paragraph, how));
    this.text = this.text.map((one) => (one === paragraph ? { ...one, runs } : one));
  }

  private remove(on: number): void {
    if (this.text.length > 1) this.text = this.text.filter((_, i) => i !== on % this.text.length);
  }

  private now = () => new Date(this.clock * 1000).toISOString();
  private later(): string {
    this.clock += 1;
    return this.now();
  }
}

function changeOf(base: Paragraph, other: Paragraph, how: number): Proposal["change"] {
  const paragraph = base.id;
  const proposed = [{ kind: "operative", level: 0, runs: runsOf(WORDS[how % 8]!) }] as const;
  switch (Math.floor(how / 12) % 10) {
    case 0:
      return { kind: "delete", paragraph };
    case 1:
      return { kind: "add", after: paragraph, paragraphs: proposed };
    case 2:
      return { kind: "alternative", paragraph, paragraphs: proposed };
    case 3:
      return { kind: "comment", paragraph: how % 2 === 0 ? paragraph : null };
    case 4:
      return { kind: "split", paragraph, paragraphs: halvesOf(base) };
    case 5:
      return { kind: "move", paragraph, after: null };
    case 6:
      if (other !== base)
        return { kind: "merge", paragraph, others: [other.id], runs: runsOf("we all thank") };
  }
  return { kind: "edit", paragraph, edits: diffRuns(base.runs, runsOf(reworded(base, how))) };
}

/** The first word, and the rest of them. */
function halvesOf({ kind, level, runs }: Paragraph): ProposedParagraph[] {
  const [first = "", ...rest] = wordsOf(runs);
  return [first, rest.join(" ") || "all"].map((words) => ({ kind, level, runs: runsOf(words) }));
}

const wordsOf = (runs: readonly Run[]): string[] =>
  runs
    .map(({ text }) => text)
    .join("")
    .split(" ");

/** Two words of a paragraph become others, or none. */
function reworded({ runs }: Paragraph, how: number): string {
  const words = wordsOf(runs);
  words[how % (words.length || 1)] = WORDS[how % 8]!;
  words[(how >> 3) % (words.length || 1)] = WORDS[(how >> 4) % 8]!;
  return words.join(" ");
}
