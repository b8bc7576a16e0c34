/**
 * While the server makes a paragraph that was asked for, what is typed waits for it: it would
 * otherwise land in the paragraph before. If there is no new paragraph, it goes where the caret was;
 * if that is gone too, or was elsewhere, it is handed back: no word is lost.
 */
import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { ParagraphId } from "@/domain/ids";
import { FOOTNOTE_PLACEHOLDER } from "@/domain/text/paragraph";

/** Asks for a paragraph after another; gives its id, or null when it was refused. */
export type ParagraphWanted = (after: ParagraphId) => Promise<ParagraphId | null>;
/** Removes a paragraph without words, where that can be done; whether it is. */
export type ParagraphEmptied = (paragraph: ParagraphId) => boolean;
/** Words that were typed for a paragraph that did not come, and have no other place. */
export type WordsLost = (words: string) => void;

interface Waiting {
  /** The paragraph in which the caret was when it was asked for with Enter. */
  readonly caretIn: ParagraphId | null;
  text: string;
  /** The new paragraph, once the server has said which it is. */
  made: ParagraphId | null;
  /** Takes it out again when it is there; null where it stays. */
  readonly takeBack: ParagraphEmptied | null;
  takenBack: boolean;
}

/** How long words are held, in milliseconds: nobody types into nothing for longer. */
const PATIENCE = 10_000;

/** What waits in an editor that has the extension `structure`. */
export const pendingIn = (editor: Editor): PendingParagraph =>
  (editor.storage as unknown as { readonly structure: { readonly pending: PendingParagraph } })
    .structure.pending;

export class PendingParagraph {
  #waiting: Waiting | null = null;
  #view: EditorView | null = null;
  #onLost: WordsLost = () => {};

  get waits(): boolean {
    return this.#waiting !== null;
  }

  /** Asked for with Enter in `after`. */
  want(
    after: ParagraphId,
    wanted: ParagraphWanted,
    takeBack: ParagraphEmptied | null = null,
  ): Promise<void> {
    return this.#wait(() => wanted(after), after, takeBack);
  }

  /** Asked for with a button or a key: the text takes the focus, so that one can type at once. */
  wantByCommand(make: () => Promise<ParagraphId | null>): Promise<void> {
    this.#view?.focus();
    return this.#wait(make, null, null);
  }

  async #wait(
    make: () => Promise<ParagraphId | null>,
    caretIn: ParagraphId | null,
    takeBack: ParagraphEmptied | null,
  ): Promise<void> {
    if (this.#waiting) return;
    const waiting: Waiting = { caretIn, text: "", made: null, takeBack, takenBack: false };
    this.#waiting = waiting;
    setTimeout(() => this.#giveBack(waiting), PATIENCE);
    waiting.made = await make().catch(() => null);
    if (waiting.made && waiting.takenBack) takeBack?.(waiting.made);
    else if (waiting.made) this.#arrive();
    else this.#giveBack(waiting);
  }

  /** Keeps what is typed meanwhile; says whether it did. */
  hold(text: string): boolean {
    if (!this.#waiting) return false;
    this.#waiting.text += text;
    return true;
  }

  /** Of what is held; with nothing held, the paragraph itself is wanted no longer. */
  deleteLast(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    if (waiting.text) waiting.text = Array.from(waiting.text).slice(0, -1).join("");
    else if (waiting.takeBack && !waiting.made) {
      waiting.takenBack = true;
      this.#waiting = null;
    }
  }

  /** Of all that is held; with nothing held, as `deleteLast`. */
  undo(): void {
    if (this.#waiting?.text) this.#waiting.text = "";
    else this.deleteLast();
  }

  plugin(onLost: WordsLost): Plugin {
    this.#onLost = onLost;
    return new Plugin({
      key: new PluginKey("pendingParagraph"),
      view: (view) => {
        this.#view = view;
        return {
          // The binding to Yjs does not hear of changes made while it applies one of its own.
          update: () => this.#waiting?.made && queueMicrotask(() => this.#arrive()),
          destroy: () => {
            this.#view = null;
            if (this.#waiting) this.#giveBack(this.#waiting);
          },
        };
      },
      props: {
        handleTextInput: (_view, _from, _to, text) => this.hold(text),
        // As words of one line, which they have been made by then.
        handlePaste: (_view, _event, { content }) =>
          this.hold(content.textBetween(0, content.size).replaceAll(FOOTNOTE_PLACEHOLDER, "")),
        handleKeyDown: (_view, { key }) => {
          if (!this.waits) return false;
          if (key === "Backspace") this.deleteLast();
          // What was taken back just now leaves nothing for the key to delete either.
          return key === "Enter" || key === "Backspace" || key === "Delete";
        },
        handleDOMEvents: {
          beforeinput: (_view, event) => {
            if (!this.waits || !event.cancelable) return false;
            if (event.inputType === "insertText" && event.data) this.hold(event.data);
            event.preventDefault();
            return true;
          },
        },
      },
    });
  }

  #arrive(): void {
    const made = this.#waiting?.made;
    if (made && this.#write(made)) this.#waiting = null;
  }

  #giveBack(waiting: Waiting): void {
    if (this.#waiting !== waiting) return;
    const { text, caretIn } = waiting;
    const given = text === "" || (caretIn !== null && this.#write(caretIn));
    this.#waiting = null;
    if (!given) this.#onLost(text);
  }

  /** Puts the held words and the caret at a paragraph's end; false while the text does not hold it. */
  #write(paragraph: ParagraphId): boolean {
    const view = this.#view;
    const waiting = this.#waiting;
    if (!view || !waiting) return false;
    let at: number | null = null;
    view.state.doc.forEach((node, position) => {
      if (node.attrs.id === paragraph) at = position + 1 + node.content.size;
    });
    if (at === null) return false;
    // First: whoever follows the caret hears of it only while one types.
    view.focus();
    const { tr } = view.state;
    tr.setSelection(TextSelection.create(tr.doc, at));
    if (waiting.text) tr.insertText(waiting.text);
    view.dispatch(tr.scrollIntoView());
    return true;
  }
}
