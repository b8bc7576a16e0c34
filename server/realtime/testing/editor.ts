import { Schema } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import type { Edit } from "../../../domain/amendments/edit";
import type { ParagraphId } from "../../../domain/ids";
import { applyOperations } from "../../../domain/text/apply";
import type { Paragraph } from "../../../domain/text/paragraph";
import { textRoot } from "../room/document";
import { readParagraphs } from "../room/text";

/** The editor's schema as far as Yjs sees it, see app/negotiations/[slug]/text/editor/schema.ts. */
const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: {
      content: "text*",
      attrs: {
        id: { default: null },
        label: { default: null },
        kind: { default: null },
        level: { default: null },
        agreed: { default: null },
      },
    },
    text: {},
  },
  marks: {
    italic: {},
    footnote: { attrs: { id: { default: null } }, inclusive: false, excludes: "_" },
  },
});

const nodeOf = (paragraphs: readonly Paragraph[]) =>
  schema.node(
    "doc",
    null,
    paragraphs.map(({ runs, agreed, ...attrs }) =>
      schema.node(
        "paragraph",
        { ...attrs, agreed: agreed ? "true" : null },
        runs.map(({ text, marks }) =>
          schema.text(text, [
            ...(marks.italic ? [schema.mark("italic")] : []),
            ...(marks.footnote === undefined
              ? []
              : [schema.mark("footnote", { id: marks.footnote })]),
          ]),
        ),
      ),
    ),
  );

/** Makes the document what an editor shows, in the very way y-tiptap does after a transaction. */
export function showInEditor(doc: Y.Doc, paragraphs: readonly Paragraph[]): void {
  const meta = { mapping: new Map(), isOMark: new Map() };
  doc.transact(() => updateYFragment(doc, textRoot(doc), nodeOf(paragraphs), meta), EDITOR);
}

/** The origin of an editor's transactions, for an UndoManager. */
export const EDITOR = "editor";

/** Types in an editor: replaces a part of a paragraph. */
export function edit(doc: Y.Doc, paragraph: string, edits: readonly Edit[]): void {
  const operation = { type: "edit", paragraph: paragraph as ParagraphId, edits } as const;
  showInEditor(doc, applyOperations(readParagraphs(doc), [operation]));
}

export const type = (doc: Y.Doc, paragraph: string, at: number, text: string): void =>
  edit(doc, paragraph, [{ from: at, to: at, insert: [{ text, marks: {} }] }]);
