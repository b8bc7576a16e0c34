"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Field, Select } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { VersionDocument } from "@/app/components/version/VersionDocument";
import { useCall } from "@/app/use-call";
import type { VersionRequest } from "@/domain/contract/versionRequests";
import type { VersionSummary } from "@/domain/contract/versionViews";
import type { AmendmentId } from "@/domain/ids";
import { Confirm } from "./Confirm";
import { isComplete, useChoices } from "./choices";
import { IssueBar } from "./IssueBar";
import { OpenChoices } from "./OpenChoices";
import { Undisclosed } from "./Undisclosed";
import { usePreview } from "./usePreview";

type Kind = VersionRequest["kind"];
const KINDS: readonly Kind[] = ["compilation", "revision", "final-draft", "adopted"];

interface IssueDeskProps {
  slug: string;
  /** The kind that is due: after a compilation text, a revision. */
  first: Kind;
  titles: Readonly<Record<Kind, string>>;
}

/**
 * Kind and title, the choices that are needed, the whole of what would be issued, and the one
 * confirmation that Adref asks for.
 */
export function IssueDesk({ slug, first, titles }: IssueDeskProps) {
  const t = useTranslations("versions");
  const router = useRouter();
  const [kind, setKind] = useState<Kind>(first);
  const [title, setTitle] = useState(titles[first]);
  const [asking, setAsking] = useState(false);
  const { chosen, complete, choose, clear: forget } = useChoices();
  const preview = usePreview(slug, kind, title.trim(), complete);
  const { busy, problem, refusal, send, clear } = useCall();
  const dropped = useDropped(preview.refusal, (id) => choose([id], null));

  async function issue() {
    if (!preview.value) return;
    const result = await send<Pick<VersionSummary, "number" | "label">>(
      "POST",
      `/api/negotiations/${slug}/versions`,
      { kind, title: title.trim(), choices: complete, preview: preview.value.hash },
    );
    setAsking(false);
    if (result.ok) {
      toast.success(t("issue.done", { label: result.value.label }));
      router.push(`/negotiations/${slug}/versions/${result.value.number}`);
    } else if (result.code === "preview-changed" || result.code === "choices-missing")
      preview.renew();
  }

  const change = (next: Kind) => {
    clear();
    forget();
    setKind(next);
    setTitle(titles[next]);
  };
  const shown = preview.value ?? preview.last;
  const open = shown?.open ?? [];
  const missing = open.filter(({ amendment }) => !isComplete(chosen.get(amendment))).length;
  const consequence =
    kind === "compilation" ? t("issue.discloses") : kind === "revision" ? t("issue.renumbers") : "";
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-[13rem_minmax(0,1fr)]">
        <Select
          label={t("issue.kind")}
          value={kind}
          onChange={(event) => change(event.target.value as Kind)}
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
      {dropped && (
        <Notice role="status" className="mt-4">
          {dropped}
        </Notice>
      )}
      <IssueBar
        preview={preview}
        problem={
          refusal?.code === "preview-changed" ? t("issue.changed") : (problem ?? preview.problem)
        }
        missing={missing}
        ready={preview.value !== null && title.trim() !== "" && missing === 0}
        onIssue={() => setAsking(true)}
      />
      {open.length > 0 && (
        <OpenChoices open={open} chosen={chosen} adopted={kind === "adopted"} onChoose={choose} />
      )}
      {shown && <Undisclosed proposals={shown.undisclosed} adopted={kind === "adopted"} />}
      {shown && (
        <section
          aria-label={t("issue.preview")}
          aria-busy={preview.loading}
          className="mt-10 border-t pt-8"
        >
          <VersionDocument content={shown.content} />
        </section>
      )}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={title.trim()}
        preview={preview.value}
        busy={busy}
        onYes={issue}
      />
    </>
  );
}

/** A choice that is no longer possible, as its proposal was decided meanwhile, is dropped and said. */
function useDropped(
  refusal: ReturnType<typeof usePreview>["refusal"],
  drop: (id: AmendmentId) => void,
): string | null {
  const t = useTranslations("dispositions.choices");
  const [said, setSaid] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    const id = refusal?.details?.amendment;
    if (!refusal || typeof id !== "string") return;
    setSaid(t("dropped", { why: refusal.sentence }));
    drop(id as AmendmentId);
  }, [refusal]);
  return said;
}
