"use client";
import { useTranslations } from "next-intl";
import { LikeOffer } from "@/app/components/amendment/LikeOffer";
import { useSend } from "@/app/components/useSend";
import type { SponsorAnswer } from "@/domain/contract/decisionRequests";
import type { AmendmentId, DelegationId } from "@/domain/ids";

/** The offer to join another's proposal that asks for the same as ours. */
export function JoinLike({
  slug,
  own,
  other,
  delegation,
  names,
}: {
  readonly slug: string;
  readonly own: AmendmentId;
  readonly other: AmendmentId;
  readonly delegation: DelegationId;
  readonly names: string;
}) {
  const t = useTranslations("ours.like");
  const { run, busy, problem } = useSend();
  const joined = ({ withdrawn }: SponsorAnswer) =>
    t("joined", { withdrawn: withdrawn ? "yes" : "no" });
  const path = `/api/negotiations/${slug}/amendments/${other}/sponsors`;
  return (
    <LikeOffer
      own={own}
      other={other}
      names={names}
      busy={busy}
      problem={problem}
      onJoin={() => void run("POST", path, { delegation, instead: own }, joined)}
    />
  );
}
