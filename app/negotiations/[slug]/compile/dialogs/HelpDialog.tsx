"use client";
import { useTranslations } from "next-intl";
import { type KeyRow, KeysDialog } from "@/app/components/KeysDialog";
import { COMMANDS, type Command, isSingleCharacter, KEY_OF } from "../model/keys";
import { useSingleKeys } from "../state/useKeys";

const MOVING = COMMANDS.slice(0, 6);
const DECIDING = COMMANDS.slice(6, 14);
const OTHERS = COMMANDS.slice(14);

/** The keys of the desk. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("desk.help");
  const words = useTranslations("desk.commands");
  const row = (command: Command): KeyRow => ({
    name: KEY_OF[command],
    words: words(command),
    single: isSingleCharacter({ type: "command", command }),
  });
  const numbers: KeyRow = { name: "1 … 9", words: t("reading"), single: true };
  return (
    <KeysDialog
      title={t("title")}
      lead={t("lead")}
      groups={[
        { title: t("move"), rows: [...MOVING.map(row), numbers] },
        { title: t("decide"), rows: DECIDING.map(row) },
        { title: t("other"), rows: OTHERS.map(row) },
      ]}
      single={useSingleKeys()}
      onClose={onClose}
    />
  );
}
