"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { timeOf } from "@/app/components/moment";
import { IconButton } from "@/app/components/ui/IconButton";
import { useCopyAt } from "@/app/device/asOf";
import { type Condition, isEnd, isTrouble, type TroubleKind } from "./condition";
import type { Collab } from "./useCollab";
import { useCondition } from "./useCondition";

/** A cut that is mended sooner is not worth a sentence. */
const PATIENCE_MS = 1_500;
const RELIEF_MS = 5_000;

/**
 * Hangs below the top bar while the connection or the server's store is in trouble: what that means
 * for the reader's words, and when it is over. It lies over the text, for a text that jumps under
 * the hands of a person who types is a trouble of its own.
 */
export function Trouble({ collab }: { readonly collab: Collab }) {
  const t = useTranslations("text.trouble");
  const { condition } = useCondition(collab);
  const told = useTold(condition, collab.lost.length === 0);
  const [hidden, setHidden] = useState<Told>(null);
  useEffect(() => {
    if (told === null) setHidden(null);
  }, [told]);
  const { heardAt } = collab.status;
  const copyAt = useCopyAt();
  const words = (of: NonNullable<Told>) => {
    if (of === "over") return t(collab.mayWrite ? "over" : "overReader");
    if (of === "unsaved" && collab.kept) return t("unsavedKept");
    if (of !== "reconnecting") return t(of);
    const known = heardAt ?? copyAt;
    return known ? t(of, { time: timeOf(known) }) : t("never");
  };
  const tone = told === "over" ? "border-s-agreed" : "border-s-needs";
  return (
    <div className="no-print sticky top-[5.25rem] z-20 h-0">
      <div
        role="status"
        data-trouble={told ?? ""}
        className="absolute inset-x-0 top-0 mx-auto max-w-2xl"
      >
        {told && hidden !== told && (
          <div
            className={`flex items-start gap-2 rounded-b-lg border border-s-3 border-t-0 bg-paper py-2 ps-3 pe-1 text-sm shadow-float ${tone}`}
          >
            <p className="min-w-0 flex-1 py-0.5">{words(told)}</p>
            <IconButton
              label={t("hide")}
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={() => setHidden(told)}
            />
          </div>
        )}
      </div>
    </div>
  );
}

type Told = TroubleKind | "over" | null;

/** The trouble to speak of, once it has lasted; then, for a moment, that it is over. */
function useTold(now: Condition, kept: boolean): Told {
  const [told, setTold] = useState<Told>(null);
  useEffect(() => {
    const telling = told !== null && told !== "over";
    if (isTrouble(now)) {
      // From one trouble to another there is no pause.
      const timer = setTimeout(() => setTold(now), telling ? 0 : PATIENCE_MS);
      return () => clearTimeout(timer);
    }
    if (isEnd(now)) setTold(null);
    // While it is saving it is not over yet.
    else if (telling && (now === "saved" || now === "live")) setTold(kept ? "over" : null);
  }, [now, told, kept]);
  useEffect(() => {
    if (told !== "over") return;
    const timer = setTimeout(() => setTold(null), RELIEF_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return told;
}
