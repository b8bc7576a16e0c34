"use client";
import { useTranslations } from "next-intl";
import { HappeningLine } from "@/app/components/changes/HappeningLine";
import { useWorkspace } from "../state/workspace";

/** In the view of what changed: all that others did, beside the words that they changed. */
export function SinceList() {
  const t = useTranslations("ours.since");
  const { view, changes, negotiation, paragraphs, amendments } = useWorkspace();
  const happenings = changes.view?.happenings ?? [];
  if (view !== "since" || happenings.length === 0) return null;
  const { slug, delegations } = negotiation;
  const known = new Map(amendments.list.map((one) => [one.id, one]));
  return (
    <section aria-labelledby="since-title" className="mt-6">
      <h3 id="since-title" className="pb-2 text-sm font-medium text-soft">
        {t("happened")}
      </h3>
      <ul className="grid gap-2 text-sm">
        {happenings.map((happening, index) => (
          <HappeningLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the record is in order and only grows
            key={index}
            happening={happening}
            place={{ slug, delegations, paragraphs }}
            amendments={known}
          />
        ))}
      </ul>
    </section>
  );
}
