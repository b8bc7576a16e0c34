"use client";
import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import type { ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";

/** Puts the caret into a paragraph as soon as the live text holds it. */
export function useCaretIn(
  editor: Editor | null,
  paragraphs: readonly Paragraph[],
): (paragraph: ParagraphId | null) => void {
  const [wanted, setWanted] = useState<ParagraphId | null>(null);
  useEffect(() => {
    if (!editor || !wanted || !paragraphs.some(({ id }) => id === wanted)) return;
    editor.state.doc.forEach((node, position) => {
      if (node.attrs.id === wanted) editor.commands.focus(position + 1);
    });
    setWanted(null);
  }, [editor, wanted, paragraphs]);
  return setWanted;
}
