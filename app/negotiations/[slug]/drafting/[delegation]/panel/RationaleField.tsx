"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { TextArea } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import type { ShownChange } from "../model/changes";
import { useRoom } from "../state/room";
import { rationaleName } from "../state/unsent";
import { type SavedText, type SaveText, useSavedText } from "../state/useSavedText";
import { saveRationale } from "../state/useUnsent";

/** Why a change is asked for: kept as it is typed, and sent with it. */
export function RationaleField({ change }: { readonly change: ShownChange }) {
  const t = useTranslations("drafting.rationale");
  const { open, saves, unsent } = useRoom();
  const save = useSave(change);
  const field = useSavedText(
    change.kept?.rationale ?? "",
    (...asked) => saves.track(save(...asked)),
    unsent,
    rationaleName(change.key),
  );
  if (!open && !field.text) return null;
  return (
    <>
      <TextArea
        label={t("label")}
        className="mt-3"
        rows={2}
        maxLength={20_000}
        readOnly={!open}
        value={field.text}
        hint={t(`states.${field.state}`)}
        onChange={(event) => field.change(event.target.value)}
        onBlur={field.flush}
      />
      {field.state === "failed" && (
        <Button size="small" className="mt-1" onClick={field.flush}>
          {t("save")}
        </Button>
      )}
      <Theirs field={field} />
    </>
  );
}

/** Saves it where it still says what was seen; else finds out what it says now. */
function useSave({ key }: ShownChange): SaveText {
  const { path, refresh } = useRoom();
  return async (text, seen) => {
    const answer = await saveRationale(path, key, { text, seen });
    if (!answer.ok && answer.code !== "stale") return "failed";
    const { changes } = await refresh();
    if (answer.ok) return "saved";
    return { says: changes.find((one) => one.key === key)?.rationale ?? "" };
  };
}

/** What somebody else has said meanwhile: both stand, and a person chooses. */
function Theirs({ field }: { readonly field: SavedText }) {
  const t = useTranslations("drafting.rationale");
  const { theirs, choose } = field;
  if (theirs === null) return null;
  return (
    <Notice tone="needs" role="alert" className="mt-2">
      <p className="font-medium text-needs">{t("meanwhile")}</p>
      <p className="mt-1 break-words whitespace-pre-line">{theirs || t("emptied")}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={() => choose("theirs")}>
          {t("takeTheirs")}
        </Button>
        <Button size="small" onClick={() => choose("ours")}>
          {t("keepOurs")}
        </Button>
      </div>
    </Notice>
  );
}
