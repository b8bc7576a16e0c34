"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MomentText } from "@/app/components/DateText";
import { useRoom } from "../state/room";

/** What was sent at once, each time, newest first. */
export function Receipts() {
  const t = useTranslations("drafting.receipt");
  const { kept, negotiation } = useRoom();
  if (kept.receipts.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-sm font-semibold">{t("list")}</h3>
      <ul className="mt-1 divide-y text-sm">
        {kept.receipts.toReversed().map((receipt) => (
          <li key={receipt.id} className="flex flex-wrap items-baseline gap-x-2 py-1.5">
            <Link
              href={`/negotiations/${negotiation.slug}/drafting/${kept.delegation}/receipts/${receipt.id}`}
              className="link"
            >
              {t("count", { count: receipt.amendments.length })}
            </Link>
            <span className="text-soft">
              {t.rich("by", { name: receipt.byName, at: () => <MomentText at={receipt.at} /> })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
