/**
 * While the server makes the paragraph asked for with Enter, what is typed waits for it: it would
 * otherwise land in the paragraph before. If there is no new paragraph, it goes where the caret was.
 */
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { ParagraphId } from "@/domain/ids";

/** Asks for a paragraph after another; gives its id, or null when it was refused. */
export type ParagraphWanted = (after: ParagraphId) => Promise<ParagraphId | null>;

interface Waiting {
  readonly after: ParagraphId;
  text: string;
  /** The new paragraph, once the server has said which it is. */
  made: ParagraphId | null;
}

/** How long words are held, in milliseconds: nobody types into nothing for longer. */
const PATIENCE = 10_000;

export class PendingParagraph {
  #waiting: Waiting | null = null;
  #view: EditorView | null = null;

  get waits(): boolean {
    return this.#waiting !== null;
  }

  async want(after: ParagraphId, wanted: ParagraphWanted): Promise<void> {
    if (this.#waiting) return;
    const waiting: Waiting = { after, text: "", made: null };
    this.#waiting = waiting;
    setTimeout(() => this.#giveBack(waiting), PATIENCE);
    waiting.made = await wanted(after).catch(() => null);
    if (waiting.made) this.#arrive();
    else this.#giveBack(waiting);
  }

  /** Keeps what is typed meanwhile; says whether it did. */
  hold(text: string): boolean {
    if (!this.#waiting) return false;
    this.#waiting.text += text;
    return true;
  }

  deleteLast(): void {
    if (this.#waiting) this.#waiting.text = Array.from(this.#waiting.text).slice(0, -1).join("");
  }

  plugin(): Plugin {
    return new Plugin({
      key: new PluginKey("pendingParagraph"),
      view: (view) => {
        this.#view = view;
        return {
          // The binding to Yjs does not hear of changes made while it applies one of its own.
          update: () => this.#waiting?.made && queueMicrotask(() => this.#arrive()),
          destroy: () => {
            this.#view = null;
            this.#waiting = null;
          },
        };
      },
      props: {
        handleTextInput: (_view, _from, _to, text) => this.hold(text),
        handlePaste: (_view, event) =>
          this.hold(
            event.clipboardData?.getData("text/plain").replace(/\s*[\r\n]+\s*/g, " ") ?? "",
          ),
        handleKeyDown: (_view, { key }) => {
          if (!this.waits) return false;
          if (key === "Backspace") this.deleteLast();
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
    if (made && this.#write(made, "start")) this.#waiting = null;
  }

  #giveBack(waiting: Waiting): void {
    if (this.#waiting !== waiting) return;
    if (waiting.text) this.#write(waiting.after, "end");
    this.#waiting = null;
  }

  /** Puts the caret and the held words into a paragraph; false while the text does not hold it. */
  #write(paragraph: ParagraphId, where: "start" | "end"): boolean {
    const view = this.#view;
    const waiting = this.#waiting;
    if (!view || !waiting) return false;
    let at: number | null = null;
    view.state.doc.forEach((node, position) => {
      if (node.attrs.id === paragraph)
        at = position + 1 + (where === "end" ? node.content.size : 0);
    });
    if (at === null) return false;
    const { tr } = view.state;
    tr.setSelection(TextSelection.create(tr.doc, at));
    if (waiting.text) tr.insertText(waiting.text);
    view.dispatch(tr.scrollIntoView());
    view.focus();
    return true;
  }
}
