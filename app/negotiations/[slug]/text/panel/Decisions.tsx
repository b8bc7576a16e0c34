"use client";
import { useTranslations } from "next-intl";
import { MomentText } from "@/app/components/DateText";
import type { AmendmentView, DecisionView } from "@/domain/contract/views";

/** All decisions on an amendment, oldest first; one that was taken back stays, and says so. */
export function Decisions({ amendment }: { readonly amendment: AmendmentView }) {
  if (amendment.decisions.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-col gap-2 text-sm">
      {amendment.decisions.map((decision) => (
        <li key={decision.id} className="border-s-2 ps-3">
          <Line decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function Line({ decision }: { readonly decision: DecisionView }) {
  const t = useTranslations("text.decision");
  const { takenBack } = decision;
  return (
    <>
      <p className={takenBack ? "text-faint line-through" : "text-soft"}>
        {t.rich(decision.kind === "accept" ? "accepted" : "rejected", {
          name: decision.actorName,
          at: () => <MomentText at={decision.at} />,
        })}
      </p>
      {decision.reason && <p className="whitespace-pre-line text-soft">{decision.reason}</p>}
      {takenBack && (
        <p className="text-soft">
          {t.rich("takenBackBy", {
            name: takenBack.actorName,
            at: () => <MomentText at={takenBack.at} />,
          })}{" "}
          {takenBack.reason}
        </p>
      )}
    </>
  );
}
