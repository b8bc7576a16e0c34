"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "@/app/components/ui/Button";
import { type Command, KEY_OF } from "../model/keys";
import { useCommands } from "../state/useCommands";
import { KeyHint } from "./KeyHint";

/** A button for what a key does: the same command, by mouse or touch. */
export function CommandButton({
  command,
  icon,
  variant,
  label,
}: {
  readonly command: Command;
  readonly icon?: ReactNode;
  readonly variant?: ButtonVariant;
  /** Another word for it than its usual one. */
  readonly label?: string;
}) {
  const t = useTranslations("desk.commands");
  const run = useCommands();
  const key = KEY_OF[command];
  return (
    <Button
      size="small"
      variant={variant}
      icon={icon}
      aria-keyshortcuts={key.length === 1 ? key : undefined}
      onClick={() => run(command)}
    >
      {label ?? t(command)}
      <KeyHint command={command} />
    </Button>
  );
}
