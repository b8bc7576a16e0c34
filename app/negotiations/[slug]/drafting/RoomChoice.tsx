"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";
import type { DraftingRoomSummary } from "@/domain/contract/draftingViews";

/** One delegation's room: in, or opened, or whom to ask. */
export function RoomChoice({
  slug,
  room,
  name,
  open,
}: {
  readonly slug: string;
  readonly room: DraftingRoomSummary;
  readonly name: string;
  /** Whether the negotiation is. */
  readonly open: boolean;
}) {
  const t = useTranslations("drafting.choice");
  const router = useRouter();
  const { busy, problem, send } = useCall();
  const { delegation, exists, opening, drafter, drafterNames } = room;
  const address = `/negotiations/${slug}/drafting/${delegation}`;
  const make = async () => {
    const answer = await send("POST", `/api/negotiations/${slug}/drafting/${delegation}`, {});
    if (answer.ok) router.push(address);
  };
  return (
    <section aria-labelledby={`room-${delegation}`}>
      <h2 id={`room-${delegation}`} className="font-serif text-lg font-semibold">
        {name}
      </h2>
      {exists && (
        <p className="mt-1 text-soft">{t("drafters", { names: drafterNames.join(", ") })}</p>
      )}
      {drafter && (
        <Link href={address} className={buttonClass("primary", "medium", "mt-3")}>
          {t("enter")}
        </Link>
      )}
      {exists && !drafter && <p className="mt-1">{t("ask")}</p>}
      {!exists && !open && <p className="mt-1 text-soft">{t("closed")}</p>}
      {!exists && open && (
        <p className="mt-1 max-w-prose text-soft">{t(`opening.${opening ?? "others"}`)}</p>
      )}
      {opening && open && (
        <Button variant="primary" className="mt-3" busy={busy} onClick={make}>
          {t(opening === "afresh" ? "begin" : "open")}
        </Button>
      )}
      <Refused problem={problem} className="mt-3" />
    </section>
  );
}
