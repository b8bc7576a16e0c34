"use client";
import type { Editor } from "@tiptap/react";
import { Italic, PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { IconButton } from "@/app/components/ui/IconButton";
import type { ParagraphId } from "@/domain/ids";
import { useWorkspace } from "../state/workspace";

interface Selected {
  readonly paragraph: ParagraphId;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly left: number;
}

/** The words selected in the editor, when they lie within one paragraph. */
function selectedIn(editor: Editor): Selected | null {
  const { $from, $to, empty } = editor.state.selection;
  const id = $from.parent.attrs.id;
  const native = window.getSelection();
  if (empty || typeof id !== "string" || $to.parent !== $from.parent) return null;
  if (!native || native.isCollapsed || !editor.view.dom.contains(native.anchorNode)) return null;
  const box = native.getRangeAt(0).getBoundingClientRect();
  return {
    paragraph: id as ParagraphId,
    from: $from.parentOffset,
    to: $to.parentOffset,
    top: box.top,
    left: box.left + box.width / 2,
  };
}

/** Beside selected words: propose on them; for those who edit, italics. */
export function SelectionBar({
  editor,
  writes,
}: {
  readonly editor: Editor | null;
  readonly writes: boolean;
}) {
  const t = useTranslations("text.selection");
  const { mayPropose, compose, paragraphOf, focus } = useWorkspace();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    if (!editor) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      // ProseMirror reads the browser's selection after this event, not before.
      frame = requestAnimationFrame(() => {
        if (!editor.isDestroyed) setSelected(selectedIn(editor));
      });
    };
    document.addEventListener("selectionchange", look);
    window.addEventListener("scroll", look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", look);
      window.removeEventListener("scroll", look);
    };
  }, [editor]);
  if (!selected || !editor || !(mayPropose || writes)) return null;
  const propose = () => {
    const paragraph = paragraphOf(selected.paragraph);
    if (!paragraph) return;
    focus.set(paragraph.id, { stay: true });
    const { from, to } = selected;
    compose({ type: "new", kind: "edit", paragraph, selection: { from, to } });
    setSelected(null);
  };
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="no-print fixed z-20 flex -translate-x-1/2 gap-1 rounded-lg border bg-paper p-1 shadow-float"
      style={{
        top: Math.max(96, selected.top - 48),
        left: Math.min(Math.max(110, selected.left), window.innerWidth - 110),
      }}
      // The selection must not be lost to the button that acts on it.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {mayPropose && (
        <Button
          size="small"
          variant="quiet"
          icon={<PenLine aria-hidden="true" className="size-3.5" />}
          onClick={propose}
        >
          {t("propose")}
        </Button>
      )}
      {writes && (
        <IconButton
          label={t("italic")}
          icon={<Italic aria-hidden="true" className="size-4" />}
          pressed={editor.isActive("italic")}
          onClick={() => editor.chain().toggleItalic().run()}
        />
      )}
    </div>
  );
}
