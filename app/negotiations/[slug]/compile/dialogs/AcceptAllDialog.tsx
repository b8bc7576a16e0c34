"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Redline } from "@/app/components/Redline";
import { RunsView } from "@/app/components/RunsView";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import { reasonKeyOfAll } from "../model/reasonKey";
import { togetherAt } from "../model/together";
import { useDesk } from "../state/desk";
import { useDecisions } from "../state/useDecisions";
import { BeyondWords } from "./BeyondWords";
import type { PlaceDialogProps } from "./placeDialog";

/** Everything in a paragraph that does not conflict, accepted at once, after one has seen it. */
export function AcceptAllDialog({ place, announce, onClose }: PlaceDialogProps) {
  const t = useTranslations("desk.acceptAll");
  const common = useTranslations("common");
  const desk = useDesk();
  const { acts, footnotes, fullNameOf, paragraphs, reasons } = desk;
  const { acceptMany } = useDecisions(desk, announce);
  const [busy, setBusy] = useState(false);
  const key = reasonKeyOfAll(place);
  const preview = useMemo(() => togetherAt(paragraphs, place), [paragraphs, place]);
  const { accepted, left, edits, result, added } = preview;
  const submit = async () => {
    setBusy(true);
    const ok = await acceptMany(accepted, reasons.of(key));
    setBusy(false);
    if (!ok) return;
    reasons.set(key, "");
    onClose();
  };
  const none = accepted.length === 0;
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={none ? t("none") : t("lead", { count: accepted.length, left: left.length })}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          {!none && (
            <Button variant="primary" busy={busy} autoFocus onClick={() => void submit()}>
              {t("action", { count: accepted.length })}
            </Button>
          )}
        </>
      }
    >
      {!none && (
        <section aria-label={t("reads")} className="document document-small">
          <p className="mb-1 font-sans text-sm font-medium">{t("reads")}</p>
          {result === null ? (
            <p className="font-sans text-sm text-soft">{t("gone")}</p>
          ) : (
            <Redline base={place.paragraph?.runs ?? []} edits={edits} footnotes={footnotes} />
          )}
          {added.map(({ id, runs }) => (
            <p key={id} className="mt-2">
              <ins>
                <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
              </ins>
            </p>
          ))}
          <BeyondWords accepted={accepted} />
          <p className="mt-3 font-sans text-sm text-soft">
            {accepted.map(({ amendment }) => fullNameOf(amendment.delegation)).join("; ")}
          </p>
        </section>
      )}
      {left.length > 0 && (
        <section className="mt-4 text-sm">
          <p className="font-medium">{t("left")}</p>
          <ul className="mt-1">
            {left.map(({ amendment, because }) => (
              <li key={amendment.id} className="flex justify-between gap-3 border-t py-1">
                <span>{amendment.sponsors.map(fullNameOf).join("; ")}</span>
                <span className="text-soft">{t(`because.${because}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!none && (
        <div className="mt-4">
          <TextArea
            label={t("reason")}
            value={reasons.of(key)}
            rows={1}
            maxLength={4_000}
            onChange={(event) => reasons.set(key, event.target.value)}
          />
        </div>
      )}
      <Refused problem={acts.problem} className="mt-3" />
    </Dialog>
  );
}
