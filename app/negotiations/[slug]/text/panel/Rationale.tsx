"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

/** The reasons given, folded after six lines. */
export function Rationale({ text }: { readonly text: string }) {
  const t = useTranslations("text.amendment");
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [whole, setWhole] = useState(false);
  const [folded, setFolded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is measured anew
  useEffect(() => {
    const element = paragraph.current;
    if (!element) return;
    // The panel's width changes, and a closed group has none until it is opened.
    const sizes = new ResizeObserver(() => {
      if (element.clientHeight > 0) setFolded(element.scrollHeight > element.clientHeight + 1);
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [text]);
  return (
    <>
      <p
        ref={paragraph}
        className={`mt-2 text-sm whitespace-pre-line text-soft ${whole ? "" : "line-clamp-6 print:line-clamp-none"}`}
      >
        {text}
      </p>
      {(folded || whole) && (
        <button
          type="button"
          aria-expanded={whole}
          className="link no-print min-h-7 text-sm"
          onClick={() => setWhole(!whole)}
        >
          {whole ? t("showLess") : t("showAll")}
        </button>
      )}
    </>
  );
}
