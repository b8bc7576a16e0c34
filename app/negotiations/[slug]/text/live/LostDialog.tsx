"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { copyText } from "./copyText";
import type { Lost } from "./useCollab";

type Part = Lost["unsaved"][number];

const WORDS = {
  removed: "removedWords",
  ended: "endedWords",
  left: "removedWords",
  outdated: "removedWords",
} as const;
/** Why they were not saved, where it is not the edit that was refused. */
const WHY = { left: "leftWhy", outdated: "outdatedWhy" } as const;
const TYPED = "bg-accent-soft text-ink underline decoration-accent underline-offset-2";

const typedIn = ({ pieces }: Part): string =>
  pieces
    .filter(({ typed }) => typed)
    .map(({ text }) => text)
    .join(" … ");

/** Words that did not come into the text, with what stands around them: to be copied. */
export function LostDialog({
  lost,
  onClose,
}: {
  readonly lost: Lost;
  readonly onClose: () => void;
}) {
  const t = useTranslations("text.lost");
  const { reason, unsaved } = lost;
  const removed = reason === "removed";
  const labels = unsaved.map(({ label }) => label).filter(Boolean);
  const some = unsaved.length > 0;
  const text = unsaved.map((part) => `${part.label}\t${part.text}`).join("\n\n");
  const typed = unsaved.map(typedIn).filter(Boolean).join("\n\n");
  const title = () => {
    if (!removed) return t(reason === "ended" || reason in WHY ? "endedTitle" : "title");
    return labels.length === 1 && unsaved.length === 1
      ? t("removedTitle", { label: labels[0]! })
      : t("removedTitles", { count: unsaved.length });
  };
  const why = () => {
    if (removed) return t("removedWhy", { count: unsaved.length });
    return reason === "left" || reason === "outdated" ? t(WHY[reason]) : lost.sentence;
  };
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={(open) => !open && onClose()}
      title={title()}
      description={why()}
      footer={
        <>
          {some && <Copy text={text} label={t("copyAll", { count: unsaved.length })} />}
          {typed && <Copy text={typed} label={t("copyTyped")} />}
          <Button variant="primary" onClick={onClose}>
            {t("close")}
          </Button>
        </>
      }
    >
      <LostWords parts={unsaved}>
        {some ? t(WORDS[reason as keyof typeof WORDS] ?? "words") : t("nothing")}
      </LostWords>
    </Dialog>
  );
}

function LostWords({
  parts,
  children,
}: {
  readonly parts: readonly Part[];
  readonly children: React.ReactNode;
}) {
  const t = useTranslations("text.lost");
  const region = useRef<HTMLElement>(null);
  // The dialog comes in the middle of a word: a space bar must not press the button in focus.
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long words are scrolled with the keyboard
    <section ref={region} tabIndex={0} aria-label={t("yourWords")} className="outline-offset-4">
      <p className="text-sm text-soft">{children}</p>
      {parts.map((part) => (
        <div key={part.paragraph} className="mt-4">
          <p className="text-xs text-faint">
            {part.label ? t("paragraph", { label: part.label }) : t("unlabelled")}
          </p>
          <p className="rounded-md bg-ground p-3 font-serif whitespace-pre-wrap">
            {part.pieces.map(({ text, typed }, index) =>
              typed ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change
                <mark key={index} className={TYPED}>
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </p>
        </div>
      ))}
    </section>
  );
}

function Copy({ text, label }: { readonly text: string; readonly label: string }) {
  const t = useTranslations("text.lost");
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await copyText(text));
  return (
    <Button onClick={copy}>
      <span aria-live="polite">
        {copied === null ? label : t(copied ? "copied" : "copyByHand")}
      </span>
    </Button>
  );
}
