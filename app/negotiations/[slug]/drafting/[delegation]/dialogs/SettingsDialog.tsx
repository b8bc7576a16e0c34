"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { CheckField } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { Refused } from "@/app/components/ui/Refused";
import type { DraftingSettingsRequest } from "@/domain/contract/draftingRequests";
import { useRoom } from "../state/room";
import { useRoomCommand } from "../state/useRoomCommand";
import { AddDrafter } from "./AddDrafter";
import { DrafterRow } from "./DrafterRow";

/** Who drafts in the room, and how it works. Every switch holds at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("drafting.settings");
  const { kept, open, delegationName } = useRoom();
  const { run, problem } = useRoomCommand();
  const { drafters, follows, wantsClearance, you } = kept;
  const [chosen, setChosen] = useState("");
  const [asked, ask] = useState(false);
  const unnamed = kept.candidates.find(({ user }) => user === chosen);
  const choose = (user: string) => {
    setChosen(user);
    ask(false);
  };
  const set = (request: DraftingSettingsRequest) => void run("PATCH", "", request, t("changed"));
  // Where nobody may clear any longer, any drafter appoints.
  const appoints = you.mayClear || drafters.every(({ mayClear }) => !mayClear);
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t("title")}
      description={t("lead", { delegation: delegationName })}
    >
      <section aria-labelledby="room-drafters">
        <h3 id="room-drafters" className="text-sm font-semibold">
          {t("drafters")}
        </h3>
        <ul className="mt-1 divide-y border-y">
          {drafters.map((drafter) => (
            <DrafterRow key={drafter.user} drafter={drafter} appoints={appoints} />
          ))}
        </ul>
        {open && <AddDrafter {...{ appoints, chosen, choose }} />}
      </section>
      <section aria-labelledby="room-works" className="mt-6 grid gap-3">
        <h3 id="room-works" className="text-sm font-semibold">
          {t("works")}
        </h3>
        <CheckField
          label={t("follows")}
          hint={t("followsHint")}
          checked={follows}
          disabled={!open}
          onChange={(event) => set({ follows: event.target.checked })}
        />
        <CheckField
          label={t("clearance")}
          hint={t(appoints ? "clearanceHint" : "clearanceTheirs")}
          checked={wantsClearance}
          disabled={!open || !appoints}
          onChange={(event) => set({ wantsClearance: event.target.checked })}
        />
        <Refused problem={problem} />
      </section>
      <div className="mt-6 flex flex-wrap items-center justify-end gap-3">
        {asked && unnamed && (
          <Notice tone="needs" role="alert" className="min-w-0 flex-1">
            {t("unnamed", { name: unnamed.name })}
          </Notice>
        )}
        <Button onClick={() => (unnamed && !asked ? ask(true) : onClose())}>{t("done")}</Button>
      </div>
    </Dialog>
  );
}
