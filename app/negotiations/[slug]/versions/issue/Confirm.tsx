"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import type { VersionPreview } from "@/domain/contract/versionViews";
import { awaitsDecision, dispositionTable } from "@/domain/revisions/disposition";

interface ConfirmProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly preview: VersionPreview | null;
  readonly busy: boolean;
  readonly onYes: () => void;
}

/** The one confirmation: what is issued, by its hash, and how many proposals go on with it. */
export function Confirm({ open, onOpenChange, title, preview, busy, onYes }: ConfirmProps) {
  const t = useTranslations("versions");
  const common = useTranslations("common");
  const choices = useTranslations("dispositions.choices");
  const left =
    preview?.open.filter(({ kind, choice }) => kind !== "comment" && choice?.choice === "leave")
      .length ?? 0;
  const lines = preview ? dispositionTable(preview.content) : [];
  const carriedOn = lines.filter(({ outcome }) => outcome === "carried forward");
  const carried = carriedOn.filter(awaitsDecision).length;
  const comments = carriedOn.length - carried;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="small"
      title={t("issue.confirm.title", { title })}
      description={t("issue.confirm.text")}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{common("cancel")}</Button>
          <Button variant="primary" busy={busy} disabled={!preview} onClick={onYes}>
            {t("issue.confirm.yes")}
          </Button>
        </>
      }
    >
      {preview && preview.content.kind !== "compilation" && (
        <p className="mb-3 text-sm">{choices("summary", { carried, left, comments })}</p>
      )}
      <p className="text-xs text-faint">
        {t("hash")} <span className="font-mono wrap-anywhere">{preview?.hash}</span>
      </p>
    </Dialog>
  );
}
