"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import { Spinner } from "@/app/components/ui/Spinner";
import type { usePreview } from "./usePreview";

interface IssueBarProps {
  readonly preview: ReturnType<typeof usePreview>;
  readonly problem: string | null;
  /** How many choices are missing. */
  readonly missing: number;
  readonly ready: boolean;
  readonly onIssue: () => void;
}

/** The button that leads to the confirmation, and what it waits for. */
export function IssueBar({ preview, problem, missing, ready, onIssue }: IssueBarProps) {
  const t = useTranslations("versions");
  const choices = useTranslations("dispositions.choices");
  return (
    <>
      {problem && (
        <Notice tone="danger" role="alert" className="mt-4">
          {problem}
          {preview.problem && (
            <Button size="small" className="ms-3" onClick={preview.renew}>
              {t("issue.refresh")}
            </Button>
          )}
        </Notice>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="primary" disabled={!ready} onClick={onIssue}>
          {t("issue.issue")}
        </Button>
        {missing > 0 && (
          <a href="#open-choices" className="text-sm font-medium text-needs">
            {choices("missing", { count: missing })}
          </a>
        )}
        {preview.loading && <Spinner label={t("issue.reading")} className="text-sm" />}
        {preview.value && (
          <p className="min-w-0 text-xs text-faint">
            {t("hash")} <span className="font-mono wrap-anywhere">{preview.value.hash}</span>
          </p>
        )}
      </div>
    </>
  );
}
