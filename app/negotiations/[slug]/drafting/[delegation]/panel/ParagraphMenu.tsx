"use client";
import { Ellipsis, Layers, ListPlus, RotateCcw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "@/app/components/ui/Menu";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import type { ShownChange } from "../model/changes";
import { useRoom } from "../state/room";
import { useChangeCommands } from "../state/useChangeCommands";
import { useParagraphCommands } from "../state/useParagraphCommands";

const ICON = "size-4 text-soft";

/** What can be proposed of a paragraph as a whole. */
export function ParagraphMenu({ paragraph }: { readonly paragraph: DraftedParagraph }) {
  const t = useTranslations("drafting.commands");
  const { open, kept, changesAt } = useRoom();
  const { addAfter, alternative, strike } = useParagraphCommands();
  const { id, kind, struck, agreed } = paragraph;
  if (!open) return null;
  const ofText = kept.base.some((one) => one.id === id);
  const deletion = changesAt.get(id)?.find((change) => change.kind === "delete");
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("more")}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft hover:bg-overtaken-soft pointer-coarse:size-11"
        >
          <Ellipsis aria-hidden="true" className="size-4.5" />
        </button>
      }
    >
      {deletion && <RestoreItem change={deletion} />}
      {!struck && !agreed && kind !== "title" && (
        <MenuItem
          icon={<Trash2 aria-hidden="true" className={ICON} />}
          onSelect={() => void strike(id)}
        >
          {t(ofText ? "strike" : "remove")}
        </MenuItem>
      )}
      {ofText && !agreed && kind !== "footnote" && (
        <MenuItem
          icon={<Layers aria-hidden="true" className={ICON} />}
          onSelect={() => void alternative(id)}
        >
          {t("alternative")}
        </MenuItem>
      )}
      {kind !== "footnote" && (
        <MenuItem
          icon={<ListPlus aria-hidden="true" className={ICON} />}
          onSelect={() => void addAfter(id)}
        >
          {t("addAfter")}
        </MenuItem>
      )}
    </Menu>
  );
}

function RestoreItem({ change }: { readonly change: ShownChange }) {
  const t = useTranslations("drafting.commands");
  const { drop } = useChangeCommands();
  return (
    <MenuItem
      icon={<RotateCcw aria-hidden="true" className={ICON} />}
      onSelect={() => void drop(change)}
    >
      {t("restore")}
    </MenuItem>
  );
}
