"use client";
import { Extension } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import type { InlineWidget } from "../brackets/display";
import { markup } from "../brackets/markup";
import { drafterMarks, footnoteMarks } from "../brackets/own";
import { Brackets, setDisplay } from "../brackets/plugin";
import { OwnHistory } from "../editor/history";
import { contentOf, runsOf } from "../editor/runs";
import { TEXT_EXTENSIONS } from "../editor/schema";
import { Structure } from "../editor/structure";
import { PART } from "./structural";

interface ProposalEditorProps {
  readonly label: string;
  readonly initial: readonly Run[];
  readonly shape: Pick<Paragraph, "kind" | "level">;
  readonly footnotes: FootnoteLabels;
  /** Words to select at the start, as offsets of `initial`. */
  readonly selection?: { readonly from: number; readonly to: number };
  readonly onChange: (runs: readonly Run[]) => void;
  readonly autoFocus?: boolean;
  /** Enter parts the paragraph, by a ¶. */
  readonly parting?: boolean;
}

const Parting = Extension.create({
  name: "parting",
  priority: 2_100,
  addKeyboardShortcuts() {
    const part = () => {
      const { state, view } = this.editor;
      view.dispatch(state.tr.insertText(PART).scrollIntoView());
      return true;
    };
    return { Enter: part, "Shift-Enter": part };
  },
});

/** A line ends behind each ¶. */
function partBreaks(runs: readonly Run[]): readonly InlineWidget[] {
  const text = plainText(runs);
  return [...text.matchAll(new RegExp(PART, "g"))].map(({ index }) => ({
    ...{ at: index + PART.length, side: -1 },
    item: markup("span", "part-break", []),
  }));
}

/** One paragraph to write in: the text's own italics and footnote references, and nothing else. */
export default function ProposalEditor(props: ProposalEditorProps) {
  const t = useTranslations("text.propose");
  const structure = useTranslations("structure.propose");
  const { label, initial, shape, footnotes, selection, onChange, autoFocus = true } = props;
  const { parting = false } = props;
  const [hint, setHint] = useState(false);
  const editor = useEditor({
    immediatelyRender: false,
    extensions: [
      ...TEXT_EXTENSIONS,
      Structure.configure({ onRefused: () => setHint(true) }),
      ...(parting ? [Parting] : []),
      Brackets,
      OwnHistory,
    ],
    content: {
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { id: "proposal", label: null, kind: shape.kind, level: 0 },
          content: contentOf(initial),
        },
      ],
    },
    editorProps: {
      attributes: {
        class: "document proposal-editor",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
      },
    },
    onCreate: ({ editor: created }) => {
      created.view.dispatch(
        setDisplay(created.state, ({ runs }) => ({
          marks: [...footnoteMarks(runs, (id) => footnotes[id] ?? "*"), ...drafterMarks(runs)],
          widgets: parting ? partBreaks(runs) : [],
          after: [],
        })),
      );
      if (!autoFocus) return;
      if (selection)
        created.commands.setTextSelection({ from: selection.from + 1, to: selection.to + 1 });
      created.commands.focus(selection ? null : "end");
    },
    onUpdate: ({ editor: changed }) => {
      setHint(false);
      const paragraph = changed.state.doc.firstChild;
      onChange(paragraph ? runsOf(paragraph) : []);
    },
  });
  return (
    <div>
      <div className="control max-h-[40dvh] overflow-y-auto px-3 py-2">
        <EditorContent editor={editor} />
      </div>
      <p role="status" className="mt-1 min-h-5 text-sm text-faint">
        {parting ? structure("partsHint") : hint ? t("oneParagraph") : t("italicHint")}
      </p>
    </div>
  );
}
