import type { Paragraph } from "../text/paragraph";
import { type Redline, type RedlineEntry, sameForm } from "./redline";

/**
 * What becomes of the first paragraph of an entry when it is made of amendments: it stays in its
 * place (`level`: at another level), moves, or, where it can do neither by itself, is deleted and
 * added `again`.
 */
export type Fate = "stays" | "level" | "moves" | "again";

/** Tells the fate of each entry that is in both texts. Footnotes stay: they stand where they are cited. */
export function fatesOf({ entries }: Redline): (entry: RedlineEntry) => Fate {
  const before: Paragraph[] = [];
  const after: Paragraph[] = [];
  const owner: RedlineEntry[] = [];
  for (const entry of entries) {
    entry.from.forEach((place, i) => {
      before[place] = entry.before[i]!;
      owner[place] = entry;
    });
    entry.at.forEach((place, i) => {
      after[place] = entry.after[i]!;
    });
  }
  /** Whether nothing is below it that would come along. */
  const alone = (text: readonly Paragraph[], place: number) =>
    (text[place + 1]?.level ?? 0) <= text[place]!.level;
  /** Whether what it comes to stand below, at a deeper level, is what stays above it. */
  const settled = (place: number): boolean => {
    const above = owner.findLastIndex((one, i) => i < place && one.kind !== "gone");
    return above >= 0 && !owner[above]!.moved && owner[above]!.from[0] === above;
  };
  return (entry) => {
    const [was, is] = [entry.before[0]!, entry.after[0]!];
    if (was.kind === "footnote") return "stays";
    const free = was.kind !== "title" && is.kind !== "title" && alone(before, entry.from[0]!);
    if (!entry.moved && sameForm(was, is)) return "stays";
    if (!entry.moved) {
      const ofText = [was, is].every(({ kind }) => kind !== "heading");
      return free && ofText && settled(entry.from[0]!) ? "level" : "again";
    }
    const movable = free && was.level === 0 && is.level === 0 && alone(after, entry.at[0]!);
    return movable && sameForm(was, is) ? "moves" : "again";
  };
}
