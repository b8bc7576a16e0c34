/** Writing into the room's editor on behalf of a button: typed as by the person who pressed it. */
import type { Editor } from "@tiptap/core";
import type { Fragment, Node as ProseMirrorNode } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { diffRuns } from "@/domain/amendments/diff";
import type { ParagraphId } from "@/domain/ids";
import type { Run } from "@/domain/text/paragraph";
import { contentOf, runsOf } from "../../../text/editor/runs";

/** How long a new paragraph may take to come over the connection, in milliseconds. */
const PATIENCE = 10_000;

interface Found {
  readonly node: ProseMirrorNode;
  /** Where its first word stands. */
  readonly start: number;
}

function find(editor: Editor, id: ParagraphId): Found | null {
  let found: Found | null = null;
  editor.state.doc.forEach((node, position) => {
    if (node.attrs.id === id) found = { node, start: position + 1 };
  });
  return found;
}

/** The words of a paragraph in the editor; null where it is not there. */
export function runsAt(editor: Editor, id: ParagraphId): readonly Run[] | null {
  const found = find(editor, id);
  return found && runsOf(found.node);
}

/**
 * Has a paragraph read `wanted`, changing no more of it than differs. False where it is not there, or
 * not to be written in.
 */
export function writeRuns(editor: Editor, id: ParagraphId, wanted: readonly Run[]): boolean {
  const found = find(editor, id);
  if (!found) return false;
  const { tr, doc, schema } = editor.state;
  for (const { from, to, insert } of diffRuns(runsOf(found.node), wanted).toReversed()) {
    const nodes = contentOf(insert).map((json) => schema.nodeFromJSON(json));
    tr.replaceWith(found.start + from, found.start + to, nodes);
  }
  editor.view.dispatch(tr);
  return !tr.docChanged || editor.state.doc !== doc;
}

/** Puts the caret behind the last word of a paragraph. False where it is not there. */
export function enterAtEnd(editor: Editor, id: ParagraphId): boolean {
  const found = find(editor, id);
  if (!found) return false;
  const { tr, doc } = editor.state;
  const end = found.start + found.node.content.size;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, end)).scrollIntoView());
  editor.view.focus();
  return true;
}

/**
 * Puts words at the end of paragraphs, each into its own, as one step that can be undone. The caret goes
 * behind the last of them if it has stayed at the end of `from`. False where nothing could be written.
 */
export function writeAtEnds(
  editor: Editor,
  words: ReadonlyMap<ParagraphId, Fragment>,
  from: ParagraphId,
): boolean {
  const { tr, doc, selection } = editor.state;
  const { parent, parentOffset } = selection.$from;
  const follows = parent.attrs.id === from && parentOffset === parent.content.size;
  let last: number | null = null;
  for (const [id, fragment] of words) {
    const found = find(editor, id);
    if (!found) continue;
    const at = tr.mapping.map(found.start + found.node.content.size);
    tr.insert(at, fragment);
    last = at + fragment.size;
  }
  if (last !== null && follows)
    tr.setSelection(TextSelection.create(tr.doc, last)).scrollIntoView();
  editor.view.dispatch(tr);
  return editor.state.doc !== doc;
}

/** Waits until a paragraph is in the editor. False when it does not come. */
export function whenPresent(editor: Editor, id: ParagraphId): Promise<boolean> {
  if (find(editor, id)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (there: boolean) => {
      clearTimeout(timer);
      editor.off("transaction", look);
      resolve(there);
    };
    // The binding to Yjs does not hear of changes made while it applies one of its own.
    const look = () => find(editor, id) && queueMicrotask(() => end(true));
    const timer = setTimeout(() => end(false), PATIENCE);
    editor.on("transaction", look);
  });
}
