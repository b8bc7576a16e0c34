import { type Refusal, refuse } from "../../refusal";
import { SourcedText } from "./sourced";

/**
 * A correction of the source, as a person made it: at `from`–`to`, where `printed` stands, read
 * `corrected`. The source itself is never changed.
 */
export interface Erratum {
  /** UTF-16 offsets in the source as received; `from === to` inserts. */
  readonly from: number;
  readonly to: number;
  readonly printed: string;
  readonly corrected: string;
}

/**
 * Why some errata cannot be applied to a source: one that does not find its words at its place, or two
 * that overlap. Null when they can.
 */
export function refusedErrata(source: string, errata: readonly Erratum[]): Refusal | null {
  const sorted = inOrder(errata);
  for (const [at, { from, to, printed }] of sorted.entries()) {
    if (source.slice(from, to) !== printed)
      return refuse("stale", `The words “${printed}” do not stand where they are to be corrected.`);
    const before = sorted[at - 1];
    const same = before && before.from === from && before.to === to;
    if (before && (before.to > from || same))
      return refuse("invalid", `Two corrections overlap at “${printed || before.printed}”.`);
  }
  return null;
}

/**
 * The source as corrected, each unit with its place in the source as received. Throws when the
 * errata do not fit (`refusedErrata`). O(length + errata log errata).
 */
export function correctedSource(source: string, errata: readonly Erratum[]): SourcedText {
  const refused = refusedErrata(source, errata);
  if (refused) throw new RangeError(refused.sentence);
  const parts: SourcedText[] = [];
  let at = 0;
  for (const { from, to, corrected } of inOrder(errata)) {
    parts.push(SourcedText.of(source.slice(at, from), at));
    parts.push(SourcedText.instead(corrected, { from, to }));
    at = to;
  }
  parts.push(SourcedText.of(source.slice(at), at));
  return SourcedText.concat(parts);
}

const inOrder = (errata: readonly Erratum[]): readonly Erratum[] =>
  [...errata].sort((a, b) => a.from - b.from || a.to - b.to);
