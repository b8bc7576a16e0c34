import type { ParagraphId } from "../ids";
import { parseLabel } from "../text/labels";
import type { NamedParagraph, ParagraphFate } from "./lineage";
import type { Renamed } from "./renumber";

/** As much of a version as old references are resolved with; the live text may stand last. */
export interface NumberedText {
  readonly number: number;
  /** "Rev.1". */
  readonly label: string;
  readonly paragraphs: readonly NamedParagraph[];
  /** What became of the paragraphs of the one before it, where that is recorded. */
  readonly fates?: readonly ParagraphFate[];
  /** Labels that paragraphs had in the live text, until this version renumbered it. */
  readonly renamed?: readonly Renamed[];
}

/** Where a paragraph of an earlier version, or of the live text after it, stands now. */
export interface ResolvedReference {
  readonly label: string;
  /** The version in which it had that label; of the live text, the version that renumbered it. */
  readonly version: string;
  readonly live: boolean;
  /** Where it stands, or its text: several after a split. Empty when it is gone without a trace. */
  readonly now: readonly NamedParagraph[];
  readonly to: string;
  /** The version in which it is no more, if it is gone. */
  readonly gone: string | null;
  /** Every other label it had on the way, with the version that gave it. */
  readonly steps: readonly { readonly version: string; readonly labels: readonly string[] }[];
}

/**
 * What "OP7 ter of Rev.1" is in a later version: takes the versions in order of issue, the number of
 * the one referred to, the label as anybody writes it, and the number of the one asked about. Follows
 * paragraphs by their ids, and their text where it was split, merged or deleted. A label that the
 * version does not have is looked for in the live text after it ("3 bis", before it was renumbered).
 * Null when there was no such paragraph. O(paragraphs) a version.
 */
export function resolveReference(
  versions: readonly NumberedText[],
  from: number,
  label: string,
  to: number,
): ResolvedReference | null {
  const start = versions.findIndex(({ number }) => number === from);
  const end = versions.findIndex(({ number }) => number === to);
  if (start < 0 || end < start) return null;
  const wanted = keyOf(label);
  const issued = versions[start]!.paragraphs.find((one) => named(one, wanted));
  if (issued) return follow(versions, start, end, issued, { live: false, at: start });
  const later = versions[start + 1];
  const live = later?.renamed?.find((one) => keyOf(one.from) === wanted);
  const paragraph = live && later?.paragraphs.find(({ id }) => id === live.id);
  if (!paragraph || end <= start) return null;
  const known = { ...paragraph, label: live.from };
  return follow(versions, start + 1, end, paragraph, { live: true, at: start + 1, known });
}

function follow(
  versions: readonly NumberedText[],
  start: number,
  end: number,
  first: NamedParagraph,
  { live, at, known = first }: { live: boolean; at: number; known?: NamedParagraph },
): ResolvedReference {
  let standing: readonly NamedParagraph[] = [first];
  let gone: string | null = null;
  let labels = known.label;
  const steps: { version: string; labels: string[] }[] = [];
  for (let i = start; i <= end; i++) {
    const version = versions[i]!;
    if (i > start) {
      if (gone === null && !version.paragraphs.some(({ id }) => id === first.id))
        gone = version.label;
      // What was taken out may be put back: its id is its own for ever.
      const restored = version.paragraphs.filter(({ id }) => id === first.id);
      const onward = standing.flatMap((one) => next(one, version));
      standing = [...restored, ...onward].filter(firstOfItsId);
    }
    const now = standing.map((one) => one.label);
    if (now.length > 0 && now.join() !== labels) {
      steps.push({ version: version.label, labels: now });
      labels = now.join();
    }
  }
  const version = versions[at]!.label;
  const back = gone !== null && standing.some(({ id }) => id === first.id);
  return {
    label: known.label,
    version,
    live,
    now: standing,
    to: versions[end]!.label,
    gone: back ? null : gone,
    steps,
  };
}

/** Where a paragraph of the version before, or its text, stands in this one. */
function next({ id }: NamedParagraph, { paragraphs, fates }: NumberedText): NamedParagraph[] {
  const same = paragraphs.filter((one) => one.id === id);
  const fate = fates?.find((one) => one.id === id);
  const others = fate && fate.change !== "added" ? (fate.others ?? []) : [];
  const into = others.flatMap((other) => paragraphs.filter((one) => one.id === other.id));
  return [...same, ...into];
}

const firstOfItsId = (
  one: NamedParagraph,
  index: number,
  all: readonly NamedParagraph[],
): boolean => all.findIndex(({ id }) => id === one.id) === index;

const body = ({ kind }: NamedParagraph): boolean => kind !== "footnote";

const named = (paragraph: NamedParagraph, wanted: string): boolean =>
  body(paragraph) && paragraph.label !== "" && keyOf(paragraph.label) === wanted;

/** "para. 7 TER", "7 ter" and "7ter" are one label. */
function keyOf(label: string): string {
  const plain = label
    .trim()
    .replace(/^(?:operative\s+|preambular\s+)?par(?:a|as|agraph|agraphs)?\.?\s+/i, "")
    .replace(/(\d)\s*([a-z]{3,})/gi, "$1 $2");
  const parsed = parseLabel(plain);
  return parsed ? JSON.stringify(parsed) : plain.toLowerCase();
}

/** The label that each paragraph had in the version before, where it had another. */
export function formerLabels(
  before: readonly NamedParagraph[],
  after: readonly NamedParagraph[],
): ReadonlyMap<ParagraphId, string> {
  const labels = new Map(before.map(({ id, label }) => [id, label]));
  return new Map(
    after.flatMap(({ id, label, kind }): [ParagraphId, string][] => {
      const former = labels.get(id);
      return former && former !== label && kind !== "footnote" ? [[id, former]] : [];
    }),
  );
}
