"use client";
import { Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { ParagraphId } from "@/domain/ids";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { Brackets, type DisplayOf, paragraphsIn, setDisplay } from "../brackets/plugin";
import type { ParagraphsPasted } from "../editor/pasted";
import type { ParagraphEmptied, ParagraphWanted, WordsLost } from "../editor/pending";
import { Place } from "../editor/place";
import { TEXT_EXTENSIONS } from "../editor/schema";
import { type Refused, Structure } from "../editor/structure";
import { caretElement } from "./caret";

export interface LiveTextProps {
  readonly fragment: Y.XmlFragment;
  readonly awareness: Awareness;
  readonly editable: boolean;
  readonly label: string;
  readonly displayOf: DisplayOf;
  readonly onReady: () => void;
  readonly onParagraphs: (paragraphs: readonly DraftedParagraph[]) => void;
  /** The caret of the person who types came to another paragraph. */
  readonly onCaret: (paragraph: ParagraphId) => void;
  readonly onParagraphWanted: ParagraphWanted;
  /** Backspace in a paragraph without words. */
  readonly onEmptied?: ParagraphEmptied;
  /** Several paragraphs were pasted at the end of one: these are to stand behind it. */
  readonly onPasted?: ParagraphsPasted;
  /** Words typed for a new paragraph found no place in the text. */
  readonly onWordsLost: WordsLost;
  readonly onRefused: (why: Refused) => void;
  readonly onEditor: (editor: Editor | null) => void;
}

/** The live text: an editor for co-facilitators, and the same text moving by itself for others. */
export default function LiveText(props: LiveTextProps) {
  // The editor is made once; what it calls is always the latest.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { fragment, awareness, editable, label, displayOf } = props;
  const editor = useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editable,
      extensions: [
        ...TEXT_EXTENSIONS,
        Structure.configure({
          onParagraphWanted: (after) => latest.current.onParagraphWanted(after),
          onEmptied: props.onEmptied
            ? (paragraph) => latest.current.onEmptied?.(paragraph) ?? false
            : null,
          onPasted: props.onPasted
            ? (after, blocks) => latest.current.onPasted?.(after, blocks)
            : null,
          onWordsLost: (words) => latest.current.onWordsLost(words),
          onRefused: (why) => latest.current.onRefused(why),
        }),
        Collaboration.configure({ fragment }),
        Place,
        CollaborationCaret.configure({ provider: { awareness }, user: {}, render: caretElement }),
        Brackets,
        Extension.create({
          name: "caretWatch",
          onSelectionUpdate() {
            const { parent } = this.editor.state.selection.$from;
            if (this.editor.isFocused && this.editor.isEditable && parent.attrs.id)
              latest.current.onCaret(parent.attrs.id as ParagraphId);
          },
        }),
      ],
      editorProps: {
        attributes: {
          class: "document live-text",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": label,
          "aria-readonly": String(!editable),
          spellcheck: "false",
        },
      },
      onTransaction: ({ editor: changed, transaction }) => {
        if (transaction.docChanged) latest.current.onParagraphs(paragraphsIn(changed.state));
      },
    },
    [fragment],
  );
  useEffect(() => {
    if (!editor) return;
    const { onReady, onParagraphs, onEditor } = latest.current;
    onParagraphs(paragraphsIn(editor.state));
    onEditor(editor);
    onReady();
    return () => onEditor(null);
  }, [editor]);
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => {
    if (editor) editor.view.dispatch(setDisplay(editor.state, displayOf));
  }, [editor, displayOf]);
  return <EditorContent editor={editor} />;
}
