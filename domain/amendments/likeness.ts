import type { FootnoteId } from "../ids";
import { FOOTNOTE_PLACEHOLDER, type Run } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { Proposal, ProposedParagraph } from "./amendment";
import { applyEdits } from "./apply";
import type { Edit } from "./edit";
import { baseOf } from "./subjects";

/**
 * A key under which proposals that ask for the same are equal, and others are not; null for a
 * general comment, which asks for nothing. What typing and Word do to a text makes no difference:
 * the kinds of quotation marks, spaces and dashes, italics, and whether what is put in begins with a
 * capital. Two edits are alike when they make the same text of the paragraph. Linear in the words.
 */
export function likenessKey(proposal: Proposal): string | null {
  const { change } = proposal;
  // A footnote that an amendment brings has a name of its own: it is known by its words.
  const brought = new Map((change.footnotes ?? []).map(({ id, runs }) => [id, plainText(runs)]));
  const plain = (runs: readonly Run[]) => plainForm(runs, brought);
  const forms = (paragraphs: readonly ProposedParagraph[]) =>
    paragraphs.map(({ kind, level, runs }) => [kind, level, plain(runs)]);
  switch (change.kind) {
    case "comment":
      return null;
    case "edit": {
      const { id, runs } = baseOf(proposal, change.paragraph);
      return JSON.stringify(["edit", id, plain(applyEdits(runs, change.edits.map(inSmall)))]);
    }
    case "delete":
      return JSON.stringify(["delete", change.paragraph]);
    case "alternative":
    case "split":
      return JSON.stringify([change.kind, change.paragraph, forms(change.paragraphs)]);
    case "add":
      return JSON.stringify(["add", change.after, forms(change.paragraphs)]);
    case "move":
      return JSON.stringify(["move", change.paragraph, change.after]);
    case "level":
      return JSON.stringify(["level", change.paragraph, change.level, change.as]);
    case "merge": {
      const { paragraph, others, runs } = change;
      return JSON.stringify(["merge", paragraph, others.toSorted(), plain(runs)]);
    }
  }
}

/** An edit that puts in the same words without their first capital. */
const inSmall = ({ from, to, insert: [first, ...rest] }: Edit): Edit => ({
  from,
  to,
  insert: first ? [{ ...first, text: smallFirst(first.text) }, ...rest] : [],
});

const smallFirst = (text: string): string =>
  text.replace(/^\P{L}*\p{Lu}/u, (start) => start.toLowerCase());

/** Words without typography; a footnote's sign by the footnote that it cites. */
const plainForm = (runs: readonly Run[], brought: ReadonlyMap<FootnoteId, string>): string =>
  smallFirst(runs.map((run) => said(run, brought)).join(""))
    .normalize("NFC")
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u0060\u00B4]/g, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212\u00AD]/g, "-")
    .replace(/[\s\u200B\u2060]+/g, " ")
    .trim();

const said = ({ text, marks: { footnote } }: Run, brought: ReadonlyMap<FootnoteId, string>) =>
  footnote
    ? `${FOOTNOTE_PLACEHOLDER}${brought.get(footnote) ?? footnote}${FOOTNOTE_PLACEHOLDER}`
    : text;
