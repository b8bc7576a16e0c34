/**
 * Keeps an editor of the live text to what its server takes: text inside the paragraphs that are
 * there. Paragraphs are added, joined and removed by commands of the server alone, because two
 * concurrent splits or joins would duplicate or lose text.
 */
import { Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { AllSelection, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { MOST_PASTED } from "@/domain/contract/draftingRequests";
import type { ParagraphId } from "@/domain/ids";
import { caretRead } from "./caretRead";
import { joinBlocks, type ParagraphsPasted, pasteParagraphs, plainBlocks } from "./pasted";
import {
  type ParagraphEmptied,
  type ParagraphWanted,
  PendingParagraph,
  type WordsLost,
} from "./pending";

export interface StructureOptions {
  /** Enter at the end of a paragraph; null where none can be added. */
  readonly onParagraphWanted: ParagraphWanted | null;
  /** Backspace in a paragraph without words; null where none is removed for that. */
  readonly onEmptied: ParagraphEmptied | null;
  /** Several paragraphs were pasted at the end of one; null where they are joined. */
  readonly onPasted: ParagraphsPasted | null;
  /** Words typed for a new paragraph found no place. */
  readonly onWordsLost: WordsLost;
  /** Something was refused; the person is told what to do instead. */
  readonly onRefused: (why: Refused) => void;
}
/**
 * `agreed`: the paragraph is agreed *ad ref*, and the server takes no typing in it. `struck`: it is
 * proposed to be deleted; `replaced`: an alternative stands in its place: what is typed in either
 * would go nowhere.
 */
export type Refused = "structure" | "end-of-paragraph" | "agreed" | "struck" | "replaced";

const sameStructure = (before: ProseMirrorNode, after: ProseMirrorNode): boolean => {
  if (before.childCount !== after.childCount) return false;
  for (let i = 0; i < before.childCount; i++) {
    const a = before.child(i);
    const b = after.child(i);
    if (a !== b && !a.hasMarkup(b.type, b.attrs, b.marks)) return false;
  }
  return true;
};

/**
 * Whether words of a paragraph were touched that is struck or replaced, or agreed *ad ref*, or of a
 * footnote that such a one cites. Structures are the same.
 */
const locked = (
  before: ProseMirrorNode,
  after: ProseMirrorNode,
): Exclude<Refused, "structure" | "end-of-paragraph"> | null => {
  const touched: ProseMirrorNode[] = [];
  for (let i = 0; i < before.childCount; i++) {
    const a = before.child(i);
    if (a !== after.child(i) && !a.eq(after.child(i))) touched.push(a);
  }
  if (touched.length === 0) return null;
  if (touched.some(isAgreed)) return "agreed";
  if (touched.some(({ attrs }) => attrs.struck === "true")) return "struck";
  const replaced = new Set(before.children.map(({ attrs }) => attrs.alternativeTo).filter(Boolean));
  if (touched.some((one) => replaced.has(idOf(one)))) return "replaced";
  const footnotes = touched.filter(({ attrs }) => attrs.kind === "footnote");
  const cited = footnotes.length > 0 && citedByAgreed(before, new Set(footnotes.map(idOf)));
  return cited ? "agreed" : null;
};

const isAgreed = ({ attrs }: ProseMirrorNode): boolean => attrs.agreed === "true";
const idOf = ({ attrs }: ProseMirrorNode): unknown => attrs.id;

const citedByAgreed = (doc: ProseMirrorNode, footnotes: ReadonlySet<unknown>): boolean =>
  doc.children.some(
    (paragraph) =>
      isAgreed(paragraph) &&
      paragraph.children.some(({ marks }) =>
        marks.some(({ type, attrs }) => type.name === "footnote" && footnotes.has(attrs.id)),
      ),
  );

const fromYjs = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey) !== undefined;

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
      const why = sameStructure(state.doc, transaction.doc)
        ? locked(state.doc, transaction.doc)
        : "structure";
      if (why) onRefused(why);
      return why === null;
    },
    /** Everything selected is more than can be typed over: the paragraph is what was meant. */
    appendTransaction(_transactions, before, state) {
      if (!(state.selection instanceof AllSelection)) return null;
      return state.tr.setSelection(wholeParagraph(state.doc, before.selection.from));
    },
    props: {
      transformPasted: joinBlocks,
      clipboardTextParser: (text, _context, _plain, view) => plainBlocks(text, view.state.schema),
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
  addOptions: () => ({
    ...{ onParagraphWanted: null, onEmptied: null, onPasted: null },
    onWordsLost: () => {},
    onRefused: () => {},
  }),
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
        void pending.want(id as ParagraphId, wanted, this.options.onEmptied);
      else this.options.onRefused("end-of-paragraph");
      return true;
    };
    const backspace = () => {
      const { state, view } = this.editor;
      const { $from, empty } = state.selection;
      const { parent } = $from;
      if (!empty || parent.content.size > 0 || typeof parent.attrs.id !== "string") return false;
      if (!this.options.onEmptied?.(parent.attrs.id as ParagraphId)) return false;
      // Before the paragraph goes, and the caret with it.
      const before = TextSelection.findFrom(state.doc.resolve($from.before()), -1, true);
      if (before) view.dispatch(state.tr.setSelection(before).scrollIntoView());
      return true;
    };
    /** What is held, and a new paragraph without words, came after whatever was typed. */
    const undo = () => {
      if (!pending.waits) return backspace();
      pending.undo();
      return true;
    };
    const all = () => {
      const { state, view } = this.editor;
      view.dispatch(state.tr.setSelection(wholeParagraph(state.doc, state.selection.from)));
      return true;
    };
    return {
      ...{ Enter: enter, "Shift-Enter": enter, "Mod-Enter": () => true },
      ...{ Backspace: backspace, "Mod-z": undo, "Mod-a": all },
    };
  },
  addProseMirrorPlugins() {
    const { pending } = this.storage;
    const { onPasted, onRefused, onWordsLost } = this.options;
    return [
      caretRead(),
      pending.plugin(onWordsLost),
      ...(onPasted ? [pasteParagraphs(onPasted, MOST_PASTED)] : []),
      structureGuard(onRefused),
    ];
  },
});
