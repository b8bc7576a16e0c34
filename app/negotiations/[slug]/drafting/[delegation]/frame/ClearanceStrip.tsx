"use client";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { MomentText } from "@/app/components/DateText";
import { CLEARANCES } from "@/domain/contract/draftingRequests";
import { useRoom } from "../state/room";
import { useClearance } from "../state/useClearance";
import { ClearanceSteps } from "./ClearanceSteps";

/** How far the delegation's input is, who said so and when, and what the reader may say of it now. */
export function ClearanceStrip() {
  const t = useTranslations("drafting.clearance");
  const { kept, open } = useRoom();
  const { state, changedSince, steps } = useClearance();
  if (!kept.wantsClearance) return null;
  const last = kept.clearances.at(-1);
  return (
    <section
      aria-label={t("label")}
      className="no-print mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-y py-2 text-sm"
    >
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {CLEARANCES.map((one, index) => (
          <li
            key={one}
            aria-current={one === state ? "step" : undefined}
            // What was said of other words than these holds no longer.
            data-holds={(one === state && !changedSince) || undefined}
            className="flex items-center gap-1.5 text-faint data-[holds]:font-semibold data-[holds]:text-ink"
          >
            {index > 0 && <ChevronRight aria-hidden="true" className="size-3.5 text-faint" />}
            {t(`states.${one}`)}
          </li>
        ))}
      </ol>
      {[last?.state === "submitted" ? kept.cleared : null, last].map(
        (said) =>
          said && (
            <p key={said.state} className="text-soft">
              {t.rich(`by.${said.state}`, {
                name: said.actorName,
                at: () => <MomentText at={said.at} />,
              })}
              {said.note && ` “${said.note}”`}
            </p>
          ),
      )}
      {changedSince && <p className="font-medium text-needs">{t(`changedSince.${state}`)}</p>}
      {open && (
        <div className="ms-auto flex flex-wrap gap-2">
          <ClearanceSteps steps={steps} size="small" />
        </div>
      )}
    </section>
  );
}
