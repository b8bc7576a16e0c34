"use client";
import { useTranslations } from "next-intl";
import { MomentText } from "@/app/components/DateText";
import type { Place } from "../model/places";
import { useDesk } from "../state/desk";

/** Who agreed or reopened the paragraph last, when and why. */
export function AgreementNote({ place }: { readonly place: Place }) {
  const t = useTranslations("desk.panel");
  const { agreements } = useDesk();
  const last = agreements.filter(({ paragraph }) => paragraph === place.id).at(-1);
  if (!last) return null;
  return (
    <p className="mt-1 text-sm text-soft">
      {t.rich(last.agreed ? "agreedBy" : "reopenedBy", {
        name: last.actorName,
        at: () => <MomentText at={last.at} />,
      })}{" "}
      {last.reason}
    </p>
  );
}
