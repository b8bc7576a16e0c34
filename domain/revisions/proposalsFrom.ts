import type { ProposedParagraph } from "../amendments/amendment";
import type { RequestedChange } from "../contract/amendmentRequests";
import type { FootnoteId } from "../ids";
import type { Paragraph, Run } from "../text/paragraph";
import { equalRuns } from "../text/runs";
import { fatesOf } from "./fates";
import { FootnotesFrom } from "./footnotesFrom";
import type { Redline, RedlineEntry } from "./redline";

/** A change of a redline as an amendment that a delegation may propose. */
export interface ProposalFrom {
  /** What the amendment touches, as it is in the text before. */
  readonly base: readonly Paragraph[];
  readonly change: RequestedChange;
  /** What it is made of; an addition with subparagraphs is made of several. */
  readonly entries: readonly RedlineEntry[];
}

/**
 * Amendments that make the second text of a redline of the first: an edit where words changed, an
 * addition for each new paragraph with the subparagraphs below it, a deletion for each that is gone, a
 * merge of those that became one, a move, a change of level. What was split is an edit and additions,
 * as its parts may stand apart; what would take others along when it moves is deleted and added
 * again. Proposed and accepted in this order they give the second text word for word (a text in which
 * merges, moves and changes of level meet at one place may need another hand). A new footnote
 * comes with each amendment that cites it, under a name from `newId`; one that nothing cites cannot
 * be brought and is left out. Linear in the words.
 */
export function proposalsFrom(redline: Redline, newId: () => FootnoteId): ProposalFrom[] {
  const footnotes = new FootnotesFrom(redline.entries, newId);
  const fateOf = fatesOf(redline);
  const wordings: ProposalFrom[] = [];
  const places = new Places();
  for (const { entry, paragraph, nth } of inOrderOfAfter(redline)) {
    if (paragraph.kind === "footnote") continue;
    const runs = footnotes.renamed(paragraph.runs);
    const was = nth === 0 ? entry.before[0] : undefined;
    const fate = was ? fateOf(entry) : "again";
    if (!was || fate === "again") {
      places.add(entry, { kind: paragraph.kind, level: paragraph.level, runs });
      continue;
    }
    wordings.push(...wordingOf(entry, runs, footnotes));
    if (fate === "moves") {
      places.move(entry, was);
      continue;
    }
    if (fate === "level") places.push(levelling(entry, was, paragraph));
    places.behind(was, paragraph.level);
  }
  const isGone = (entry: RedlineEntry) =>
    entry.after.length === 0 || (entry.before.length > 0 && fateOf(entry) === "again");
  const deletions = redline.entries
    .filter(isGone)
    .flatMap((entry) => entry.before.map((gone) => deletion(gone, entry)));
  const ofFootnote = ({ base: [gone] }: ProposalFrom) => gone!.kind === "footnote";
  return [
    ...deletions.filter((one) => !ofFootnote(one)),
    ...places
      .all()
      .map((one) =>
        one.change.kind === "add" ? { ...one, ...footnotes.with(one.base, one.change) } : one,
      ),
    // Last, so that footnotes which they bring find every paragraph in its place.
    ...wordings,
    ...footnotes.edits().map((one) => ({ ...one, entries: [] })),
    ...deletions.filter(ofFootnote),
  ];
}

/** The words of what stands on: an edit, or a merge with the others of its entry. */
function wordingOf(
  entry: RedlineEntry,
  runs: readonly Run[],
  footnotes: FootnotesFrom,
): ProposalFrom[] {
  const [was, ...others] = entry.before;
  if (others.length > 0) {
    const change = {
      kind: "merge" as const,
      paragraph: was!.id,
      others: others.map(({ id }) => id),
      runs,
    };
    return [{ ...footnotes.with(entry.before, change), entries: [entry] }];
  }
  if (equalRuns(runs, was!.runs)) return [];
  const change = { kind: "edit" as const, paragraph: was!.id, result: runs };
  return [{ ...footnotes.with([was!], change), entries: [entry] }];
}

const levelling = (
  entry: RedlineEntry,
  was: Paragraph,
  { level, kind }: Paragraph,
): ProposalFrom => ({
  base: [was],
  change: { kind: "level", paragraph: was.id, level, as: kind },
  entries: [entry],
});

const deletion = (gone: Paragraph, entry: RedlineEntry): ProposalFrom => ({
  base: [gone],
  change: { kind: "delete", paragraph: gone.id },
  entries: [entry],
});

const inOrderOfAfter = ({ entries }: Redline) =>
  entries
    .flatMap((entry) =>
      entry.after.map((paragraph, nth) => ({ entry, paragraph, nth, at: entry.at[nth]! })),
    )
    .sort((a, b) => a.at - b.at);

/** Gathers, in their order, additions, each with those below it, moves, and changes of level. */
class Places {
  private readonly found: ProposalFrom[] = [];
  /** What stays above, one at each level, the deepest last: behind it comes what is not deeper. */
  private above: readonly { readonly paragraph: Paragraph; readonly level: number }[] = [];
  /** Whether something stands between the last addition and what comes now. */
  private apart = true;

  behind(paragraph: Paragraph, level: number): void {
    this.above = [...this.above.filter((one) => one.level < level), { paragraph, level }];
    this.apart = true;
  }

  add(entry: RedlineEntry, paragraph: ProposedParagraph): void {
    const last = this.found.at(-1);
    const begun = last?.change.kind === "add" && !this.apart ? last.change : null;
    if (last && begun && this.belongTogether(begun.paragraphs[0]!.level, paragraph.level)) {
      const change = { ...begun, paragraphs: [...begun.paragraphs, paragraph] };
      this.found[this.found.length - 1] = { ...last, change, entries: [...last.entries, entry] };
      return;
    }
    const after = this.anchor(paragraph.level)?.paragraph;
    const change = { kind: "add", after: after?.id ?? null, paragraphs: [paragraph] } as const;
    this.push({ base: after ? [after] : [], change, entries: [entry] });
    this.apart = false;
  }

  move(entry: RedlineEntry, paragraph: Paragraph): void {
    const after = this.anchor(paragraph.level)?.paragraph;
    this.push({
      base: [paragraph, ...(after ? [after] : [])],
      change: { kind: "move", paragraph: paragraph.id, after: after?.id ?? null },
      entries: [entry],
    });
    // Additions at one point stand behind each other by their labels; without one it is the point.
    if (paragraph.label === "") this.behind(paragraph, paragraph.level);
  }

  push(proposal: ProposalFrom): void {
    this.found.push(proposal);
    this.apart = true;
  }

  all = (): readonly ProposalFrom[] => this.found;

  private anchor = (level: number) => this.above.findLast((one) => one.level <= level);

  /** What is below an addition; and its like where their labels could not tell their order. */
  private belongTogether(first: number, level: number): boolean {
    return level > first || (level === first && (this.anchor(level)?.level ?? level) !== level);
  }
}
