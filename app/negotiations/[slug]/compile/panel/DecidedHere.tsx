"use client";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { AddedReasons } from "@/app/components/amendment/AddedReasons";
import { AddReason } from "@/app/components/amendment/AddReason";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { MomentText } from "@/app/components/DateText";
import { Button } from "@/app/components/ui/Button";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { bridgingOf, countOf } from "../model/bridged";
import { decisionOf } from "../model/history";
import type { Place } from "../model/places";
import { useDesk } from "../state/desk";

/** What was decided on this paragraph, each with the way back. It stays. */
export function DecidedHere({ place }: { readonly place: Place }) {
  const t = useTranslations("desk.panel");
  const decided = place.amendments
    .filter((one) => decisionOf(one) !== null)
    .sort((a, b) => (decisionOf(a)!.at < decisionOf(b)!.at ? 1 : -1));
  if (decided.length === 0) return null;
  return (
    <section className="mt-5" aria-labelledby="desk-decided">
      <h3 id="desk-decided" className="text-sm font-medium text-soft">
        {t("decided", { count: decided.length })}
      </h3>
      <ul className="mt-1">
        {decided.map((amendment) => (
          <li key={amendment.id} className="border-t py-2 first:border-t-0">
            <Line amendment={amendment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ amendment }: { readonly amendment: AmendmentView }) {
  const t = useTranslations("desk.panel");
  const said = useTranslations("text.decision");
  const reason = useTranslations("amendments.reason");
  const { acts, fullNameOf, open } = useDesk();
  const decision = decisionOf(amendment)!;
  const name = fullNameOf(amendment.delegation);
  const bridging = bridgingOf(amendment);
  const what = bridging
    ? t("takeBackBridgingOf", { count: countOf(bridging) })
    : t("takeBackOf", { name });
  const explain = (why: string) => {
    const path = `/amendments/${amendment.id}/decision`;
    const body = { decision: decision.id, reason: why };
    return acts.send([], [{ method: "PATCH", path, body }], reason("done"));
  };
  return (
    <div className="flex items-start justify-between gap-3 text-sm">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{name}</span>
          {decision.kind === "defer" ? (
            <span className="text-needs">{t("deferred")}</span>
          ) : (
            <AmendmentStatusMark status={amendment.status} />
          )}
        </p>
        <p className="text-xs text-faint">
          {said.rich(`made.${decision.kind}`, {
            name: decision.actorName,
            at: () => <MomentText at={decision.at} />,
          })}
        </p>
        {decision.reason && <p className="whitespace-pre-line text-soft">{decision.reason}</p>}
        <AddedReasons decision={decision} />
        {open && <AddReason decision={decision} of={name} onAdd={explain} />}
      </div>
      {open && (
        <Button
          size="small"
          variant="quiet"
          className="shrink-0"
          busy={acts.pending.has(amendment.id)}
          icon={<Undo2 aria-hidden="true" className="size-3.5" />}
          aria-label={what}
          title={bridging ? what : undefined}
          onClick={() => void acts.takeBack(amendment.id)}
        >
          {t(bridging ? "takeBackBridging" : "takeBack")}
        </Button>
      )}
    </div>
  );
}
