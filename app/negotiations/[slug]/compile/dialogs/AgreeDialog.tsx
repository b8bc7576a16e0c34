"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isDeferred } from "@/app/components/amendment/standing";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Refused } from "@/app/components/ui/Refused";
import { openAt } from "../model/openAt";
import { wordsOf } from "../model/words";
import { useDesk } from "../state/desk";
import { useDecisions } from "../state/useDecisions";
import { usePlaceName } from "../state/usePlaceName";
import type { PlaceDialogProps } from "./placeDialog";

/** Asks before a paragraph is agreed *ad ref* over proposals that nobody has decided. */
export function AgreeDialog({ place, announce, onClose }: PlaceDialogProps) {
  const t = useTranslations("desk.agree");
  const panel = useTranslations("desk.panel");
  const nameOf = usePlaceName();
  const common = useTranslations("common");
  const desk = useDesk();
  const { acts, fullNameOf, queue } = desk;
  const { agree } = useDecisions(desk, announce);
  const [busy, setBusy] = useState(false);
  const open = openAt(queue, place.id);
  const submit = async () => {
    setBusy(true);
    const ok = await agree(place);
    setBusy(false);
    if (ok) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t("title", { name: nameOf(place) })}
      description={t("text", { count: open.length })}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" busy={busy} autoFocus onClick={() => void submit()}>
            {t("action")}
          </Button>
        </>
      }
    >
      <ul className="text-sm">
        {open.map(({ amendment }) => (
          <li
            key={amendment.id}
            className="flex items-baseline justify-between gap-3 border-t py-1"
          >
            <span className="min-w-0 truncate">
              <span className="font-medium">{amendment.sponsors.map(fullNameOf).join("; ")}</span>{" "}
              <span className="font-serif text-soft">{wordsOf(place, amendment.id)}</span>
            </span>
            {isDeferred(amendment) && (
              <span className="shrink-0 text-needs">{panel("deferred")}</span>
            )}
          </li>
        ))}
      </ul>
      <Refused problem={acts.problem} className="mt-3" />
    </Dialog>
  );
}
