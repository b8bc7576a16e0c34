/** Between ProseMirror's nodes and the runs of the domain. Offsets are UTF-16 units in both. */
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { FootnoteId, ParagraphId } from "@/domain/ids";
import {
  type DraftedParagraph,
  type Marks,
  PARAGRAPH_KINDS,
  type ParagraphKind,
  type Run,
} from "@/domain/text/paragraph";
import { normalize } from "@/domain/text/runs";

function marksOf(node: ProseMirrorNode): Marks {
  const footnote = node.marks.find((mark) => mark.type.name === "footnote")?.attrs.id;
  if (typeof footnote === "string") return { footnote: footnote as FootnoteId };
  return node.marks.some((mark) => mark.type.name === "italic") ? { italic: true } : {};
}

/** The runs of one paragraph node, in canonical form. O(text). */
export function runsOf(node: ProseMirrorNode): readonly Run[] {
  const runs: Run[] = [];
  node.forEach((child) => {
    if (child.text) runs.push({ text: child.text, marks: marksOf(child) });
  });
  return normalize(runs);
}

/** The runs as Tiptap's JSON of text nodes, which is what an editor is filled with. */
export const contentOf = (runs: readonly Run[]) =>
  runs.map(({ text, marks }) => ({
    type: "text",
    text,
    marks: marks.footnote
      ? [{ type: "footnote", attrs: { id: marks.footnote } }]
      : marks.italic
        ? [{ type: "italic" }]
        : [],
  }));

const kindOf = (value: unknown): ParagraphKind =>
  PARAGRAPH_KINDS.find((kind) => kind === value) ?? "operative";

/** A paragraph node as the domain knows it; null for one that has no id yet. */
export function paragraphOf(node: ProseMirrorNode): DraftedParagraph | null {
  if (typeof node.attrs.id !== "string") return null;
  const { alternativeTo } = node.attrs;
  return {
    id: node.attrs.id as ParagraphId,
    label: String(node.attrs.label ?? ""),
    kind: kindOf(node.attrs.kind),
    level: Number(node.attrs.level ?? 0),
    runs: runsOf(node),
    ...(node.attrs.agreed === "true" ? { agreed: true } : {}),
    ...(node.attrs.struck === "true" ? { struck: true } : {}),
    ...(typeof alternativeTo === "string" ? { alternativeTo: alternativeTo as ParagraphId } : {}),
  };
}

/**
 * All paragraphs of a document. Those that equal the one of `before` are the very same objects, so
 * that what is drawn from them need not be drawn again; a Yjs transaction makes every node new.
 */
export function paragraphsOf(
  doc: ProseMirrorNode,
  before: ReadonlyMap<
    ParagraphId,
    { readonly node: ProseMirrorNode; readonly paragraph: DraftedParagraph }
  >,
): Map<ParagraphId, { node: ProseMirrorNode; paragraph: DraftedParagraph }> {
  const all = new Map<ParagraphId, { node: ProseMirrorNode; paragraph: DraftedParagraph }>();
  doc.forEach((node) => {
    const old = before.get(node.attrs.id as ParagraphId);
    const paragraph =
      old && (old.node === node || old.node.eq(node)) ? old.paragraph : paragraphOf(node);
    if (paragraph) all.set(paragraph.id, { node, paragraph });
  });
  return all;
}
