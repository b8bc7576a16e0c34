/**
 * Keeps an editor of the live text to what its server takes: text inside the paragraphs that are
 * there. Paragraphs are added, joined and removed by commands of the server alone, because two
 * concurrent splits or joins would duplicate or lose text.
 */
import { Extension } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode, Slice } from "@tiptap/pm/model";
import { AllSelection, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { ParagraphId } from "@/domain/ids";
import { FOOTNOTE_PLACEHOLDER } from "@/domain/text/paragraph";
import { type ParagraphWanted, PendingParagraph } from "./pending";

export interface StructureOptions {
  /** Enter at the end of a paragraph; null where none can be added. */
  readonly onParagraphWanted: ParagraphWanted | null;
  /** Something was refused; the person is told what to do instead. */
  readonly onRefused: (why: "structure" | "end-of-paragraph") => void;
}

const sameStructure = (before: ProseMirrorNode, after: ProseMirrorNode): boolean => {
  if (before.childCount !== after.childCount) return false;
  for (let i = 0; i < before.childCount; i++) {
    const a = before.child(i);
    const b = after.child(i);
    if (a !== b && !a.hasMarkup(b.type, b.attrs, b.marks)) return false;
  }
  return true;
};

const fromYjs = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey) !== undefined;

/** Blocks become one run of text: what is pasted never makes paragraphs. O(content). */
export function joinBlocks(slice: Slice): Slice {
  const inline: ProseMirrorNode[] = [];
  let pendingSpace = false;
  const visit = (node: ProseMirrorNode) => {
    if (node.isText) {
      const isReference = node.marks.some((mark) => mark.type.name === "footnote");
      const raw = (node.text ?? "").replace(/\s*[\r\n\v\f]\s*/g, " ");
      const text = isReference ? raw : raw.replaceAll(FOOTNOTE_PLACEHOLDER, "");
      if (!text) return;
      const space = pendingSpace && inline.length > 0;
      if (space) inline.push(node.type.schema.text(" "));
      pendingSpace = false;
      inline.push(node.type.schema.text(text, node.marks));
      return;
    }
    node.forEach(visit);
    if (node.isTextblock) pendingSpace = true;
  };
  slice.content.forEach(visit);
  return new Slice(Fragment.from(inline), 0, 0);
}

/** All words of the paragraph in which the position `at` lies. */
function wholeParagraph(doc: ProseMirrorNode, at: number): TextSelection {
  const { $from } = TextSelection.near(doc.resolve(Math.min(at, doc.content.size)));
  return TextSelection.create(doc, $from.start(), $from.end());
}

/** Refuses what would change the paragraphs themselves; lets pass what comes from Yjs. */
export const structureGuard = (onRefused: StructureOptions["onRefused"]): Plugin =>
  new Plugin({
    key: new PluginKey("structure"),
    filterTransaction(transaction, state) {
      if (!transaction.docChanged || fromYjs(transaction)) return true;
      if (sameStructure(state.doc, transaction.doc)) return true;
      onRefused("structure");
      return false;
    },
    /** Everything selected is more than can be typed over: the paragraph is what was meant. */
    appendTransaction(_transactions, before, state) {
      if (!(state.selection instanceof AllSelection)) return null;
      return state.tr.setSelection(wholeParagraph(state.doc, before.selection.from));
    },
    props: {
      transformPasted: joinBlocks,
      clipboardTextParser: (text, _context, _plain, view) => {
        const line = text.replace(/\s*[\r\n]+\s*/g, " ").replaceAll(FOOTNOTE_PLACEHOLDER, "");
        return line ? new Slice(Fragment.from(view.state.schema.text(line)), 0, 0) : Slice.empty;
      },
      handleDrop: () => true,
      handleDOMEvents: {
        dragstart: (_view, event) => {
          event.preventDefault();
          return true;
        },
      },
      /** A click beside the text puts the caret into a paragraph, never on one as a node. */
      handleClickOn: (view, _pos, node, nodePos) => {
        if (node.isTextblock && node.content.size === 0) {
          const at = TextSelection.create(view.state.doc, nodePos + 1);
          view.dispatch(view.state.tr.setSelection(at));
        }
        return false;
      },
    },
  });

export const Structure = Extension.create<StructureOptions, { pending: PendingParagraph }>({
  name: "structure",
  priority: 2_000,
  addOptions: () => ({ onParagraphWanted: null, onRefused: () => {} }),
  addStorage: () => ({ pending: new PendingParagraph() }),
  addKeyboardShortcuts() {
    const { pending } = this.storage;
    const enter = () => {
      if (pending.waits) return true;
      const { onParagraphWanted: wanted } = this.options;
      const { $from, empty } = this.editor.state.selection;
      const { id, kind } = $from.parent.attrs;
      const atEnd = empty && $from.parentOffset === $from.parent.content.size;
      if (wanted && atEnd && kind !== "footnote" && typeof id === "string")
        void pending.want(id as ParagraphId, wanted);
      else this.options.onRefused("end-of-paragraph");
      return true;
    };
    const all = () => {
      const { state, view } = this.editor;
      view.dispatch(state.tr.setSelection(wholeParagraph(state.doc, state.selection.from)));
      return true;
    };
    return { Enter: enter, "Shift-Enter": enter, "Mod-Enter": () => true, "Mod-a": all };
  },
  addProseMirrorPlugins() {
    return [this.storage.pending.plugin(), structureGuard(this.options.onRefused)];
  },
});
