"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MomentText } from "@/app/components/DateText";
import { Button } from "@/app/components/ui/Button";
import { changedParagraphs } from "@/domain/revisions/changed";
import { useWorkspace } from "../state/workspace";

/** Above the text in the view of what changed: since when, how much, and the way to be done with it. */
export function SinceBar() {
  const t = useTranslations("ours.since");
  const { view, changes, paragraphs } = useWorkspace();
  const [busy, setBusy] = useState(false);
  if (view !== "since") return null;
  const { view: read, marked, failed } = changes;
  if (!read) return <p className="w-full text-sm text-soft">{t(failed ? "failed" : "reading")}</p>;
  const { since, before } = read;
  const words = before
    ? changedParagraphs(before.paragraphs, paragraphs).filter(({ kind }) => kind !== "relabelled")
    : [];
  const mark = async () => {
    setBusy(true);
    await changes.markSeen();
    setBusy(false);
  };
  return (
    <div className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      <p role="status">
        {!since && t("first")}
        {since &&
          t.rich("changed", { count: words.length, at: () => <MomentText at={since.at} /> })}
        {before?.version && ` ${t("compared", { version: before.version.label })}`}
      </p>
      {marked ? (
        <p role="status">{t("marked")}</p>
      ) : (
        <Button size="small" busy={busy} onClick={mark}>
          {t("mark")}
        </Button>
      )}
      {failed && (
        <p role="alert" className="text-danger">
          {t("failed")}
        </p>
      )}
    </div>
  );
}
