"use client";
import { useTranslations } from "next-intl";
import { LikeOffer } from "@/app/components/amendment/LikeOffer";
import { likeOffers } from "@/app/components/amendment/likeOffers";
import { Button } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { SponsorAnswer } from "@/domain/contract/decisionRequests";
import type { DelegationId } from "@/domain/ids";
import { can } from "@/domain/permissions";
import { subjectOf } from "../state/subject";
import { useWorkspace } from "../state/workspace";
import { useCommand } from "./useCommand";

/** Joining the sponsors of another's proposal, and leaving them; and the offer where one's own is the same. */
export function Sponsorship({ amendment }: { readonly amendment: AmendmentView }) {
  const { own, negotiation, amendments, paragraphs, fullNameOf } = useWorkspace();
  const open = amendment.status === "submitted" && negotiation.status === "open";
  if (!open) return null;
  const subject = { amendment: subjectOf(amendment) };
  const may = own.filter(
    (delegation) =>
      delegation !== amendment.delegation &&
      can(negotiation.actor, "amendment.co-sponsor", { ...subject, delegation }),
  );
  const like = own.includes(amendment.delegation)
    ? likeOffers(amendment, amendment.delegation, amendments.list, paragraphs)
    : [];
  return (
    <>
      {like.map((other) => (
        <JoinLike
          key={other.id}
          own={amendment}
          other={other}
          names={other.sponsors.map(fullNameOf).join("; ")}
        />
      ))}
      {may.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-2">
          {may.map((delegation) => (
            <SponsorButton key={delegation} amendment={amendment} delegation={delegation} />
          ))}
        </div>
      )}
    </>
  );
}

function JoinLike({
  own,
  other,
  names,
}: {
  readonly own: AmendmentView;
  readonly other: AmendmentView;
  readonly names: string;
}) {
  const t = useTranslations("ours.like");
  const { run, busy, problem } = useCommand();
  const joined = ({ withdrawn }: SponsorAnswer) =>
    t("joined", { withdrawn: withdrawn ? "yes" : "no" });
  const body = { delegation: own.delegation, instead: own.id };
  return (
    <LikeOffer
      own={own.id}
      other={other.id}
      names={names}
      busy={busy}
      problem={problem}
      onJoin={() => void run("POST", `/amendments/${other.id}/sponsors`, body, joined)}
    />
  );
}

function SponsorButton({
  amendment,
  delegation,
}: {
  readonly amendment: AmendmentView;
  readonly delegation: DelegationId;
}) {
  const t = useTranslations("ours.sponsorship");
  const { own, fullNameOf } = useWorkspace();
  const { run, busy, problem } = useCommand();
  const joined = amendment.sponsors.includes(delegation);
  const name = own.length > 1 ? fullNameOf(delegation) : "";
  const act = () =>
    void run(
      joined ? "DELETE" : "POST",
      `/amendments/${amendment.id}/sponsors`,
      { delegation },
      t(joined ? "left" : "joined"),
    );
  return (
    <>
      <Button size="small" variant="quiet" busy={busy} onClick={act}>
        {t(joined ? "leave" : "join", { name, several: own.length > 1 ? "yes" : "no" })}
      </Button>
      <Refused problem={problem} />
    </>
  );
}
