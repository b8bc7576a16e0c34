"use client";
import type { AmendmentId, ParagraphId } from "@/domain/ids";

/**
 * Lights the paragraph in focus and the readings of one amendment, by rules instead of classes:
 * the editor would take a class set on its elements for an edit. Ids hold no character that means
 * anything in a selector.
 */
export function Lighting({
  focused,
  lit = null,
}: {
  readonly focused: ParagraphId | null;
  readonly lit?: AmendmentId | null;
}) {
  const rules = [
    focused &&
      `[data-text] [data-id="${focused}"]::after{content:"";position:absolute;inset-block:0.2em;inset-inline-start:-0.9rem;inline-size:auto;border-block-start:0;border-inline-start:3px solid var(--accent)}`,
    lit &&
      `[data-amendments~="${lit}"]{background:var(--accent-soft);box-shadow:0 0 0 0.15em var(--accent-soft)}`,
  ];
  return <style media="screen">{rules.filter(Boolean).join("\n")}</style>;
}
