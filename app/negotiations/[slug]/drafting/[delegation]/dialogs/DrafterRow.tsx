"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MomentText } from "@/app/components/DateText";
import { CheckField } from "@/app/components/ui/Field";
import { IconButton } from "@/app/components/ui/IconButton";
import type { DrafterRequest } from "@/domain/contract/draftingRequests";
import type { DrafterView } from "@/domain/contract/draftingViews";
import { isOnlyClearer } from "@/domain/drafting/clearance";
import { ConfirmDialog } from "../../../text/panel/ConfirmDialog";
import { useRoom } from "../state/room";
import { useRoomCommand } from "../state/useRoomCommand";
import { LastClearer } from "./LastClearer";

/** One drafter: whether they clear what is sent, and the way to take them off the list. */
export function DrafterRow({
  drafter,
  appoints,
}: {
  readonly drafter: DrafterView;
  /** Whether the reader says who clears. */
  readonly appoints: boolean;
}) {
  const t = useTranslations("drafting.settings");
  const { kept, open } = useRoom();
  const { run, busy, problem } = useRoomCommand();
  const [question, ask] = useState<"remove" | "giveUp" | null>(null);
  const { user, name, mayClear, addedByName, addedAt } = drafter;
  const allow = (next: boolean) => {
    const request: DrafterRequest = { user, mayClear: next };
    return run("POST", "/drafters", request, t("changed"));
  };
  const remove = () => run("DELETE", `/drafters/${user}`, undefined, t("removed", { name }));
  const confirm = async () => {
    const answer = await (question === "remove" ? remove() : allow(false));
    if (answer.ok) ask(null);
  };
  const last = isOnlyClearer(kept.drafters, user);
  // In a negotiation that is closed nothing is sent any more.
  const needed = last && kept.wantsClearance && open;
  const own = user === kept.you.user;
  return (
    <li className="py-2 text-sm">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="font-medium">{own ? t("you", { name }) : name}</p>
          <p className="text-xs text-faint">
            {t.rich("added", { name: addedByName, at: () => <MomentText at={addedAt} dayOnly /> })}
          </p>
        </div>
        <CheckField
          label={t("mayClear")}
          checked={mayClear}
          disabled={!open || !appoints}
          onChange={({ target }) =>
            own && !target.checked ? ask("giveUp") : void allow(target.checked)
          }
        />
        {open && kept.drafters.length > 1 && (appoints || !mayClear) && (
          <IconButton
            label={t("remove", { name })}
            icon={<X aria-hidden="true" className="size-4" />}
            onClick={() => ask("remove")}
          />
        )}
      </div>
      {question && needed && <LastClearer onClose={() => ask(null)} />}
      {question && !needed && (
        <ConfirmDialog
          title={t(question === "remove" ? "remove" : "giveUp", { name })}
          text={t(
            question === "giveUp"
              ? last
                ? "giveUpLastText"
                : "giveUpText"
              : own
                ? "removeOwnText"
                : "removeText",
            {
              name,
            },
          )}
          action={t(question === "remove" ? "removeNow" : "giveUpNow")}
          reason={null}
          busy={busy}
          problem={problem}
          onConfirm={() => void confirm()}
          onClose={() => ask(null)}
        />
      )}
      {problem && !question && (
        <p role="alert" className="mt-1 text-danger">
          {problem}
        </p>
      )}
    </li>
  );
}
