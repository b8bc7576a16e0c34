"use client";
import { useTranslations } from "next-intl";
import { StanceButtons } from "@/app/components/amendment/StanceButtons";
import { useSend } from "@/app/components/useSend";
import type { Stance } from "@/domain/amendments/amendment";
import type { AmendmentId, DelegationId } from "@/domain/ids";

/** Our position on another's proposal, and one click to take one. */
export function TakePosition({
  slug,
  amendment,
  delegation,
  current,
}: {
  readonly slug: string;
  readonly amendment: AmendmentId;
  readonly delegation: DelegationId;
  readonly current: Stance | null;
}) {
  const t = useTranslations("text.positions");
  const { run, busy, problem, done } = useSend();
  const take = (stance: Stance | null) =>
    void run(
      "POST",
      `/api/negotiations/${slug}/amendments/${amendment}/positions`,
      { delegation, stance, note: "" },
      stance ? t(`took.${stance}`) : t("takenBack"),
    );
  return (
    <>
      <StanceButtons
        legend={t("yours")}
        current={current}
        busy={busy}
        problem={problem}
        onTake={take}
      />
      <p aria-live="polite" className="sr-only">
        {done}
      </p>
    </>
  );
}
