import type { CompiledFootnote, CompiledParagraph } from "../../domain/compilation/compiledText";
import type { Span } from "../../domain/compilation/span";
import type { AmendmentId, FootnoteId } from "../../domain/ids";
import type { VersionContent } from "../../domain/revisions/content";
import type { Paragraph, Run } from "../../domain/text/paragraph";
import { plainText } from "../../domain/text/runs";
import { additionBlocks, commentBlock } from "./proposalBlocks";
import { joinBlock, structureBlocks } from "./structureBlocks";
import { unplacedBlocks } from "./unplacedBlocks";
import { wholeBlocks } from "./wholeBlocks";
import { printedLabel } from "./words";

/** A stretch of a printed paragraph: the text under negotiation, or words about it. */
export type Piece =
  /** The text as it is, or quoted. */
  | { readonly type: "text"; readonly runs: readonly Run[] }
  /** The text with its competing readings. */
  | { readonly type: "compiled"; readonly spans: readonly Span[] }
  /** Text that would be new. */
  | { readonly type: "proposed"; readonly runs: readonly Run[] }
  | { readonly type: "words"; readonly text: string }
  /** Names in words, without parentheses; "" when there are none. */
  | { readonly type: "holders"; readonly text: string };

/** A paragraph of a printed version, for every file format alike. */
export interface Block {
  /** `note` is about the paragraph before it; `lead` introduces what follows. */
  readonly role: "title" | "heading" | "paragraph" | "proposed" | "lead" | "note";
  /** As it stands beside the paragraph. */
  readonly label: string;
  readonly level: number;
  readonly pieces: readonly Piece[];
}

export interface FootnoteBlocks {
  readonly id: FootnoteId;
  readonly label: string;
  /** The body first, then what is proposed for it. */
  readonly blocks: readonly Block[];
}

/** A version laid out: every paragraph and every proposal is in exactly one of its parts. */
export interface Layout {
  readonly body: readonly Block[];
  readonly footnotes: readonly FootnoteBlocks[];
  /** On the text as a whole, and what found no place. */
  readonly after: readonly Block[];
}

/** As much of a version as its paragraphs need to be printed. */
type LaidOut = Pick<VersionContent, "title" | "paragraphs" | "compiled"> & {
  readonly amendments: readonly { readonly id: AmendmentId }[];
};

/** Numbers of amendments, by their place in the version's list. */
export type AmendmentNumbers = (ids: readonly AmendmentId[]) => string;

/**
 * Lays a version out. A title paragraph that only repeats the version's title, without any
 * proposal, is left to the heading of the file. Linear.
 */
export function layout(content: LaidOut): Layout {
  const { compiled, paragraphs } = content;
  const numbers = amendmentNumbers(content);
  const laid = compiled
    ? compiled.paragraphs.map((one) => ({ one, blocks: compiledBlocks(one, numbers) }))
    : paragraphs.map((one) => ({ one, blocks: [plainBlock(one)] }));
  const repeated = paragraphs[0] && repeatsTitle(content) ? paragraphs[0].id : null;
  return {
    body: [
      ...(compiled?.start ?? []).flatMap((one) => additionBlocks(one, numbers)),
      ...laid
        .filter(({ one }) => one.kind !== "footnote" && one.id !== repeated)
        .flatMap(({ blocks }) => blocks),
    ],
    footnotes: [
      ...laid
        .filter(({ one }) => one.kind === "footnote")
        .map(({ one: { id, label }, blocks }) => ({ id, label, blocks })),
      ...(compiled?.footnotes ?? []).map((one) => newFootnote(one, numbers)),
    ],
    after: [
      ...(compiled?.comments ?? []).map((one) => commentBlock(one, numbers, 0)),
      ...(compiled?.unplaced ?? []).flatMap((one) => unplacedBlocks(one, numbers, 0)),
    ],
  };
}

function amendmentNumbers({ amendments }: LaidOut): AmendmentNumbers {
  const known = new Map(amendments.map(({ id }, index) => [id, index + 1]));
  return (ids) => {
    const found = ids.map((id) => known.get(id) ?? "?");
    return `amendment${found.length === 1 ? "" : "s"} ${found.join(", ")}`;
  };
}

function repeatsTitle({ title, paragraphs, compiled }: LaidOut): boolean {
  const [first] = paragraphs;
  if (first?.kind !== "title" || plainText(first.runs) !== title) return false;
  const one = compiled?.paragraphs[0];
  if (!one) return !compiled;
  const { structures = [], joins = [] } = one;
  const whole = [one.deletions, one.alternatives, structures, joins];
  const lists = [...whole, one.additions, one.comments, one.unplaced];
  const untouched = one.spans.every(({ type }) => type === "text");
  return untouched && compiled.start.length === 0 && lists.every(({ length }) => length === 0);
}

/** "Resolution 64/293. Proposed footnote, amendment 3" under its provisional number. */
const newFootnote = (
  { id, label, runs, amendments }: CompiledFootnote,
  numbers: AmendmentNumbers,
): FootnoteBlocks => {
  const said = `Proposed footnote, ${numbers(amendments)}`;
  const note = {
    role: "note",
    label: "",
    level: 0,
    pieces: [{ type: "words", text: said }],
  } as const;
  const pieces = [{ type: "proposed", runs } as const];
  return { id, label, blocks: [{ role: "proposed", label, level: 0, pieces }, note] };
};

const roleOf = (kind: Paragraph["kind"]): Block["role"] =>
  kind === "title" || kind === "heading" ? kind : "paragraph";

const plainBlock = ({ kind, label, level, runs }: Paragraph): Block => ({
  role: roleOf(kind),
  label: kind === "footnote" ? label : printedLabel(label, level),
  level,
  pieces: [{ type: "text", runs }],
});

/**
 * The paragraph with what could stand in its place, how else it could stand among the others, what
 * is said about it, and at last what would follow it.
 */
function compiledBlocks(paragraph: CompiledParagraph, numbers: AmendmentNumbers): Block[] {
  const { level, spans, structures = [], joins = [] } = paragraph;
  const text: Block = {
    ...plainBlock({ ...paragraph, runs: [] }),
    pieces: [{ type: "compiled", spans }],
  };
  return [
    ...wholeBlocks(paragraph, text, numbers),
    ...structures.flatMap((one) => structureBlocks(one, paragraph, numbers)),
    ...joins.map((one) => joinBlock(one, level, numbers)),
    ...paragraph.comments.map((one) => commentBlock(one, numbers, level)),
    ...paragraph.unplaced.flatMap((one) => unplacedBlocks(one, numbers, level)),
    ...paragraph.additions.flatMap((one) => additionBlocks(one, numbers)),
  ];
}
