"use client";
import { useTranslations } from "next-intl";
import { PositionHistory } from "@/app/components/amendment/PositionHistory";
import { StanceButtons } from "@/app/components/amendment/StanceButtons";
import { StandList } from "@/app/components/amendment/StandList";
import type { Stance } from "@/domain/amendments/amendment";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationId } from "@/domain/ids";
import { can } from "@/domain/permissions";
import { subjectOf } from "../state/subject";
import { useWorkspace } from "../state/workspace";
import { useCommand } from "./useCommand";

/** Where delegations stand on an amendment, and where one's own may take its stand. */
export function Positions({ amendment }: { readonly amendment: AmendmentView }) {
  const { fullNameOf, own, negotiation } = useWorkspace();
  const open = amendment.status === "submitted" && negotiation.status === "open";
  const mine = own.filter(
    (delegation) =>
      open &&
      !amendment.sponsors.includes(delegation) &&
      can(negotiation.actor, "position.take", { amendment: subjectOf(amendment), delegation }),
  );
  return (
    <>
      <StandList
        positions={amendment.positions}
        sponsors={amendment.sponsors}
        delegations={negotiation.delegations}
        nameOf={fullNameOf}
      />
      <PositionHistory
        history={amendment.positionHistory}
        standing={amendment.positions.length}
        nameOf={fullNameOf}
      />
      {mine.map((delegation) => (
        <TakePosition
          key={delegation}
          amendment={amendment}
          delegation={delegation}
          name={own.length > 1 ? fullNameOf(delegation) : null}
        />
      ))}
    </>
  );
}

function TakePosition({
  amendment,
  delegation,
  name,
}: {
  readonly amendment: AmendmentView;
  readonly delegation: DelegationId;
  readonly name: string | null;
}) {
  const t = useTranslations("text.positions");
  const { run, busy, problem } = useCommand();
  const current = amendment.positions.find((p) => p.delegation === delegation)?.stance ?? null;
  const take = (stance: Stance | null) =>
    void run(
      "POST",
      `/amendments/${amendment.id}/positions`,
      { delegation, stance, note: "" },
      stance ? t(`took.${stance}`) : t("takenBack"),
    );
  return (
    <StanceButtons
      legend={name ? t("yoursFor", { delegation: name }) : t("yours")}
      current={current}
      busy={busy}
      problem={problem}
      onTake={take}
    />
  );
}
