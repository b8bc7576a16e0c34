"use client";
import { Ellipsis, Link2, ListPlus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { isComment } from "@/app/components/amendment/subject";
import { anchorById } from "@/app/components/paragraphAddress";
import { Menu, MenuItem } from "@/app/components/ui/Menu";
import { can } from "@/domain/permissions";
import type { Paragraph } from "@/domain/text/paragraph";
import { useParagraphCommands } from "../state/useParagraphCommands";
import { useWorkspace } from "../state/workspace";
import { ConfirmDialog } from "./ConfirmDialog";

/** What can be done with a paragraph besides proposing on it. */
export function ParagraphCommands({ paragraph }: { readonly paragraph: Paragraph }) {
  const t = useTranslations("text.panel");
  const { negotiation, at, focus } = useWorkspace();
  const { add, remove, busy, problem } = useParagraphCommands();
  const [removing, setRemoving] = useState(false);
  const writes = can(negotiation.actor, "text.write") && negotiation.status === "open";
  const open = (at.get(paragraph.id) ?? []).filter(
    (amendment) => amendment.status === "submitted" && !isComment(amendment),
  ).length;
  const copy = async () => {
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(`${origin}${pathname}#${anchorById(paragraph.id)}`);
    toast(t("linkCopied"));
  };
  const icon = "size-4 text-soft";
  return (
    <>
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
        <MenuItem icon={<Link2 aria-hidden="true" className={icon} />} onSelect={copy}>
          {t("copyLink")}
        </MenuItem>
        {writes && paragraph.kind !== "footnote" && (
          <MenuItem
            icon={<ListPlus aria-hidden="true" className={icon} />}
            onSelect={() => void add(paragraph.id).then((id) => id && focus.set(id))}
          >
            {t("addAfter")}
          </MenuItem>
        )}
        {writes && (
          <MenuItem
            icon={<Trash2 aria-hidden="true" className={icon} />}
            onSelect={() => setRemoving(true)}
          >
            {t("remove")}
          </MenuItem>
        )}
      </Menu>
      {removing && (
        <ConfirmDialog
          title={t("removeTitle", { label: paragraph.label })}
          text={t("removeText", { count: open })}
          action={t("remove")}
          reason={null}
          busy={busy}
          problem={problem}
          onConfirm={async () => {
            if (!(await remove(paragraph.id))) return;
            setRemoving(false);
            focus.set(null);
          }}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}
