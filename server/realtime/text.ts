import * as Y from "yjs";
import type { Edit } from "../../domain/amendments/edit";
import { PARAGRAPH_NODE } from "../../domain/contract/realtime";
import type { FootnoteId, ParagraphId } from "../../domain/ids";
import type { TextOperation } from "../../domain/text/operations";
import {
  FOOTNOTE_PLACEHOLDER,
  type Marks,
  PARAGRAPH_KINDS,
  type Paragraph,
  type ParagraphKind,
  type Run,
} from "../../domain/text/paragraph";
import { normalize } from "../../domain/text/runs";
import { textRoot } from "./document";

/** Formats as Yjs keeps them: the attributes of each ProseMirror mark under the mark's name. */
interface Formats {
  readonly italic?: object | null;
  readonly footnote?: { readonly id: string } | null;
}

/**
 * The paragraphs of a live text, in order. Offsets in the runs are the offsets of the Y.XmlText:
 * no unit is dropped or added, whatever a merge has left behind. O(size of the text).
 */
export function readParagraphs(doc: Y.Doc): Paragraph[] {
  return elements(doc).map(readParagraph);
}

export function readParagraph(element: Y.XmlElement): Paragraph {
  const kind = element.getAttribute("kind") as ParagraphKind;
  return {
    id: idOf(element),
    label: element.getAttribute("label") ?? "",
    kind: PARAGRAPH_KINDS.includes(kind) ? kind : "operative",
    level: Number(element.getAttribute("level") ?? 0) || 0,
    runs: normalize(
      textsOf(element)
        .flatMap((text) => (text.toDelta() as Delta[]).map(runOfDelta))
        .flatMap(onlyOnPlaceholders),
    ),
  };
}

/** Fills an empty document: the first seeding of a room, and nothing else. */
export function writeParagraphs(doc: Y.Doc, paragraphs: readonly Paragraph[]): void {
  const root = textRoot(doc);
  if (root.length > 0) throw new Error("A text that is not empty is never seeded again.");
  doc.transact(() => root.insert(0, paragraphs.map(elementOf)));
}

/** The update that seeds a room with these paragraphs: the first row of its log. */
export function seedUpdate(paragraphs: readonly Paragraph[]): Uint8Array {
  const doc = new Y.Doc();
  writeParagraphs(doc, paragraphs);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/**
 * Does a command's operations to a live text, in one Yjs transaction. Within a paragraph it goes
 * from right to left and deletes and inserts on the Y.XmlText itself, so that concurrent typing and
 * carets beside it survive. Gives what domain/text/apply gives for the same paragraphs.
 * Throws on operations that do not fit the text: a command has looked at it before.
 */
export function applyOperationsToDoc(doc: Y.Doc, operations: readonly TextOperation[]): void {
  doc.transact(() => {
    for (const operation of operations) applyOperation(doc, operation);
  });
}

function applyOperation(doc: Y.Doc, operation: TextOperation): void {
  const root = textRoot(doc);
  if (operation.type === "insert") {
    const { after } = operation;
    const index = after === null ? 0 : indexOf(doc, after) + 1;
    root.insert(index, operation.paragraphs.map(elementOf));
    return;
  }
  const index = indexOf(doc, operation.paragraph);
  if (operation.type === "remove") {
    root.delete(index, 1);
    return;
  }
  const element = root.get(index) as Y.XmlElement;
  if (operation.type === "relabel") {
    setAttribute(element, "label", operation.label);
    setAttribute(element, "kind", operation.kind);
    return;
  }
  applyEdits(singleText(element), operation.edits);
}

function applyEdits(text: Y.XmlText, edits: readonly Edit[]): void {
  for (const edit of [...edits].reverse()) {
    if (edit.from > edit.to || edit.to > text.length) {
      throw new RangeError(`An edit of ${edit.from}–${edit.to} in ${text.length} units.`);
    }
    if (edit.to > edit.from) text.delete(edit.from, edit.to - edit.from);
    let at = edit.from;
    for (const run of normalize(edit.insert)) {
      text.insert(at, run.text, formatsOf(run.marks));
      at += run.text.length;
    }
  }
}

/** The elements of the text's paragraphs; anything else at the root is not a paragraph. */
export function elements(doc: Y.Doc): Y.XmlElement[] {
  return textRoot(doc)
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
}

export const idOf = (element: Y.XmlElement): ParagraphId =>
  (element.getAttribute("id") ?? "") as ParagraphId;

function indexOf(doc: Y.Doc, id: ParagraphId): number {
  const index = textRoot(doc)
    .toArray()
    .findIndex((child) => child instanceof Y.XmlElement && idOf(child) === id);
  if (index < 0) throw new RangeError(`The text has no paragraph ${id}.`);
  return index;
}

export const textsOf = (element: Y.XmlElement): Y.XmlText[] =>
  element.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);

/** A paragraph has exactly one Y.XmlText; should a document come without, it is mended here. */
function singleText(element: Y.XmlElement): Y.XmlText {
  const [first, ...others] = textsOf(element);
  if (first === undefined) {
    const text = new Y.XmlText();
    element.insert(0, [text]);
    return text;
  }
  for (const other of others) {
    for (const { insert, attributes } of other.toDelta() as Delta[]) {
      first.insert(first.length, insert, attributes ?? {});
    }
  }
  if (others.length > 0) element.delete(1, others.length);
  return first;
}

interface Delta {
  readonly insert: string;
  readonly attributes?: Formats;
}

function elementOf(paragraph: Paragraph): Y.XmlElement {
  const element = new Y.XmlElement(PARAGRAPH_NODE);
  setAttribute(element, "id", paragraph.id);
  setAttribute(element, "label", paragraph.label);
  setAttribute(element, "kind", paragraph.kind);
  setAttribute(element, "level", paragraph.level);
  const text = new Y.XmlText();
  text.applyDelta(
    normalize(paragraph.runs).map((run) => ({
      insert: run.text,
      attributes: formatsOf(run.marks),
    })),
  );
  element.insert(0, [text]);
  return element;
}

/** Yjs keeps any JSON value; its types say string. y-tiptap compares by `===`, so a number stays one. */
function setAttribute(element: Y.XmlElement, name: string, value: string | number): void {
  if (element.doc && element.getAttribute(name) === value) return;
  element.setAttribute(name, value as string);
}

/** Always an object: without one Yjs lets inserted text take the formats of what stands before. */
function formatsOf(marks: Marks): Record<string, object> {
  return {
    ...(marks.italic ? { italic: {} } : {}),
    ...(marks.footnote === undefined ? {} : { footnote: { id: marks.footnote } }),
  };
}

function runOfDelta(delta: Delta): Run {
  const { italic, footnote } = delta.attributes ?? {};
  return {
    text: delta.insert,
    marks: {
      ...(italic ? { italic: true } : {}),
      ...(footnote ? { footnote: footnote.id as FootnoteId } : {}),
    },
  };
}

/** A footnote's mark counts on placeholders alone; on a letter it is a leftover of a merge. */
function onlyOnPlaceholders(run: Run): Run[] {
  const { footnote, ...plain } = run.marks;
  if (footnote === undefined) return [run];
  return run.text
    .split(/(\uFFFC)/)
    .map((text) => ({ text, marks: text === FOOTNOTE_PLACEHOLDER ? run.marks : plain }));
}
