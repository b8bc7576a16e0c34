"use client";
import { Check, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type Condition, isEnd, isTrouble, LONG_S } from "./condition";
import type { Collab } from "./useCollab";
import { useCondition } from "./useCondition";

const TONE = { calm: "text-soft", needs: "text-needs", danger: "text-danger" } as const;
const ICONS: Partial<Record<Condition, LucideIcon>> = {
  saved: Check,
  held: Check,
  offline: CloudOff,
  reconnecting: CloudOff,
  unsaved: CloudOff,
  unstored: TriangleAlert,
  signedOut: TriangleAlert,
  noAccess: TriangleAlert,
  closed: TriangleAlert,
};
/** Shorter than this, "Saving …" would be a flicker between two keys. */
const CALM_MS = 400;

/**
 * In the top bar: whether what one sees is live and what one types is kept. It changes with every
 * key, so it is not read aloud; `Trouble` says aloud what has to be known.
 */
export function Connection({ collab }: { readonly collab: Collab }) {
  const t = useTranslations("text.connection");
  const { condition: now, unsavedFor } = useCondition(collab);
  const condition = useCalm(now);
  const tone = isEnd(condition) ? "danger" : isTrouble(condition) ? "needs" : "calm";
  const Icon = ICONS[condition] ?? LoaderCircle;
  const moving = Icon === LoaderCircle ? "animate-spin motion-reduce:animate-none" : "";
  const good = condition === "saved" ? "text-agreed" : "";
  return (
    <span
      data-condition={condition}
      className={`inline-flex items-center gap-1.5 text-sm whitespace-nowrap ${TONE[tone]}`}
    >
      {condition === "live" ? (
        <span aria-hidden="true" className="size-2 rounded-full bg-agreed" />
      ) : (
        <Icon aria-hidden="true" className={`size-3.5 shrink-0 ${moving} ${good}`} />
      )}
      <span className={tone === "calm" ? "max-sm:sr-only" : ""}>{t(condition)}</span>
      {unsavedFor >= LONG_S && !isEnd(condition) && (
        <span className="tabular-nums max-sm:sr-only">{t("for", lengthOf(unsavedFor))}</span>
      )}
    </span>
  );
}

const lengthOf = (seconds: number) => ({
  minutes: Math.floor(seconds / 60),
  seconds: seconds % 60,
});

/** Says "saving" a little longer than it lasts; never "saved" sooner than it is. */
function useCalm(now: Condition): Condition {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    if (now !== "saved") {
      setShown(now);
      return;
    }
    const timer = setTimeout(() => setShown(now), CALM_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return now === "saved" ? shown : now;
}
