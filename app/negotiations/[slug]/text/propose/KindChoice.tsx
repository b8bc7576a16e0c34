"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type ChangeKind, STRUCTURAL_KINDS } from "@/domain/amendments/amendment";
import type { Paragraph } from "@/domain/text/paragraph";
import { hasStructure } from "./structural";

const KINDS: readonly ChangeKind[] = ["edit", "add", "delete", "alternative"];

/** What may be proposed on a paragraph: a footnote is only worded anew, the whole text commented. */
const kindsFor = (paragraph: Paragraph | null): readonly ChangeKind[] => {
  if (!paragraph) return ["comment"];
  if (paragraph.kind === "footnote") return ["edit", "comment"];
  const structural = hasStructure(paragraph) ? STRUCTURAL_KINDS : [];
  return [...KINDS, ...structural, "comment"];
};

export function KindChoice({
  kind,
  paragraph,
  onChange,
}: {
  readonly kind: ChangeKind;
  readonly paragraph: Paragraph | null;
  readonly onChange: (kind: ChangeKind) => void;
}) {
  const t = useTranslations("text.propose");
  const name = useId();
  const kinds = kindsFor(paragraph);
  if (kinds.length === 1) return null;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t("kind")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {kinds.map((option) => (
          <label
            key={option}
            className="inline-flex min-h-8 cursor-pointer items-center rounded-md border px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={kind === option}
              onChange={() => onChange(option)}
            />
            {t(`kinds.${option}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
