"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ExcerptRedline } from "@/app/components/ExcerptRedline";
import { Redline } from "@/app/components/Redline";
import { RunsView } from "@/app/components/RunsView";
import { Spinner } from "@/app/components/ui/Spinner";
import { diffRuns } from "@/domain/amendments/diff";
import { joined, shownJoined } from "@/domain/amendments/joined";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import { useWorkspace } from "../state/workspace";
import { BracketReadings } from "./BracketReadings";
import { type Draft, shapeBeside } from "./draft";
import type { Earlier } from "./start";
import { partsOf } from "./structural";

const ProposalEditor = dynamic(() => import("./ProposalEditor"), {
  ssr: false,
  loading: () => <Spinner className="py-4" />,
});

const NO_RUNS: readonly Run[] = [];

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
  const [initial, setInitial] = useState({ wording, nth: 0 });
  const use = (chosen: readonly Run[]) => {
    onChange(chosen);
    setInitial(({ nth }) => ({ wording: chosen, nth: nth + 1 }));
  };
  if (kind === "comment" || kind === "move" || kind === "level") return null;
  if (kind === "delete")
    return (
      <Preview label={t("willRead")}>
        <del>
          <RunsView runs={paragraph?.runs ?? []} footnotes={footnotes} linkFootnotes={false} />
        </del>
      </Preview>
    );
  const ofParagraph = kind === "edit" || kind === "split" || kind === "merge";
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="mb-1 text-sm font-medium">{t(`wording.${kind}`)}</p>
        <ProposalEditor
          key={initial.nth}
          label={t(`wording.${kind}`)}
          initial={initial.wording}
          shape={draft.shape ?? (ofParagraph && paragraph ? paragraph : shapeBeside(paragraph))}
          parting={kind === "split"}
          footnotes={footnotes}
          selection={kind === "edit" && initial.nth === 0 ? selection : undefined}
          onChange={onChange}
        />
        <BracketReadings wording={wording} base={paragraph?.runs ?? NO_RUNS} onUse={use} />
      </div>
      {earlier && (
        <Preview label={t("earlierWording")}>
          <Redline base={earlier.base} edits={earlier.edits} footnotes={footnotes} />
        </Preview>
      )}
      {kind === "edit" && <EditPreview base={paragraph?.runs ?? []} wording={wording} />}
      {kind === "split" && <PartsPreview wording={wording} />}
      {kind === "merge" && paragraph && (
        <EditPreview base={joinedRuns([paragraph, ...(draft.others ?? [])])} wording={wording} />
      )}
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

const joinedRuns = (paragraphs: readonly Paragraph[]): Run[] =>
  shownJoined(joined(paragraphs.map(({ runs }) => runs)));

/** The parts as they would stand below each other. */
function PartsPreview({ wording }: { readonly wording: readonly Run[] }) {
  const t = useTranslations("structure.propose");
  const { footnotes } = useWorkspace();
  const parts = partsOf(wording);
  if (parts.length < 2) return null;
  return (
    <Preview label={t("parts", { count: parts.length })}>
      {parts.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no id but their order
        <p key={index} className="mb-2">
          <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
        </p>
      ))}
    </Preview>
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
