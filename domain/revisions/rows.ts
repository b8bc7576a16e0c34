import { type Segment, segmentsOf } from "../amendments/segments";
import type { Paragraph, Run } from "../text/paragraph";
import { lengthOf, slice } from "../text/runs";
import { JOINT, joined, type RedlineEntry } from "./redline";

/** A line of a comparison as it is read: an entry, or the place where one of its paragraphs stood. */
export type RedlineRow =
  | { readonly type: "entry"; readonly entry: RedlineEntry; readonly anchor: string }
  /** A paragraph that moved away from here, or was merged into another. */
  | {
      readonly type: "left";
      readonly entry: RedlineEntry;
      readonly paragraph: Paragraph;
      readonly anchor: string;
    };

/** The address of an entry within its page: by its place in the text after, or before if it is gone. */
export const anchorOf = ({ at, from }: RedlineEntry): string =>
  at.length > 0 ? `to-${at[0]}` : `from-${from[0]}`;

/**
 * The lines of a comparison: entries in order, and every paragraph of the text before that now stands
 * elsewhere at the place where it stood, so that a reader of either text finds each. Linear.
 */
export function rowsOf(entries: readonly RedlineEntry[]): RedlineRow[] {
  const behind = new Map<RedlineEntry | null, RedlineRow[]>([[null, []]]);
  let last: RedlineEntry | null = null;
  const places = entries.flatMap((entry) =>
    entry.from.map((place, nth) => ({ entry, place, nth })),
  );
  for (const { entry, place, nth } of places.sort((a, b) => a.place - b.place)) {
    const here = behind.get(last) ?? [];
    behind.set(last, here);
    if (entry.kind === "gone") here.push({ type: "entry", entry, anchor: anchorOf(entry) });
    else if (entry.moved || nth > 0)
      here.push({ type: "left", entry, paragraph: entry.before[nth]!, anchor: `from-${place}` });
    else last = entry;
  }
  const standing = entries.filter(({ at }) => at.length > 0);
  return [
    ...behind.get(null)!,
    ...standing.flatMap((entry): RedlineRow[] => [
      { type: "entry", entry, anchor: anchorOf(entry) },
      ...(behind.get(entry) ?? []),
    ]),
  ];
}

/** Whether a row is worth reading for what changed; another number alone is not. */
export const isChange = (row: RedlineRow): boolean =>
  row.type === "left" || row.entry.kind !== "unchanged" || row.entry.moved;

/** The words of an entry in order: kept, deleted and inserted; a paragraph's end within it is ¶. */
export function inlineSegments({ before, after, edits }: RedlineEntry): readonly Segment[] {
  const [was, is] = [joined(before), joined(after)];
  if (before.length === 0) return whole("inserted", is);
  return after.length === 0 ? whole("deleted", was) : segmentsOf(was, edits);
}

const whole = (kind: Segment["kind"], runs: readonly Run[]): readonly Segment[] =>
  runs.length === 0 ? [] : [{ at: 0, kind, runs }];

/** Each paragraph of one side with its own words: kept and deleted before, kept and inserted after. */
export function sideSegments(
  entry: RedlineEntry,
  side: "before" | "after",
): readonly { readonly paragraph: Paragraph; readonly segments: readonly Segment[] }[] {
  const other = side === "before" ? "inserted" : "deleted";
  const own = inlineSegments(entry).filter(({ kind }) => kind !== other);
  let end = 0;
  return entry[side].map((paragraph) => {
    const start = end;
    end += lengthOf(paragraph.runs);
    const segments = within(own, start, end);
    end += JOINT.length;
    return { paragraph, segments };
  });
}

/** What of segments, counted one after another, lies in a stretch. */
function within(segments: readonly Segment[], start: number, end: number): Segment[] {
  let place = 0;
  return segments.flatMap((segment): Segment[] => {
    const from = place;
    place += lengthOf(segment.runs);
    const runs = slice(segment.runs, Math.max(0, start - from), Math.max(0, end - from));
    return runs.length > 0 ? [{ ...segment, runs }] : [];
  });
}
