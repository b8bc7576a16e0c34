/**
 * Keeps one's place while others type in the same paragraph.
 *
 * y-tiptap notes before a change where in Yjs' text the selection stands, which is exact. From 3.0.6
 * on it throws that away when the words of the paragraph have changed, takes the paragraph for one
 * that was moved, and goes back to the old number of letters: whoever types behind another person
 * then types into their own word, and a selection slides off its words. So what it has noted is
 * looked up again after it.
 */
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

/** What of y-tiptap's binding is used here. */
interface Binding {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly mapping: Parameters<typeof relativePositionToAbsolutePosition>[3];
  /** While a change from Yjs is shown. */
  readonly beforeTransactionSelection: {
    readonly type: string;
    readonly anchor: unknown;
    readonly head: unknown;
  } | null;
}

/** Where the selection stands now that was noted before the change; null if that is not known. */
function noted(state: EditorState): TextSelection | null {
  const binding: Binding | null = ySyncPluginKey.getState(state)?.binding ?? null;
  const before = binding?.beforeTransactionSelection;
  if (!binding || before?.type !== "text") return null;
  const [anchor, head] = [before.anchor, before.head].map((relative) =>
    relativePositionToAbsolutePosition(binding.doc, binding.type, relative, binding.mapping),
  );
  if (anchor == null || head == null) return null;
  const size = state.doc.content.size;
  const selection = TextSelection.between(
    state.doc.resolve(Math.min(anchor, size)),
    state.doc.resolve(Math.min(head, size)),
  );
  return selection instanceof TextSelection ? selection : null;
}

const paragraphAtCaret = ({ selection }: EditorState): unknown => selection.$from.parent.attrs.id;

const has = ({ doc }: EditorState, paragraph: unknown): boolean =>
  doc.children.some(({ attrs }) => attrs.id === paragraph);

export const Place = Extension.create({
  name: "place",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("place"),
        appendTransaction(transactions, before, state) {
          const meta = transactions.map((one) => one.getMeta(ySyncPluginKey)).find(Boolean);
          // In a paragraph that has gone there is no place; see the view below.
          if (!meta?.isChangeOrigin || !has(state, paragraphAtCaret(before))) return null;
          const selection = noted(state);
          if (!selection || selection.eq(state.selection)) return null;
          return state.tr.setSelection(selection).setMeta(ySyncPluginKey, meta);
        },
        view: () => ({
          /** Who typed in a paragraph that was removed must not go on in the next one unawares. */
          update(view, before) {
            if (!view.hasFocus() || view.state.doc.eq(before.doc)) return;
            if (!has(view.state, paragraphAtCaret(before))) view.dom.blur();
          },
        }),
      }),
    ];
  },
});
