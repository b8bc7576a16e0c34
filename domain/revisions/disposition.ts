import type { JudgedOutcome } from "../amendments/judge";
import type { CompiledText } from "../compilation/compiledText";
import type { AmendmentId, ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import type {
  Disposition,
  DispositionLine,
  DispositionOutcome,
  ListedAmendment,
  VersionContent,
} from "./content";

/** Whether a proposal with this outcome is still to be decided. */
export const isOpen = (outcome: DispositionOutcome): boolean =>
  outcome === "carried forward" || outcome === "in this text";

/** Whether a line tells of a proposal that awaits a decision: a general comment asks for none. */
export const awaitsDecision = ({ outcome, about }: DispositionLine): boolean =>
  isOpen(outcome) && about.kind !== "comment";

/**
 * The disposition table of a version: what became of every disclosed proposal, each in exactly one
 * line: first those that the document lists, in order of submission, then those settled before.
 * Reads versions of any age. Linear.
 */
export function dispositionTable(content: VersionContent): DispositionLine[] {
  const { amendments, dispositions, compiled, further = [] } = content;
  const lines = new Map((dispositions ?? []).map((line) => [line.amendment, line]));
  const places = compiled ? placesIn(compiled) : new Map<AmendmentId, Place>();
  const own = amendments.map((about) => ({
    ...(lines.get(about.id) ?? inThisText(about, places.get(about.id))),
    about,
  }));
  return [...own, ...further];
}

interface Place {
  readonly paragraph: Pick<Paragraph, "id" | "label"> | null;
  readonly standing: JudgedOutcome;
}

const inThisText = ({ id }: ListedAmendment, place: Place | undefined): Disposition => ({
  amendment: id,
  outcome: "in this text",
  paragraph: place?.paragraph?.label ?? "",
  reason: "",
  ...(place?.paragraph ? { place: place.paragraph.id } : {}),
  ...(place ? { standing: place.standing } : {}),
});

/** Where each amendment stands in a compilation: `compileText` puts each in one place. */
function placesIn(compiled: CompiledText): Map<AmendmentId, Place> {
  const places = new Map<AmendmentId, Place>();
  const put = (paragraph: Place["paragraph"], standing: JudgedOutcome, id: AmendmentId) => {
    if (!places.has(id)) places.set(id, { paragraph, standing });
  };
  const putAll = (
    paragraph: Place["paragraph"],
    lists: readonly { amendments: readonly AmendmentId[] }[],
  ) => {
    for (const { amendments } of lists) for (const id of amendments) put(paragraph, "applies", id);
  };
  for (const paragraph of compiled.paragraphs) {
    for (const { amendment, outcome } of paragraph.unplaced) put(paragraph, outcome, amendment);
    for (const { amendment } of paragraph.comments) put(paragraph, "comment", amendment);
    const choices = paragraph.spans.flatMap((span) =>
      span.type === "choice" ? span.alternatives : [],
    );
    putAll(paragraph, [
      ...choices,
      ...paragraph.deletions,
      ...paragraph.alternatives,
      ...(paragraph.structures ?? []),
      ...paragraph.additions,
    ]);
  }
  putAll(null, compiled.start);
  for (const { amendment } of compiled.comments) put(null, "comment", amendment);
  for (const { amendment, outcome } of compiled.unplaced) put(null, outcome, amendment);
  return places;
}

/** The lines about one paragraph of a version; `gone`: it is no more in the text. */
export interface ParagraphLines {
  /** The paragraph of the version; null for the text as a whole, and for one that is gone. */
  readonly paragraph: Pick<Paragraph, "id" | "label" | "kind"> | null;
  /** Its label as the authors saw it, when it is gone. */
  readonly gone: string | null;
  readonly lines: readonly DispositionLine[];
}

/**
 * The table by paragraph: those of the text in their order, then those that are gone, then the text
 * as a whole. Every line is in exactly one of them. Linear.
 */
export function byParagraph(
  { paragraphs }: Pick<VersionContent, "paragraphs">,
  lines: readonly DispositionLine[],
): ParagraphLines[] {
  const labels = new Map<string, ParagraphId>();
  for (const { id, label, kind } of paragraphs)
    if (label !== "" && kind !== "footnote" && !labels.has(label)) labels.set(label, id);
  const here = new Map<ParagraphId, DispositionLine[]>();
  const gone = new Map<string, DispositionLine[]>();
  const whole: DispositionLine[] = [];
  for (const line of lines) {
    const id = line.place ?? labels.get(line.paragraph);
    if (id !== undefined) push(here, id, line);
    else if (line.about.paragraph !== "") push(gone, line.about.paragraph, line);
    else whole.push(line);
  }
  return [
    ...paragraphs.flatMap(({ id, label, kind }) => {
      const found = here.get(id);
      return found ? [{ paragraph: { id, label, kind }, gone: null, lines: found }] : [];
    }),
    ...[...gone].map(([label, found]) => ({ paragraph: null, gone: label, lines: found })),
    ...(whole.length > 0 ? [{ paragraph: null, gone: null, lines: whole }] : []),
  ];
}

function push<K>(groups: Map<K, DispositionLine[]>, key: K, line: DispositionLine): void {
  const group = groups.get(key);
  if (group) group.push(line);
  else groups.set(key, [line]);
}

/** By name, its own delegation first: those who sponsor it, by an earlier wording too. */
export const sponsorsOf = ({
  delegation,
  sponsors,
  earlier = [],
}: ListedAmendment): ReadonlySet<string> =>
  new Set([
    ...[delegation, ...sponsors],
    ...earlier.flatMap((one) => (one.stance === "propose" ? [one.delegation] : [])),
  ]);

/** What became of the proposals of one delegation, those included that it sponsors with others. */
export interface DelegationLines {
  readonly delegation: string;
  readonly lines: readonly DispositionLine[];
}

/** The table by delegation, in order of name. A line stands under each of its sponsors. */
export function byDelegation(lines: readonly DispositionLine[]): DelegationLines[] {
  const groups = new Map<string, DispositionLine[]>();
  for (const line of lines) for (const name of sponsorsOf(line.about)) push(groups, name, line);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([delegation, found]) => ({ delegation, lines: found }));
}

/** How many lines there are of each outcome; outcomes without any are left out. */
export function outcomeCounts(
  lines: readonly DispositionLine[],
): ReadonlyMap<DispositionOutcome, number> {
  const counts = new Map<DispositionOutcome, number>();
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}
