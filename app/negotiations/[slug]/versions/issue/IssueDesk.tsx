"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Field, Select } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { Spinner } from "@/app/components/ui/Spinner";
import { VersionDocument } from "@/app/components/version/VersionDocument";
import { useCall } from "@/app/use-call";
import type { VersionRequest } from "@/domain/contract/requests";
import type { VersionSummary } from "@/domain/contract/views";
import { usePreview } from "./usePreview";

type Kind = VersionRequest["kind"];
const KINDS: readonly Kind[] = ["compilation", "revision", "final-draft", "adopted"];

interface IssueDeskProps {
  slug: string;
  /** The kind that is due: after a compilation text, a revision. */
  first: Kind;
  titles: Readonly<Record<Kind, string>>;
}

/** Kind and title, the whole of what would be issued, and the one confirmation that Adref asks for. */
export function IssueDesk({ slug, first, titles }: IssueDeskProps) {
  const t = useTranslations("versions");
  const router = useRouter();
  const [kind, setKind] = useState<Kind>(first);
  const [title, setTitle] = useState(titles[first]);
  const [asking, setAsking] = useState(false);
  const preview = usePreview(slug, kind, title.trim());
  const { busy, problem, refusal, send, clear } = useCall();

  async function issue() {
    if (!preview.value) return;
    const result = await send<Pick<VersionSummary, "number" | "label">>(
      "POST",
      `/api/negotiations/${slug}/versions`,
      { kind, title: title.trim(), preview: preview.value.hash },
    );
    setAsking(false);
    if (result.ok) {
      toast.success(t("issue.done", { label: result.value.label }));
      router.push(`/negotiations/${slug}/versions/${result.value.number}`);
    } else if (result.code === "preview-changed") preview.renew();
  }

  const choose = (next: Kind) => {
    clear();
    setKind(next);
    setTitle(titles[next]);
  };
  const consequence =
    kind === "compilation" ? t("issue.discloses") : kind === "revision" ? t("issue.renumbers") : "";
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-[13rem_minmax(0,1fr)]">
        <Select
          label={t("issue.kind")}
          value={kind}
          onChange={(event) => choose(event.target.value as Kind)}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`kinds.${each}`)}
            </option>
          ))}
        </Select>
        <Field
          label={t("issue.titleField")}
          value={title}
          maxLength={300}
          required
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      {consequence && <p className="mt-3 text-sm text-soft">{consequence}</p>}
      {(problem || preview.problem) && (
        <Notice tone="danger" role="alert" className="mt-4">
          {refusal?.code === "preview-changed" ? t("issue.changed") : (problem ?? preview.problem)}
          {preview.problem && (
            <Button size="small" className="ms-3" onClick={preview.renew}>
              {t("issue.refresh")}
            </Button>
          )}
        </Notice>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-4 border-b pb-5">
        <Button
          variant="primary"
          disabled={!preview.value || !title.trim()}
          onClick={() => setAsking(true)}
        >
          {t("issue.issue")}
        </Button>
        {preview.loading && <Spinner label={t("issue.reading")} className="text-sm" />}
        {preview.value && (
          <p className="min-w-0 text-xs text-faint">
            {t("hash")} <span className="font-mono wrap-anywhere">{preview.value.hash}</span>
          </p>
        )}
      </div>
      {preview.value && (
        <section aria-label={t("issue.preview")} className="mt-8" aria-busy={preview.loading}>
          <VersionDocument content={preview.value.content} />
        </section>
      )}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        size="small"
        title={t("issue.confirm.title", { title: title.trim() })}
        description={t("issue.confirm.text")}
        footer={
          <>
            <Cancel onClick={() => setAsking(false)} />
            <Button variant="primary" busy={busy} onClick={issue}>
              {t("issue.confirm.yes")}
            </Button>
          </>
        }
      >
        <p className="text-xs text-faint">
          {t("hash")} <span className="font-mono wrap-anywhere">{preview.value?.hash}</span>
        </p>
      </Dialog>
    </>
  );
}

function Cancel({ onClick }: { onClick: () => void }) {
  const t = useTranslations("common");
  return <Button onClick={onClick}>{t("cancel")}</Button>;
}
