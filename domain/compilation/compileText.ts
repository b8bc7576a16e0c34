import type { Proposal } from "../amendments/amendment";
import { DIFF_ALGORITHM } from "../amendments/diff";
import { judge } from "../amendments/judge";
import { baseOf } from "../amendments/subjects";
import type { AmendmentId, ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import { type Arranged, arranged } from "./arranged";
import { ARRANGEMENT, type BySubject, type Subject } from "./bySubject";
import { compile } from "./compile";
import type {
  CompiledAddition,
  CompiledComment,
  CompiledJoin,
  CompiledParagraph,
  CompiledStructure,
  CompiledText,
  UnplacedProposal,
} from "./compiledText";
import { broughtFootnotes } from "./footnotes";
import { withHolders } from "./holders";
import { type Memory, memory, noMemory } from "./memory";
import type { Carrier } from "./placement";
import { type AmendmentOf, alternatives, isKind, together } from "./proposals";
import type { Holder } from "./span";
import { unplacedEdit, unplacedProposal } from "./unplaced";

/** An amendment with who stands behind it: `holders` propose, support, reserve …; `opposed` retain. */
export interface CompilableAmendment {
  readonly id: AmendmentId;
  readonly proposal: Proposal;
  readonly holders: readonly Holder[];
  readonly opposed: readonly Holder[];
  /** Entered on a delegation's behalf and not confirmed by it yet. */
  readonly unconfirmed?: boolean;
  readonly late?: boolean;
}

/** What stands at one paragraph, but for what would add to the paragraphs or arrange them otherwise. */
type Own = Omit<
  CompiledParagraph,
  keyof Omit<Paragraph, "runs"> | "additions" | "structures" | "joins"
>;

/** What would add to the paragraphs, or arrange them otherwise, at one of them. */
type Around = readonly [
  structures: readonly CompiledStructure[] | undefined,
  joins: readonly CompiledJoin[] | undefined,
  additions: readonly CompiledAddition[] | undefined,
  stuck: readonly UnplacedProposal[] | undefined,
];

/**
 * The compilation of a whole text. Takes the amendments in order of submission, those that its
 * reader may see; gives each exactly once (the edits of one may stand in several spans of its
 * paragraph). Equal proposals are one entry with all their holders. Additions stand after the
 * paragraph behind which accepting them would put them, under provisional labels, first submitted
 * first; moves stand where the paragraph is now, merges at the paragraph that stays and are marked at
 * the others. Costs the sum of `compile` for its paragraphs, and a judgement for every other amendment.
 */
export const compileText = (
  paragraphs: readonly Paragraph[],
  amendments: readonly CompilableAmendment[],
): CompiledText => compileWith(noMemory(), paragraphs, amendments);

/**
 * `compileText` for one who compiles again and again as amendments come and words change: gives the
 * same, and composes only the paragraphs that are other objects than last time, or whose amendments
 * are; while the text and what arranges it are the same, all others are the same objects. Beyond them
 * it costs a comparison with the amendments of last time.
 */
export function compiler(): typeof compileText {
  const known = memory<Own, Arranged>();
  return (paragraphs, amendments) => compileWith(known, paragraphs, amendments);
}

function compileWith(
  known: Memory<Own, Arranged>,
  text: readonly Paragraph[],
  amendments: readonly CompilableAmendment[],
): CompiledText {
  const { groups } = known.bySubject(amendments);
  const arranging = groups.get(ARRANGEMENT) ?? [];
  const among = known.among(text, arranging, () => arranged(text, arranging));
  const lost = new Set([...withoutParagraph(text, groups), ...among.gone]);
  return {
    algorithm: DIFF_ALGORITHM,
    start: among.additions.get(null) ?? [],
    paragraphs: text.map((paragraph) => {
      const of = groups.get(paragraph.id) ?? [];
      const own = known.own({ text, paragraph }, of, standAlone, () =>
        compiledOwn(text, paragraph, of, known.carrier(paragraph)),
      );
      return known.whole(paragraph, own, around(among, paragraph.id), compiledParagraph);
    }),
    comments: (groups.get(null) ?? []).map(withHolders).map(comment),
    unplaced: [
      ...(lost.size === 0 ? [] : amendments.filter((one) => lost.has(one))).map((one) =>
        unplacedProposal(text, withHolders(one)),
      ),
      ...(among.stuck.get(null) ?? []),
    ],
    ...broughtFootnotes(text, amendments),
  };
}

/** Those that are about a paragraph which the text does not have. */
function withoutParagraph(
  text: readonly Paragraph[],
  groups: BySubject["groups"],
): CompilableAmendment[] {
  const standing = new Set<Subject>([ARRANGEMENT, null, ...text.map(({ id }) => id)]);
  return [...groups].flatMap(([subject, group]) => (standing.has(subject) ? [] : group));
}

/** What arranges paragraphs, as it stands at one of them. */
const around = ({ structures, joins, additions, stuck }: Arranged, id: ParagraphId): Around => [
  structures.get(id),
  joins.get(id),
  additions.get(id),
  stuck.get(id),
];

const compiledParagraph = (
  { id, label, kind, level }: Paragraph,
  own: Own,
  [structures, joins, additions = [], stuck]: Around,
): CompiledParagraph => ({
  ...{ id, label, kind, level },
  ...own,
  ...(structures ? { structures } : {}),
  ...(joins ? { joins } : {}),
  additions,
  unplaced: stuck ? [...own.unplaced, ...stuck] : own.unplaced,
});

/** Whether amendments of a paragraph can be judged by its own words alone. */
const standAlone = (amendments: readonly CompilableAmendment[]): boolean =>
  amendments.every(
    ({ proposal: { change } }) =>
      change.kind === "edit" ||
      change.kind === "delete" ||
      change.kind === "comment" ||
      (change.kind === "alternative" && change.paragraphs.length === 1),
  );

function compiledOwn(
  text: readonly Paragraph[],
  { id, label, runs }: Paragraph,
  amendments: readonly CompilableAmendment[],
  carry: Carrier,
): Own {
  const all = amendments.map(withHolders);
  const edits = all.filter((one) => isKind(one, "edit"));
  const comments = all.filter((one) => isKind(one, "comment"));
  const whole = all.filter((one) => !isKind(one, "edit") && !isKind(one, "comment"));
  const judged = new Map(whole.map((one) => [one, judge(text, one.proposal).outcome]));
  const applying = whole.filter((one) => judged.get(one) === "applies");
  const deletions = applying.filter((one) => isKind(one, "delete"));
  const { spans, unplaced } = compile(runs, edits.map(asRuns), carry);
  const bases = new Map(edits.map((one) => [one.id, baseOf(one.proposal, id)]));
  return {
    spans,
    deletions: deletions.length > 0 ? [together(deletions)] : [],
    alternatives: alternatives(
      label,
      applying.filter((one) => isKind(one, "alternative")),
    ),
    comments: comments.map(comment),
    unplaced: [
      ...unplaced.map((one) => unplacedEdit(one, bases.get(one.amendment)!)),
      ...whole
        .filter((one) => judged.get(one) !== "applies")
        .map((amendment) => unplacedProposal(text, amendment)),
    ],
  };
}

const asRuns = ({ id, proposal, holders, opposed }: AmendmentOf<"edit">) => ({
  id,
  base: baseOf(proposal, proposal.change.paragraph).runs,
  edits: proposal.change.edits,
  holders,
  opposed,
});

const comment = ({ id, proposal, holders, opposed }: CompilableAmendment): CompiledComment => ({
  amendment: id,
  holders,
  opposed,
  text: proposal.rationale,
});
