"use client";
import { Check, Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import { StatusMark } from "@/app/components/ui/StatusMark";
import type { ShownChange } from "../model/changes";
import { useRoom } from "../state/room";
import { useChangeCommands } from "../state/useChangeCommands";
import { ChangeWords } from "./ChangeWords";
import { RationaleField } from "./RationaleField";
import { SentHere } from "./SentHere";

const ICON = "size-3.5";

/** One change of the room: its words, whether it is accepted, why it is asked for, what was sent. */
export function ChangeCard({ change }: { readonly change: ShownChange }) {
  const t = useTranslations("drafting.change");
  const { open } = useRoom();
  const { settle, drop, busy, problem } = useChangeCommands();
  const settledBy = change.fresh ? (change.kept?.settledByName ?? null) : null;
  const settled = settledBy !== null;
  const lapsed = settled
    ? null
    : (change.kept?.settledByName ?? change.kept?.settledOtherwiseByName ?? null);
  return (
    <article aria-label={t(`kinds.${change.kind}`)} data-change={change.key} className="mt-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h3 className="text-sm font-semibold">{t(`kinds.${change.kind}`)}</h3>
        {settledBy !== null && (
          <StatusMark tone="agreed">{t("settledBy", { name: settledBy })}</StatusMark>
        )}
        {lapsed !== null && (
          <StatusMark tone="needs">{t("settledOtherwise", { name: lapsed })}</StatusMark>
        )}
      </header>
      <ChangeWords change={change} onDrop={open ? (edit) => void drop(change, edit) : null} />
      {open && (
        <div className="mt-2 flex flex-wrap gap-2">
          {/* One button for both, so that it keeps the focus. */}
          <Button
            size="small"
            variant={settled ? "quiet" : "plain"}
            busy={busy}
            icon={
              settled ? (
                <Undo2 aria-hidden="true" className={ICON} />
              ) : (
                <Check aria-hidden="true" className={ICON} />
              )
            }
            onClick={() => settle(change, !settled)}
          >
            {t(settled ? "unsettle" : "accept")}
          </Button>
          <Button
            size="small"
            variant="quiet"
            busy={busy}
            icon={<X aria-hidden="true" className={ICON} />}
            onClick={() => drop(change)}
          >
            {t(change.kind === "delete" ? "restore" : "dropAll")}
          </Button>
        </div>
      )}
      <Refused problem={problem} className="mt-2" />
      <RationaleField change={change} />
      <SentHere change={change} />
    </article>
  );
}
