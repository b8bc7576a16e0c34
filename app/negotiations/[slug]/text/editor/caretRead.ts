/**
 * A key belongs to where the caret is seen. Browsers move the caret at a click, and tell of it a
 * moment later; a key that is quicker would be taken for one where the caret was before: Enter would
 * add a paragraph there, and a refusal would put the caret, and with it all further keys, back there.
 */
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** What ProseMirror does when a browser tells that the caret has moved. No part of its published types. */
interface Observed {
  readonly domObserver?: { readonly flush: () => void };
}

/** Has the editor read where the caret is. It never spends the event. */
function readCaret(view: EditorView): false {
  // While a word is being composed the browser's caret is the business of its input method.
  if (!view.composing) (view as Observed).domObserver?.flush();
  return false;
}

/** Reads where the caret is before each key, a paste, and whatever else changes the words. */
export const caretRead = (): Plugin =>
  new Plugin({
    key: new PluginKey("caretRead"),
    props: {
      handleDOMEvents: {
        ...{ keydown: readCaret, beforeinput: readCaret },
        ...{ paste: readCaret, cut: readCaret },
      },
    },
  });
