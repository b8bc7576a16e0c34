import type { ReadDocument } from "../document";
import type { SourceSpan } from "../source/sourced";

/** What holds a stretch of the source as its own: a paragraph, a footnote, a letter, a passage. */
export interface Owner {
  readonly name: string;
  readonly spans: readonly SourceSpan[];
  /** Its number, which need not be printed as it is given. */
  readonly label: string;
  /** Its words, whole. */
  readonly words: readonly string[];
}

export const ownersOf = (read: ReadDocument): readonly Owner[] => [
  ...read.paragraphs.map(({ id, label, text, citation, spans }) => ({
    name: `paragraph ${id}`,
    spans,
    label,
    words: [text, citation ?? ""],
  })),
  ...read.footnotes.map(({ id, label, text, spans }) => ({
    name: `footnote ${id}`,
    spans,
    label,
    words: [text],
  })),
  ...read.letters.map(({ body, frame, spans }, at) => ({
    name: `letter ${at}`,
    spans,
    label: "",
    words: [...body, ...frame.map((passage) => passage.text)],
  })),
  ...passages("masthead", read.masthead?.passages ?? []),
  ...passages("unplaced", read.unplaced),
];

const passages = (name: string, of: ReadDocument["unplaced"]): readonly Owner[] =>
  of.map(({ text, spans }, at) => ({ name: `${name} ${at}`, spans, label: "", words: [text] }));

/** What is wrong with where the owners stand: nothing, as long as nothing of the input is lost. */
export interface Misplaced {
  /** Stretches of the source that no owner holds. */
  readonly lost: readonly string[];
  /** Owners that share a unit of the source. */
  readonly shared: readonly string[];
  /** Owners whose spans leave the source, overlap or stand out of order. */
  readonly disordered: readonly string[];
}

/** Where the owners of a source's units stand, and which units have none or two. O(length). */
export function misplacedOf(source: string, owners: readonly Owner[]): Misplaced {
  const holder = new Int32Array(source.length).fill(-1);
  const shared = new Set<string>();
  const disordered: string[] = [];
  for (const [at, { name, spans }] of owners.entries()) {
    let last = 0;
    for (const { from, to } of spans) {
      if (from < last || to < from || to > source.length)
        disordered.push(`${name}: ${from}–${to} after ${last} of ${source.length}`);
      last = to;
      for (let unit = from; unit < to; unit++) {
        const other = holder[unit] ?? -1;
        if (other >= 0 && other !== at) shared.add(`${owners[other]?.name} and ${name}`);
        holder[unit] = at;
      }
    }
  }
  return {
    lost: stretches(source, (unit) => holder[unit] === -1),
    shared: [...shared],
    disordered,
  };
}

/** Stretches of a source, other than white space, whose units all fit. */
function stretches(source: string, fits: (unit: number) => boolean): readonly string[] {
  const found: string[] = [];
  for (const { index, 0: word } of source.matchAll(/\S+/g)) {
    let from = -1;
    for (let unit = index; unit <= index + word.length; unit++) {
      const fit = unit < index + word.length && fits(unit);
      if (fit && from < 0) from = unit;
      if (!fit && from >= 0) {
        found.push(`${from}: ${source.slice(from, unit)}`);
        from = -1;
      }
    }
  }
  return found;
}
