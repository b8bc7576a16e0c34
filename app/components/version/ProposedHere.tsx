import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type {
  CompiledAddition,
  CompiledComment,
  CompiledProposal,
  LabelledParagraph,
} from "@/domain/compilation/compiledText";
import type { WholeReading } from "@/domain/compilation/whole";
import { printedLabel } from "@/domain/text/labels";
import { plainText } from "@/domain/text/runs";
import { Holders } from "../Holders";
import { type FootnoteLabels, RunsView } from "../RunsView";

const ALL = Number.POSITIVE_INFINITY;

/** Those who ask for it, and those who would retain the text without it. */
export function Who({ proposal }: { proposal: CompiledProposal | CompiledComment }) {
  return (
    <>
      <Holders holders={proposal.holders} foldAfter={ALL} />
      <Holders holders={proposal.opposed} foldAfter={ALL} />
    </>
  );
}

/**
 * What could stand in the place of a paragraph, after its text: "/ 3 alt …", "/ – (Delegation B:
 * delete)]". The bracket that they close opens before the text.
 */
export function OtherReadings({
  readings,
  footnotes,
  linked,
}: {
  readings: readonly WholeReading[];
  footnotes: FootnoteLabels;
  /** Whether the footnotes' bodies are on the page. */
  linked: boolean;
}) {
  return readings.map((reading, index) => {
    const close = index === readings.length - 1;
    if (reading.type === "text") return null;
    if (reading.type === "alternative") {
      const { alternative } = reading;
      return (
        <Bracketed
          key={alternative.amendments.join()}
          paragraphs={alternative.paragraphs}
          footnotes={footnotes}
          linked={linked}
          open={<span className="reading-slash">/ </span>}
          close={
            <>
              <Holders holders={alternative.holders} foldAfter={ALL} />
              {close && <b className="bracket">]</b>}
            </>
          }
        />
      );
    }
    return (
      <p key={reading.deletion.amendments.join()} className="paragraph" data-level="0">
        <span className="reading-slash">/ </span>
        <Delete />
        <Holders holders={reading.deletion.holders} foldAfter={ALL} />
        {close && <b className="bracket">]</b>}
      </p>
    );
  });
}

function Delete() {
  const t = useTranslations("versions.compiled");
  return (
    <>
      <span aria-hidden="true">– </span>
      <em>{t("delete")}</em>
    </>
  );
}

/** Paragraphs that would follow, under "bis" labels. */
export function Additions({
  additions,
  footnotes,
  linked,
}: {
  additions: readonly CompiledAddition[];
  footnotes: FootnoteLabels;
  linked: boolean;
}) {
  return additions.map((addition) => (
    <Bracketed
      key={addition.amendments.join()}
      paragraphs={addition.paragraphs}
      footnotes={footnotes}
      linked={linked}
      close={
        <>
          <Who proposal={addition} />
          <b className="bracket">]</b>
        </>
      }
    />
  ));
}

/** Whole paragraphs between `open` and `close`, which stand in the line of the first and the last. */
export function Bracketed({
  paragraphs,
  footnotes,
  linked = true,
  open = <b className="bracket">[</b>,
  close = <b className="bracket">]</b>,
}: {
  paragraphs: readonly LabelledParagraph[];
  footnotes: FootnoteLabels;
  linked?: boolean;
  open?: ReactNode;
  close?: ReactNode;
}) {
  return paragraphs.map(({ label, kind, level, runs }, index) => (
    <div
      // Unnumbered ones have their words alone.
      key={label || plainText(runs)}
      className="paragraph"
      data-kind={kind}
      data-level={level}
    >
      {label && <span className="paragraph-label">{printedLabel(label, level)}</span>}
      {index === 0 && open}
      <ins>
        <RunsView runs={runs} footnotes={footnotes} linkFootnotes={linked} />
      </ins>
      {index === paragraphs.length - 1 && close}
    </div>
  ));
}

/** What was said about a paragraph or the text, without a change of it. */
export function Comments({ comments }: { comments: readonly CompiledComment[] }) {
  const t = useTranslations("versions.compiled");
  return comments.map((comment) => (
    <p
      key={comment.amendment}
      className="paragraph font-sans text-sm whitespace-pre-line text-soft"
      data-level="0"
    >
      <span className="font-medium">{t("comment")}</span> {comment.text}
      <Who proposal={comment} />
    </p>
  ));
}
