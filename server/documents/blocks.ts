import type { CompiledParagraph, CompiledProposal } from "../../domain/compilation/compiledText";
import type { Span } from "../../domain/compilation/span";
import type { AmendmentId, FootnoteId } from "../../domain/ids";
import type { VersionContent } from "../../domain/revisions/content";
import type { Paragraph, Run } from "../../domain/text/paragraph";
import { plainText } from "../../domain/text/runs";
import { additionBlocks, commentBlock, deletionBlock, proposalBlocks } from "./proposalBlocks";
import { unplacedBlocks } from "./unplacedBlocks";
import { nameOf, printedLabel } from "./words";

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

/** Numbers of amendments, by their place in the version's list. */
export type AmendmentNumbers = (ids: readonly AmendmentId[]) => string;

/**
 * Lays a version out. A title paragraph that only repeats the version's title, without any
 * proposal, is left to the heading of the file. Linear.
 */
export function layout(content: VersionContent): Layout {
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
    footnotes: laid
      .filter(({ one }) => one.kind === "footnote")
      .map(({ one: { id, label }, blocks }) => ({ id, label, blocks })),
    after: [
      ...(compiled?.comments ?? []).map((one) => commentBlock(one, numbers, 0)),
      ...(compiled?.unplaced ?? []).flatMap((one) => unplacedBlocks(one, numbers, 0)),
    ],
  };
}

function amendmentNumbers({ amendments }: VersionContent): AmendmentNumbers {
  const known = new Map(amendments.map(({ id }, index) => [id, index + 1]));
  return (ids) => {
    const found = ids.map((id) => known.get(id) ?? "?");
    return `amendment${found.length === 1 ? "" : "s"} ${found.join(", ")}`;
  };
}

function repeatsTitle({ title, paragraphs, compiled }: VersionContent): boolean {
  const [first] = paragraphs;
  if (first?.kind !== "title" || plainText(first.runs) !== title) return false;
  const one = compiled?.paragraphs[0];
  if (!one) return !compiled;
  const lists = [one.deletions, one.alternatives, one.additions, one.comments, one.unplaced];
  const untouched = one.spans.every(({ type }) => type === "text");
  return untouched && compiled.start.length === 0 && lists.every(({ length }) => length === 0);
}

const roleOf = (kind: Paragraph["kind"]): Block["role"] =>
  kind === "title" || kind === "heading" ? kind : "paragraph";

const plainBlock = ({ kind, label, level, runs }: Paragraph): Block => ({
  role: roleOf(kind),
  label: kind === "footnote" ? label : printedLabel(label, level),
  level,
  pieces: [{ type: "text", runs }],
});

/** The paragraph, what is proposed for it as a whole, and at last what would follow it. */
function compiledBlocks(paragraph: CompiledParagraph, numbers: AmendmentNumbers): Block[] {
  const { level, spans } = paragraph;
  const name = nameOf(paragraph);
  const whole = (one: CompiledProposal) => deletionBlock(one, name, numbers, level);
  return [
    { ...plainBlock({ ...paragraph, runs: [] }), pieces: [{ type: "compiled", spans }] },
    ...paragraph.deletions.map(whole),
    ...paragraph.alternatives.flatMap((one) =>
      proposalBlocks(one, `Proposed alternative to ${name}`, numbers, { oppose: "retain" }),
    ),
    ...paragraph.comments.map((one) => commentBlock(one, numbers, level)),
    ...paragraph.unplaced.flatMap((one) => unplacedBlocks(one, numbers, level)),
    ...paragraph.additions.flatMap((one) => additionBlocks(one, numbers)),
  ];
}
