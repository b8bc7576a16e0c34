import type { Masthead, ReadDocument, ReadWarning } from "@/domain/reading/document";
import type { Erratum } from "@/domain/reading/source/errata";
import type { SourceSpan } from "@/domain/reading/source/sourced";
import { byWeight, WEIGHTS, type Weight, warningKey, weightOf } from "@/domain/reading/weights";
import { letterHighlights } from "./letterHighlights";
import type { Highlight } from "./segments";

/** A warning with its name among those of its document, and its address on the page. */
export interface WarningItem {
  readonly id: string;
  readonly key: string;
  readonly warning: ReadWarning;
}

/** Warnings in the order in which to look at them. Two of one key are two items. */
export function warningItems(warnings: readonly ReadWarning[]): readonly WarningItem[] {
  const seen = new Map<string, number>();
  return byWeight(warnings).map((warning) => {
    const key = warningKey(warning);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const name = `w-${key.replace(/[^\p{L}\d]+/gu, "-")}`;
    return { id: count === 1 ? name : `${name}-${count}`, key, warning };
  });
}

const TAKEN: ReadonlySet<string> = new Set([
  "interleaved-citation",
  "unnumbered-paragraph",
  "doubtful-date",
  "called-off",
  "letters-only",
  "missing-full-stop",
  "label-style",
  "rejoined-ordinal",
]);

/** Whether a warning only says how something was taken: who finds it right has settled it. */
export const isTaken = ({ warning }: WarningItem): boolean => TAKEN.has(warning.code);

/** The same under the weights that occur, the heaviest first. */
export const groupsOf = (
  items: readonly WarningItem[],
): readonly { readonly weight: Weight; readonly items: readonly WarningItem[] }[] =>
  WEIGHTS.map((weight) => ({
    weight,
    items: items.filter(({ warning }) => weightOf(warning.code) === weight),
  })).filter((group) => group.items.length > 0);

/** A date as read or as stored: where it stands, and its address on the page. */
export interface PlacedDate {
  readonly id: string;
  readonly spans: readonly SourceSpan[];
}

export interface Read {
  /** Before every id: several documents may stand on one page. */
  readonly prefix: string;
  readonly source: string;
  readonly reading: Omit<ReadDocument, "dates">;
  readonly dates: readonly PlacedDate[];
  readonly warnings: readonly WarningItem[];
  readonly errata: readonly Erratum[];
}

export const letterId = (index: number): string => `letter-${index + 1}`;
export const dateId = (index: number): string => `date-${index + 1}`;
export const unplacedId = (index: number): string => `unplaced-${index + 1}`;
export const erratumId = ({ from }: Erratum): string => `erratum-${from}`;
export const MASTHEAD_ID = "masthead";

/** Everything that was read from a document, at its places in the source. */
export function highlightsOf(read: Read): readonly Highlight[] {
  const { source, reading, dates, warnings, errata, prefix } = read;
  const { letters, paragraphs, footnotes, masthead, unplaced } = reading;
  const highlights = [
    ...errata.map((erratum): Highlight => {
      const { from, to, corrected } = erratum;
      return { id: erratumId(erratum), kind: "erratum", spans: [{ from, to }], corrected };
    }),
    ...warnings.map(
      ({ id, warning }): Highlight => ({ id, kind: "warning", spans: warning.spans ?? [] }),
    ),
    ...dates.map(({ id, spans }): Highlight => ({ id, kind: "date", spans })),
    ...letters.flatMap((letter, at) => letterHighlights(source, errata, letter, letterId(at))),
    ...paragraphs.map(
      ({ id, label, spans }): Highlight => ({ id, kind: "paragraph", spans, mark: label || "¶" }),
    ),
    ...footnotes.map(
      ({ id, label, spans }): Highlight => ({ id, kind: "footnote", spans, mark: `n ${label}` }),
    ),
    ...(masthead ? [mastheadHighlight(masthead)] : []),
    ...unplaced.map(
      ({ spans }, at): Highlight => ({ id: unplacedId(at), kind: "unplaced", spans }),
    ),
  ];
  return highlights.map((one) => ({ ...one, id: prefix + one.id }));
}

const mastheadHighlight = ({ passages }: Masthead): Highlight => ({
  id: MASTHEAD_ID,
  kind: "masthead",
  spans: passages.flatMap(({ spans }) => spans),
});
