"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { CheckField, Select } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import type { DrafterRequest } from "@/domain/contract/draftingRequests";
import type { UserId } from "@/domain/ids";
import { useRoom } from "../state/room";
import { useRoomCommand } from "../state/useRoomCommand";

/** Names another delegate of the delegation as a drafter. */
export function AddDrafter({
  appoints,
  chosen: user,
  choose,
}: {
  readonly appoints: boolean;
  /** Who is chosen and not named yet; empty: nobody. */
  readonly chosen: string;
  readonly choose: (user: string) => void;
}) {
  const t = useTranslations("drafting.settings");
  const { kept } = useRoom();
  const { run, busy, problem } = useRoomCommand();
  const [mayClear, allow] = useState(false);
  if (kept.candidates.length === 0)
    return <p className="mt-2 text-sm text-soft">{t("nobodyElse")}</p>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = kept.candidates.find((one) => one.user === user);
    if (!chosen) return;
    const request: DrafterRequest = { user: chosen.user as UserId, mayClear };
    const answer = await run("POST", "/drafters", request, t("named", { name: chosen.name }));
    if (!answer.ok) return;
    choose("");
    allow(false);
  };
  return (
    <form onSubmit={submit} className="mt-3 grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t("add")}
          className="min-w-48 flex-1"
          value={user}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{t("choose")}</option>
          {kept.candidates.map((one) => (
            <option key={one.user} value={one.user}>
              {one.name}
            </option>
          ))}
        </Select>
        <Button type="submit" busy={busy} disabled={user === ""}>
          {t("name")}
        </Button>
      </div>
      {appoints && user !== "" && (
        <CheckField
          label={t("mayClear")}
          checked={mayClear}
          onChange={(event) => allow(event.target.checked)}
        />
      )}
      <Refused problem={problem} />
    </form>
  );
}
