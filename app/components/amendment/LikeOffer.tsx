"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { AmendmentId } from "@/domain/ids";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";

const keyOf = (own: AmendmentId, other: AmendmentId): string => `adref:keep-both:${own}:${other}`;

/** Whether the reader has chosen, in this browser, to keep both; a browser that keeps nothing asks again. */
function remembered(key: string): boolean {
  try {
    return window.localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function remember(key: string): void {
  try {
    window.localStorage.setItem(key, "1");
  } catch {
    // Private browsing may refuse storage: the offer is made again.
  }
}

/**
 * Another delegation proposes the same: one may join it, and one's own proposal is withdrawn in the
 * same act, or keep both. Nothing is joined before somebody says so.
 */
export function LikeOffer({
  own,
  other,
  names,
  busy,
  problem,
  onJoin,
}: {
  readonly own: AmendmentId;
  readonly other: AmendmentId;
  readonly names: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onJoin: () => void;
}) {
  const t = useTranslations("ours.like");
  const key = keyOf(own, other);
  const [kept, setKept] = useState(true);
  useEffect(() => setKept(remembered(key)), [key]);
  if (kept) return null;
  const keep = () => {
    remember(key);
    setKept(true);
  };
  return (
    <Notice tone="proposed" className="no-print mt-3">
      <p>{t("same", { names })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" busy={busy} title={t("joinHint")} onClick={onJoin}>
          {t("join")}
        </Button>
        <Button size="small" variant="quiet" onClick={keep}>
          {t("keep")}
        </Button>
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-danger">
          {problem}
        </p>
      )}
    </Notice>
  );
}
