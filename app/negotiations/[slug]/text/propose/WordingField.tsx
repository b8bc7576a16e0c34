"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ExcerptRedline } from "@/app/components/ExcerptRedline";
import { Redline } from "@/app/components/Redline";
import { RunsView } from "@/app/components/RunsView";
import { Spinner } from "@/app/components/ui/Spinner";
import { diffRuns } from "@/domain/amendments/diff";
import type { Run } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import { useWorkspace } from "../state/workspace";
import { type Draft, shapeBeside } from "./draft";
import type { Earlier } from "./start";

const ProposalEditor = dynamic(() => import("./ProposalEditor"), {
  ssr: false,
  loading: () => <Spinner className="py-4" />,
});

interface WordingFieldProps {
  readonly draft: Draft;
  readonly earlier: Earlier | null;
  readonly selection?: { readonly from: number; readonly to: number };
  readonly onChange: (wording: readonly Run[]) => void;
}

/** The wording wanted, with a live redline of what it changes. */
export function WordingField({ draft, earlier, selection, onChange }: WordingFieldProps) {
  const t = useTranslations("text.propose");
  const { footnotes } = useWorkspace();
  const { kind, paragraph, wording, further = [] } = draft;
  // The editor owns its text after the start; it is not written back at every key.
  const [initial] = useState(wording);
  if (kind === "comment") return null;
  if (kind === "delete")
    return (
      <Preview label={t("willRead")}>
        <del>
          <RunsView runs={paragraph?.runs ?? []} footnotes={footnotes} linkFootnotes={false} />
        </del>
      </Preview>
    );
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="mb-1 text-sm font-medium">{t(`wording.${kind}`)}</p>
        <ProposalEditor
          label={t(`wording.${kind}`)}
          initial={initial}
          shape={draft.shape ?? (kind === "edit" && paragraph ? paragraph : shapeBeside(paragraph))}
          footnotes={footnotes}
          selection={kind === "edit" ? selection : undefined}
          onChange={onChange}
        />
      </div>
      {earlier && (
        <Preview label={t("earlierWording")}>
          <Redline base={earlier.base} edits={earlier.edits} footnotes={footnotes} />
        </Preview>
      )}
      {kind === "edit" && <EditPreview base={paragraph?.runs ?? []} wording={wording} />}
      {further.length > 0 && (
        <Preview label={t("further", { count: further.length })}>
          {further.map(({ runs }) => (
            <p key={plainText(runs)}>
              <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
            </p>
          ))}
        </Preview>
      )}
    </div>
  );
}

function EditPreview({
  base,
  wording,
}: {
  readonly base: readonly Run[];
  readonly wording: readonly Run[];
}) {
  const t = useTranslations("text.propose");
  const { footnotes } = useWorkspace();
  const edits = diffRuns(base, wording);
  if (edits.length === 0) return null;
  return (
    <Preview label={t("willRead")}>
      <ExcerptRedline base={base} edits={edits} footnotes={footnotes} />
    </Preview>
  );
}

function Preview({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section aria-label={label}>
      <p className="mb-1 text-sm font-medium">{label}</p>
      <div className="document document-small border-s-2 ps-3">{children}</div>
    </section>
  );
}
