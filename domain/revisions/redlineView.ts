import type { VersionKind } from "../contract/versionViews";
import type { Paragraph } from "../text/paragraph";
import type { Redline } from "./redline";

/** One side of a comparison: the number of a version, or the live text as it is. */
export type TextRef = number | "live";

/** Reads a side as it stands in an address: "3", "live"; null for anything else. */
export function textRef(written: string): TextRef | null {
  if (written === "live") return "live";
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null;
}

/** What is known of a side besides its text. */
export interface ComparedText {
  readonly ref: TextRef;
  /** Null for the live text. */
  readonly kind: VersionKind | null;
  /** "Zero draft", "Rev.1"; "Live text". */
  readonly label: string;
  readonly title: string;
  /** ISO; null for the live text. */
  readonly issuedAt: string | null;
}

/** How one text became another, for everyone who may read both. */
export interface RedlineView {
  readonly before: ComparedText;
  readonly after: ComparedText;
  readonly redline: Redline;
}

/** The printed number of every footnote of both sides, by id; for one in both, that of the text after. */
export function footnoteNumbers({ entries }: Redline): Readonly<Record<string, string>> {
  const numbers: Record<string, string> = {};
  const note = ({ id, kind, label }: Paragraph) => {
    if (kind === "footnote") numbers[id] = label;
  };
  for (const { before } of entries) before.forEach(note);
  for (const { after } of entries) after.forEach(note);
  return numbers;
}

/** How many entries there are of each kind, and how many moved. */
export interface RedlineCounts {
  readonly unchanged: number;
  readonly changed: number;
  readonly merged: number;
  readonly split: number;
  readonly gone: number;
  readonly new: number;
  readonly moved: number;
}

export function countsOf({ entries }: Redline): RedlineCounts {
  const counts = { unchanged: 0, changed: 0, merged: 0, split: 0, gone: 0, new: 0, moved: 0 };
  for (const { kind, moved } of entries) {
    counts[kind]++;
    if (moved) counts.moved++;
  }
  return counts;
}
