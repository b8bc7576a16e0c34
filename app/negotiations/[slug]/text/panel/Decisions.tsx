"use client";
import { useTranslations } from "next-intl";
import { AddedReasons } from "@/app/components/amendment/AddedReasons";
import { AddReason } from "@/app/components/amendment/AddReason";
import { DecisionDetail } from "@/app/components/amendment/DecisionDetail";
import { wasOvertaken } from "@/app/components/amendment/overtaken";
import { MomentText } from "@/app/components/DateText";
import type { AmendmentView, DecisionView } from "@/domain/contract/amendmentViews";
import { can } from "@/domain/permissions";
import { subjectOf } from "../state/subject";
import { useWorkspace } from "../state/workspace";
import { useCommand } from "./useCommand";

/** All decisions on an amendment, oldest first; one that was taken back stays, and says so. */
export function Decisions({ amendment }: { readonly amendment: AmendmentView }) {
  if (amendment.decisions.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-col gap-2 text-sm">
      {amendment.decisions.map((decision) => (
        <li key={decision.id} className="border-s-2 ps-3">
          <Line amendment={amendment} decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function Line({
  amendment,
  decision,
}: {
  readonly amendment: AmendmentView;
  readonly decision: DecisionView;
}) {
  const t = useTranslations("text.decision");
  const { amendments, fullNameOf, footnotes } = useWorkspace();
  const takenBack = wasOvertaken(decision, amendment.decisions) ? null : decision.takenBack;
  return (
    <>
      <p className={takenBack ? "text-faint line-through" : "text-soft"}>
        {t.rich(`made.${decision.kind}`, {
          name: decision.actorName,
          at: () => <MomentText at={decision.at} />,
        })}
      </p>
      {decision.reason && <p className="whitespace-pre-line text-soft">{decision.reason}</p>}
      <AddedReasons decision={decision} />
      <DecisionDetail
        amendment={amendment}
        decision={decision}
        amendments={amendments.list}
        nameOf={fullNameOf}
        footnotes={footnotes}
      />
      {takenBack && (
        <p className="text-soft">
          {t.rich("takenBackBy", {
            name: takenBack.actorName,
            at: () => <MomentText at={takenBack.at} />,
          })}{" "}
          {takenBack.reason}
        </p>
      )}
      <Explain amendment={amendment} decision={decision} />
    </>
  );
}

/** A co-facilitator says why, while the decision is in force. */
function Explain({
  amendment,
  decision,
}: {
  readonly amendment: AmendmentView;
  readonly decision: DecisionView;
}) {
  const t = useTranslations("amendments.reason");
  const { negotiation, fullNameOf } = useWorkspace();
  const { run, problem } = useCommand();
  const { status, actor } = negotiation;
  const may = can(actor, "decision.explain", { amendment: subjectOf(amendment) });
  if (status !== "open" || decision.takenBack || !may) return null;
  const add = (reason: string) =>
    run(
      "PATCH",
      `/amendments/${amendment.id}/decision`,
      { decision: decision.id, reason },
      t("done"),
    );
  return (
    <AddReason
      decision={decision}
      of={fullNameOf(amendment.delegation)}
      problem={problem}
      onAdd={add}
    />
  );
}
