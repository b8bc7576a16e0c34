"use client";
import { useTranslations } from "next-intl";
import { KeysDialog } from "@/app/components/KeysDialog";
import { useSingleKeys } from "../../../compile/state/useKeys";
import { COMMANDS, isSingleCharacter, KEY_OF } from "../model/keys";

/** What an editor does with a key by itself, with the name of the sentence about it. */
const TYPING = [
  ["Enter", "enter"],
  ["Backspace", "backspace"],
  ["Ctrl Z", "undo"],
  ["Ctrl Y", "redo"],
  ["Ctrl I", "italic"],
] as const;

/** The keys of a drafting room. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("drafting.help");
  const typing = TYPING.map(([name, sentence]) => ({
    name,
    words: t(`keys.${sentence}`),
    single: false,
  }));
  const commands = COMMANDS.map((command) => ({
    name: KEY_OF[command],
    words: t(`commands.${command}`),
    single: isSingleCharacter(command),
  }));
  return (
    <KeysDialog
      title={t("title")}
      lead={t("lead")}
      groups={[
        { title: t("typing"), rows: typing },
        { title: t("about"), rows: commands },
      ]}
      single={useSingleKeys()}
      onClose={onClose}
    />
  );
}
