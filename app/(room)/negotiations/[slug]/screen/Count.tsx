"use client";
import { useTranslations } from "next-intl";
import type { Count as Counted } from "@/domain/amendments/standings";

/** How many delegations stand so, and how many when groups are counted by their members. */
export function Count({ said: count, members }: Counted) {
  const t = useTranslations("screen");
  return (
    <span className="room-count">
      {count > 0 && (
        <>
          <span aria-hidden="true">
            {count}
            {members > count && ` (${members})`}
          </span>
          <span className="sr-only">{t("behind", { count, members })}</span>
        </>
      )}
    </span>
  );
}
