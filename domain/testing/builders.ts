/** Builders for tests, which read like the text they build. */
import type { Change, Neighbours, Proposal, ProposedParagraph } from "../amendments/amendment";
import { diffRuns } from "../amendments/diff";
import type { CompilableAmendment } from "../compilation/compileText";
import type { Holder } from "../compilation/span";
import type { AmendmentId, DelegationId, ParagraphId } from "../ids";
import {
  FOOTNOTE_PLACEHOLDER,
  type Paragraph,
  type ParagraphKind,
  type Run,
} from "../text/paragraph";
import { normalize } from "../text/runs";

/**
 * Rich text as one would type it: `*Recalling* its resolution[^fn-1]` has an italic word and cites
 * the footnote fn-1. Backslash keeps the next sign as it is.
 */
export function rich(source: string): Run[] {
  const runs: Run[] = [];
  let italic = false;
  for (const [part, escaped, note] of source.matchAll(/\\(.)|\[\^([a-z0-9-]+)\]|[\s\S]/gu)) {
    if (part === "*") italic = !italic;
    else if (note)
      runs.push({ text: FOOTNOTE_PLACEHOLDER, marks: { footnote: note as ParagraphId } });
    else runs.push({ text: escaped ?? part, marks: italic ? { italic: true } : {} });
  }
  return normalize(runs);
}

/** `para("13(a)", "We reaffirm")` has the id p-13a and the kind and level that its label tells. */
export function para(label: string, text: string, more: Partial<Paragraph> = {}): Paragraph {
  const level = (label.match(/\(/g) ?? []).length;
  const kind: ParagraphKind =
    level > 0 ? "subparagraph" : label.startsWith("PP") ? "preambular" : "operative";
  const id = `p-${label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "")}` as ParagraphId;
  return { id, label, kind, level, runs: rich(text), ...more };
}

/** `note("1", "Resolution 64/293.")` is the footnote fn-1. */
export const note = (label: string, text: string): Paragraph =>
  para(label, text, { id: `fn-${label}` as ParagraphId, kind: "footnote", level: 0 });

export const proposed = (
  text: string,
  more: Partial<ProposedParagraph> = {},
): ProposedParagraph => ({
  kind: "operative",
  level: 0,
  runs: rich(text),
  ...more,
});

const proposal = (base: readonly Paragraph[], change: Change, rationale = ""): Proposal => ({
  base,
  change,
  rationale,
});

/** The words of `base` as somebody wants them. */
export const edit = (base: Paragraph, wanted: string): Proposal =>
  proposal([base], {
    kind: "edit",
    paragraph: base.id,
    edits: diffRuns(base.runs, rich(wanted)),
  });

export const deletion = (base: Paragraph): Proposal =>
  proposal([base], { kind: "delete", paragraph: base.id });

export const addition = (
  after: Paragraph | null,
  ...texts: (string | ProposedParagraph)[]
): Proposal =>
  proposal(after ? [after] : [], {
    kind: "add",
    after: after?.id ?? null,
    paragraphs: texts.map((text) => (typeof text === "string" ? proposed(text) : text)),
  });

export const alternative = (base: Paragraph, ...texts: (string | ProposedParagraph)[]): Proposal =>
  proposal([base], {
    kind: "alternative",
    paragraph: base.id,
    paragraphs: texts.map((text) => (typeof text === "string" ? proposed(text) : text)),
  });

/** The paragraph behind another; null is the beginning. */
export const move = (
  paragraph: Paragraph,
  after: Paragraph | null,
  between?: Neighbours,
): Proposal =>
  proposal(after ? [paragraph, after] : [paragraph], {
    ...{ kind: "move", paragraph: paragraph.id, after: after?.id ?? null },
    ...(between ? { between } : {}),
  });

/** The paragraph in parts, each of its kind unless it says otherwise. */
export const split = (base: Paragraph, ...parts: (string | ProposedParagraph)[]): Proposal =>
  proposal([base], {
    kind: "split",
    paragraph: base.id,
    paragraphs: parts.map((part) =>
      typeof part === "string" ? { kind: base.kind, level: base.level, runs: rich(part) } : part,
    ),
  });

export const merge = (first: Paragraph, others: readonly Paragraph[], wanted: string): Proposal =>
  proposal([first, ...others], {
    kind: "merge",
    paragraph: first.id,
    others: others.map(({ id }) => id),
    runs: rich(wanted),
  });

export const level = (base: Paragraph, to: number, as: ParagraphKind): Proposal =>
  proposal([base], { kind: "level", paragraph: base.id, level: to, as });

export const comment = (about: Paragraph | null, words: string): Proposal =>
  proposal(about ? [about] : [], { kind: "comment", paragraph: about?.id ?? null }, words);

/** `holder("Delegation B", "oppose")`; the id is made of the name. */
export const holder = (name: string, stance: Holder["stance"] = "propose"): Holder => ({
  delegation: name.toLowerCase().replace(/[^a-z0-9]+/g, "-") as DelegationId,
  name,
  stance,
});

/** `amendment("a1", edit(p24, "on a biennial basis"), "Delegation A")`. */
export const amendment = (
  id: string,
  what: Proposal,
  by: string | readonly Holder[],
  opposed: readonly Holder[] = [],
): CompilableAmendment => ({
  id: id as AmendmentId,
  proposal: what,
  holders: typeof by === "string" ? [holder(by)] : by,
  opposed,
});
