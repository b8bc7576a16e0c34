"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Holder } from "@/domain/compilation/span";
import { type StanceOn, stanceWord } from "./amendment/stanceWord";
import { holderInWords } from "./holders";

/** More than this and the rest is folded to a count. */
const SHOWN = 3;

/**
 * Who holds a reading, in small type after it: "(Delegation A; Group C: support)". A long list folds
 * to a count that opens; on paper and with `foldAfter={Infinity}` all stand.
 */
export function Holders({
  holders,
  foldAfter = SHOWN,
  on,
}: {
  holders: readonly Holder[];
  foldAfter?: number;
  on?: StanceOn;
}) {
  const t = useTranslations("common.document");
  const [open, setOpen] = useState(false);
  if (holders.length === 0) return null;
  const words = {
    stance: (stance: Holder["stance"]) => t(`stances.${stanceWord(stance, on)}`),
    against: (names: string) => t("against", { names }),
    unconfirmed: t("unconfirmed"),
  };
  const all = holders.map((holder) => holderInWords(holder, words));
  // Folding a single name away would save nothing.
  const folded = !open && all.length > foldAfter + 1;
  const hidden = folded ? all.slice(foldAfter) : [];
  return (
    <span className="holders">
      ({(folded ? all.slice(0, foldAfter) : all).join("; ")}
      {folded && (
        <>
          <button
            type="button"
            onClick={() => setOpen(true)}
            aria-label={t("moreHoldersSpoken", { count: hidden.length })}
            className="ms-1 text-accent underline print:hidden"
          >
            {t("moreHolders", { count: hidden.length })}
          </button>
          <span className="hidden print:inline">; {hidden.join("; ")}</span>
        </>
      )}
      )
    </span>
  );
}
