import type { ProposedFootnote } from "../amendments/amendment";
import { citedIn } from "../amendments/newFootnotes";
import type { RequestedChange } from "../contract/amendmentRequests";
import type { FootnoteId } from "../ids";
import type { Paragraph, Run } from "../text/paragraph";
import { equalRuns, normalize } from "../text/runs";
import type { RedlineEntry } from "./redline";

type Bringing = Extract<RequestedChange, { kind: "edit" | "add" | "merge" }>;

/** The footnotes of a redline: what those of the text after are called in the text before. */
export class FootnotesFrom {
  /** Of the text after, by what they are called in proposals. */
  private readonly names = new Map<FootnoteId, FootnoteId>();
  private readonly brought = new Map<FootnoteId, ProposedFootnote>();
  private readonly standing = new Map<FootnoteId, Paragraph>();
  private readonly reworded: Bringing[] = [];

  /** `newId` names those that only the text after has and cites. Linear. */
  constructor(entries: readonly RedlineEntry[], newId: () => FootnoteId) {
    const cited = new Set(
      entries.flatMap(({ after }) => after.flatMap(({ runs }) => citedIn(runs))),
    );
    for (const { before, after } of entries) {
      for (const was of before) if (was.kind === "footnote") this.standing.set(was.id, was);
      const [was, is] = [before[0], after[0]];
      if (is?.kind !== "footnote" || (!was && !cited.has(is.id))) continue;
      const id = was?.id ?? newId();
      this.names.set(is.id, id);
      const runs = normalize(is.runs);
      if (!was) this.brought.set(id, { id, runs });
      else if (!equalRuns(was.runs, runs))
        this.reworded.push({ kind: "edit", paragraph: id, result: runs });
    }
  }

  /** Words of the text after, citing the footnotes as proposals call them. */
  renamed = (runs: readonly Run[]): Run[] =>
    normalize(
      runs.map(({ text, marks }) => {
        const name = marks.footnote && this.names.get(marks.footnote);
        return { text, marks: name ? { footnote: name } : marks };
      }),
    );

  /** What was said differently of footnotes that stay, each with its base. */
  edits = (): readonly { readonly base: readonly Paragraph[]; readonly change: Bringing }[] =>
    this.reworded.map((change) => ({
      base: change.kind === "edit" ? [this.standing.get(change.paragraph)!] : [],
      change,
    }));

  /** A change with the footnotes that its words cite: new ones brought, known ones in its base. */
  with<T extends Bringing>(
    base: readonly Paragraph[],
    change: T,
  ): { readonly base: readonly Paragraph[]; readonly change: T } {
    const wordings = wordingsOf(change);
    const cited = [...new Set(wordings.flatMap(citedIn))];
    const known = new Set(base.flatMap(({ id, runs }) => [id, ...citedIn(runs)]));
    const footnotes = cited.flatMap((id) => this.brought.get(id) ?? []);
    const more = cited.filter((id) => !known.has(id)).flatMap((id) => this.standing.get(id) ?? []);
    return {
      base: [...base, ...more],
      change: footnotes.length > 0 ? { ...change, footnotes } : change,
    };
  }
}

function wordingsOf(change: Bringing): readonly (readonly Run[])[] {
  if (change.kind === "add") return change.paragraphs.map(({ runs }) => runs);
  return [change.kind === "edit" ? change.result : change.runs];
}
