import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Run } from "@/domain/text/paragraph";

/** Printed label of each footnote by its id. */
export type FootnoteLabels = Readonly<Record<string, string>>;

interface RunsViewProps {
  runs: readonly Run[];
  footnotes?: FootnoteLabels;
  /** False where the footnotes' bodies are not on the page. */
  linkFootnotes?: boolean;
}

/** Rich text in the line: italics, footnote references, the drafter's square brackets set off. */
export function RunsView({ runs, footnotes = {}, linkFootnotes = true }: RunsViewProps) {
  return withOffsets(runs).map(({ at, run }) => {
    if (run.marks.footnote !== undefined) {
      return (
        <FootnoteReference
          key={at}
          id={run.marks.footnote}
          label={footnotes[run.marks.footnote] ?? "*"}
          link={linkFootnotes}
        />
      );
    }
    const text = withBrackets(run.text);
    return run.marks.italic ? <em key={at}>{text}</em> : <span key={at}>{text}</span>;
  });
}

/** Each run with the offset at which it begins: runs have no identity but their place. */
function withOffsets(runs: readonly Run[]): readonly { at: number; run: Run }[] {
  let next = 0;
  return runs.map((run) => {
    const at = next;
    next += run.text.length;
    return { at, run };
  });
}

function FootnoteReference({ id, label, link }: { id: string; label: string; link: boolean }) {
  const t = useTranslations("common.document");
  return (
    <sup className="footnote-reference">
      {link ? (
        <a href={`#${id}`} aria-label={t("footnote", { label })}>
          {label}
        </a>
      ) : (
        label
      )}
    </sup>
  );
}

/** The brackets that stand in the text itself mark words still open. */
function withBrackets(text: string): ReactNode {
  const brackets = [...text.matchAll(/[[\]]/g)];
  if (brackets.length === 0) return text;
  const ends = [...brackets.map((b) => b.index), text.length];
  return [
    text.slice(0, ends[0]),
    ...brackets.flatMap((bracket, n) => [
      <span key={bracket.index} className="open-bracket">
        {bracket[0]}
      </span>,
      text.slice(bracket.index + 1, ends[n + 1]),
    ]),
  ];
}
