import type { ChangeKind, Stance } from "../../domain/amendments/amendment";
import { dateInWords } from "../../domain/calendar/words";
import { wallClockOf } from "../../domain/calendar/zoned";
import type { Structure } from "../../domain/compilation/compiledText";
import type { Holder } from "../../domain/compilation/span";
import type { VersionSummary } from "../../domain/contract/versionViews";
import type { Disposition, ListedAmendment, VersionContent } from "../../domain/revisions/content";
import type { Paragraph } from "../../domain/text/paragraph";

/** The words that a printed version says of its own. They are English, as the texts it prints are. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  edit: "change of wording",
  add: "addition",
  delete: "deletion",
  alternative: "alternative",
  move: "move",
  split: "split",
  merge: "merger",
  level: "change of level",
  comment: "general comment",
};

export const HOW_TO_VERIFY =
  "SHA-256 of the RFC 8785 (JSON Canonicalization Scheme) form of `content`, its strings in Unicode NFC, encoded in UTF-8";

/** "Version 2, issued on Wednesday, 4 August 2021, 6 p.m. New York (midnight in Geneva), by …" */
export function issuedInWords({ number, issuedAt, issuedByName }: VersionSummary): string {
  const zone = "America/New_York";
  const when = dateInWords(wallClockOf(new Date(issuedAt), zone), zone);
  return `Version ${number}, issued on ${when}, by ${issuedByName}`;
}

/** "3" stands beside its paragraph as "3.", "13(a)" under 13 as "(a)". */
export function printedLabel(label: string, level: number): string {
  if (level > 0) return /\([^()]*\)[^()]*$/.exec(label)?.[0] ?? label;
  return label === "" ? "" : `${label}.`;
}

type Named = Pick<Paragraph, "label" | "kind">;

/** "paragraph 13(a)", "footnote 3", "the title". */
export function nameOf({ label, kind }: Named): string {
  if (kind === "footnote") return `footnote ${label}`.trim();
  if (kind === "title" || kind === "heading") return `the ${kind}`;
  return label === "" ? "an unnumbered paragraph" : `paragraph ${label}`;
}

/** "move of paragraph 7 to after paragraph 3", "merger of paragraph 3 with paragraph 4". */
export function structureInWords(structure: Structure, name: string): string {
  switch (structure.kind) {
    case "move": {
      const { after } = structure;
      return `move of ${name} to ${after ? `after ${nameOf(after)}` : "the beginning of the text"}`;
    }
    case "split":
      return `split of ${name} into ${structure.paragraphs.length}`;
    case "merge":
      return `merger of ${name} with ${structure.others.map(nameOf).join(", ")}`;
    case "level":
      return `change of ${name} to ${LEVEL_WORDS[structure.as]}${structure.level > 1 ? ` of level ${structure.level}` : ""}`;
  }
}

const LEVEL_WORDS: Readonly<Record<Paragraph["kind"], string>> = {
  title: "a title",
  heading: "a heading",
  chapeau: "an operative paragraph",
  preambular: "a preambular paragraph",
  operative: "an operative paragraph",
  subparagraph: "a subparagraph",
  footnote: "a footnote",
};

export const capitalised = (words: string): string =>
  `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  propose: "",
  support: "support",
  oppose: "retain",
  reserve: "reserve",
  flexible: "flexible",
  "awaiting instructions": "awaiting instructions",
};

/**
 * Who stands behind a reading: "Delegation A; Group C: support; Delegation B: retain against
 * Delegation A". `own` gives other words to a stance: those who propose no words "delete".
 */
export const holdersInWords = (
  holders: readonly Omit<Holder, "delegation">[],
  own: Partial<Record<Stance, string>> = {},
): string =>
  holders
    .map(({ name, stance, unconfirmed, against }) => {
      const word = own[stance] ?? STANCE_WORDS[stance];
      const whom = [...new Set(against?.map((one) => one.name))].join(", ");
      const said = [unconfirmed ? "unconfirmed" : "", whom ? `${word} against ${whom}` : word];
      return [name, said.filter(Boolean).join(", ")].filter(Boolean).join(": ");
    })
    .join("; ");

/** "Delegation A, with Group C; on an earlier wording: Delegation B: support". */
export function proposersOf({ delegation, sponsors, earlier = [] }: ListedAmendment): string {
  const others = sponsors.filter((sponsor) => sponsor !== delegation);
  const by = others.length > 0 ? `${delegation}, with ${others.join(", ")}` : delegation;
  const before = earlier.map(({ delegation: name, stance }) => ({ name, stance }));
  return before.length > 0 ? `${by}; on an earlier wording: ${holdersInWords(before)}` : by;
}

/** "Paragraph 24, change of wording", "After paragraph 3, addition", "General comment". */
export function subjectInWords({ paragraph, kind }: ListedAmendment): string {
  const where = kind === "add" ? "after paragraph" : "paragraph";
  const words = paragraph === "" ? KIND_WORDS[kind] : `${where} ${paragraph}, ${KIND_WORDS[kind]}`;
  return capitalised(words);
}

/** "late, unconfirmed"; "" for most. */
export const marksInWords = ({ late, unconfirmed }: ListedAmendment): string =>
  [late ? "late" : "", unconfirmed ? "unconfirmed" : ""].filter(Boolean).join(", ");

/** An amendment by its number in the list, with what became of it. */
export interface Outcome extends Disposition {
  readonly number: number;
  readonly about: ListedAmendment | undefined;
}

/** What became of each amendment, in the order of the list. */
export function outcomesOf({ amendments, dispositions }: VersionContent): Outcome[] {
  const numbers = new Map(amendments.map(({ id }, index) => [id, index]));
  return (dispositions ?? []).map((disposition) => {
    const index = numbers.get(disposition.amendment) ?? -1;
    return { ...disposition, number: index + 1, about: amendments[index] };
  });
}

/** "Paragraph 3 bis is now 4." */
export function lineageInWords({ lineage, paragraphs }: VersionContent): string[] {
  const kinds = new Map(paragraphs.map(({ id, kind }) => [id, kind]));
  return (lineage ?? []).map(({ id, from, to }) =>
    from === ""
      ? `An unnumbered paragraph is now ${to}.`
      : `${capitalised(nameOf({ label: from, kind: kinds.get(id) ?? "operative" }))} is now ${to || "without a number"}.`,
  );
}
