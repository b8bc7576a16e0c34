import * as Y from "yjs";
import type { Edit } from "../../../domain/amendments/edit";
import { PARAGRAPH_NODE } from "../../../domain/contract/realtime";
import type { FootnoteId, ParagraphId } from "../../../domain/ids";
import type { TextOperation } from "../../../domain/text/operations";
import {
  type DraftedParagraph,
  FOOTNOTE_PLACEHOLDER,
  type Marks,
  PARAGRAPH_KINDS,
  type ParagraphKind,
  type Run,
} from "../../../domain/text/paragraph";
import { normalize } from "../../../domain/text/runs";
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
export function readParagraphs(doc: Y.Doc): DraftedParagraph[] {
  return elements(doc).map(readParagraph);
}

export function readParagraph(element: Y.XmlElement): DraftedParagraph {
  const alternativeTo = element.getAttribute("alternativeTo") as ParagraphId | undefined;
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
    ...(isSet(element, "agreed") ? { agreed: true } : {}),
    ...(isSet(element, "struck") ? { struck: true } : {}),
    ...(alternativeTo ? { alternativeTo } : {}),
  };
}

/** Fills an empty document: the first seeding of a room, and nothing else. */
export function writeParagraphs(doc: Y.Doc, paragraphs: readonly DraftedParagraph[]): void {
  const root = textRoot(doc);
  if (root.length > 0) throw new Error("A text that is not empty is never seeded again.");
  doc.transact(() => root.insert(0, paragraphs.map(elementOf)));
}

/** The update that seeds a room with these paragraphs: the first row of its log. */
export function seedUpdate(paragraphs: readonly DraftedParagraph[]): Uint8Array {
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
  if (operation.type === "move") {
    move(doc, operation);
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
    if (operation.level !== undefined) setAttribute(element, "level", operation.level);
    return;
  }
  if (operation.type === "agree") {
    setFlag(element, "agreed", operation.agreed);
    return;
  }
  if (operation.type === "strike") {
    setFlag(element, "struck", operation.struck);
    return;
  }
  if (operation.type === "adopt") {
    setAttribute(element, "id", operation.as);
    if (operation.alternativeTo) setAttribute(element, "alternativeTo", operation.alternativeTo);
    else if (element.getAttribute("alternativeTo") !== undefined)
      element.removeAttribute("alternativeTo");
    return;
  }
  applyEdits(singleText(element), operation.edits);
}

/**
 * Yjs moves nothing: the paragraphs are made anew, with the same ids, and the old ones go. Words typed
 * into an old one at the same moment are handed back to their author, as where one is removed.
 */
function move(doc: Y.Doc, { paragraphs, after }: Extract<TextOperation, { type: "move" }>): void {
  const root = textRoot(doc);
  const moved = paragraphs.map((id) => {
    const index = indexOf(doc, id);
    const paragraph = readParagraph(root.get(index) as Y.XmlElement);
    root.delete(index, 1);
    return paragraph;
  });
  root.insert(after === null ? 0 : indexOf(doc, after) + 1, moved.map(elementOf));
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

function elementOf(paragraph: DraftedParagraph): Y.XmlElement {
  const element = new Y.XmlElement(PARAGRAPH_NODE);
  setAttribute(element, "id", paragraph.id);
  setAttribute(element, "label", paragraph.label);
  setAttribute(element, "kind", paragraph.kind);
  setAttribute(element, "level", paragraph.level);
  if (paragraph.agreed) setFlag(element, "agreed", true);
  if (paragraph.struck) setFlag(element, "struck", true);
  if (paragraph.alternativeTo) setAttribute(element, "alternativeTo", paragraph.alternativeTo);
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

/** What is so of a paragraph as a whole: agreed *ad referendum*, or proposed to be deleted. */
type Flag = "agreed" | "struck";

const isSet = (element: Y.XmlElement, flag: Flag): boolean => element.getAttribute(flag) === "true";

/** Whether a paragraph is agreed *ad referendum*. */
export const isAgreed = (element: Y.XmlElement): boolean => isSet(element, "agreed");

function setFlag(element: Y.XmlElement, flag: Flag, on: boolean): void {
  if (on) setAttribute(element, flag, "true");
  else if (element.getAttribute(flag) !== undefined) element.removeAttribute(flag);
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
