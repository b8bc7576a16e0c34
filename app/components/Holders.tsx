"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Stance } from "@/domain/amendments/amendment";
import type { DelegationView } from "@/domain/contract/views";
import type { DelegationId } from "@/domain/ids";

export interface Holder {
  readonly delegation: DelegationId;
  readonly stance: Stance;
}

/** More than this and the rest is folded to a count. */
const SHOWN = 3;

/**
 * Who holds a reading: "(Delegation A; Group C: support)". Proposing is what a reading is for and
 * is not named; other stances are. Long lists fold to a count that opens.
 */
export function Holders({
  holders,
  delegations,
  foldAfter = SHOWN,
}: {
  holders: readonly Holder[];
  delegations: readonly Pick<DelegationView, "id" | "shortName">[];
  foldAfter?: number;
}) {
  const t = useTranslations("common.document");
  const [open, setOpen] = useState(false);
  if (holders.length === 0) return null;
  const shown = open || holders.length <= foldAfter + 1 ? holders : holders.slice(0, foldAfter);
  const hidden = holders.length - shown.length;
  const nameOf = (id: DelegationId) =>
    delegations.find((d) => d.id === id)?.shortName ?? t("unknownDelegation");
  const words = shown.map(({ delegation, stance }) =>
    stance === "propose" ? nameOf(delegation) : `${nameOf(delegation)}: ${t(`stances.${stance}`)}`,
  );
  return (
    <span className="holders">
      ({words.join("; ")}
      {hidden > 0 && (
        <>
          {"; "}
          <button
            type="button"
            onClick={() => setOpen(true)}
            aria-label={t("moreHoldersSpoken", { count: hidden })}
            className="text-accent underline"
          >
            {t("moreHolders", { count: hidden })}
          </button>
        </>
      )}
      )
    </span>
  );
}
