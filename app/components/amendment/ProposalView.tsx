import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Proposal, ProposedParagraph } from "@/domain/amendments/amendment";
import type { Paragraph } from "@/domain/text/paragraph";
import { ExcerptRedline } from "../ExcerptRedline";
import { ParagraphView } from "../ParagraphView";
import { ProposedFootnotes } from "../ProposedFootnotes";
import { Changed, Redline } from "../Redline";
import { type FootnoteLabels, RunsView } from "../RunsView";
import { classes } from "../ui/classes";
import type { LabelsNow } from "./numbering";
import { StructureProposal } from "./StructureProposal";

/**
 * What a proposal does, as a redline over the text its author saw: an edit in its paragraph, a
 * deletion struck, new paragraphs underlined, an alternative below the text it stands beside.
 * A general comment has no text; its words are the rationale. With the labels of now, paragraphs stand
 * under the number that they bear today. `whole` leaves no words out: paper cannot be opened.
 */
export function ProposalView({
  proposal,
  footnotes,
  now,
  whole = false,
  className,
}: {
  proposal: Proposal;
  footnotes?: FootnoteLabels;
  now?: LabelsNow;
  whole?: boolean;
  className?: string;
}) {
  const { change } = proposal;
  if (change.kind === "comment") return null;
  return (
    <div dir="auto" className={classes("document", className)}>
      <ChangeView {...{ proposal, footnotes, now, whole }} />
      {change.footnotes && (
        <div className="footnotes">
          <ProposedFootnotes
            footnotes={change.footnotes.map((one) => ({ ...one, label: "*" }))}
            anchors={false}
          />
        </div>
      )}
    </div>
  );
}

function ChangeView({
  proposal,
  footnotes,
  now,
  whole,
}: {
  proposal: Proposal;
  footnotes?: FootnoteLabels;
  now?: LabelsNow;
  whole: boolean;
}) {
  const Marked = whole ? Redline : ExcerptRedline;
  const { change, base } = proposal;
  const t = useTranslations("amendments");
  const baseOf = (id: string) => {
    const seen = base.find((paragraph) => paragraph.id === id);
    return seen && { ...seen, label: now?.get(seen.id) ?? seen.label };
  };
  switch (change.kind) {
    case "edit":
      return (
        <Quoted paragraph={baseOf(change.paragraph)} footnotes={footnotes}>
          {(paragraph) => (
            <Marked base={paragraph.runs} edits={change.edits} footnotes={footnotes} />
          )}
        </Quoted>
      );
    case "delete":
      return (
        <Quoted paragraph={baseOf(change.paragraph)} footnotes={footnotes}>
          {(paragraph) => (
            <Changed kind="deleted">
              <RunsView runs={paragraph.runs} footnotes={footnotes} linkFootnotes={false} />
            </Changed>
          )}
        </Quoted>
      );
    case "alternative":
      return (
        <>
          <Quoted paragraph={baseOf(change.paragraph)} footnotes={footnotes} />
          <p className="mb-2 ps-(--label) font-sans text-sm text-faint">{t("orInstead")}</p>
          <Proposed paragraphs={change.paragraphs} footnotes={footnotes} />
        </>
      );
    case "add":
      return <Proposed paragraphs={change.paragraphs} footnotes={footnotes} />;
    case "move":
    case "level":
      return (
        <>
          <Quoted paragraph={baseOf(change.paragraph)} footnotes={footnotes} />
          <StructureProposal proposal={proposal} change={change} now={now} whole={whole} />
        </>
      );
    case "split":
    case "merge":
      return <StructureProposal {...{ proposal, change, footnotes, now, whole }} />;
    case "comment":
      return null;
  }
}

function Quoted({
  paragraph,
  footnotes,
  children,
}: {
  paragraph: Paragraph | undefined;
  footnotes?: FootnoteLabels;
  children?: (paragraph: Paragraph) => ReactNode;
}) {
  if (!paragraph) return null;
  return (
    <ParagraphView
      paragraph={paragraph}
      footnotes={footnotes}
      linkFootnotes={false}
      anchor={false}
      headingLevel={0}
    >
      {children?.(paragraph)}
    </ParagraphView>
  );
}

function Proposed({
  paragraphs,
  footnotes,
}: {
  paragraphs: readonly ProposedParagraph[];
  footnotes?: FootnoteLabels;
}) {
  return paragraphs.map(({ kind, level, runs }) => (
    <div
      // Proposed paragraphs get their ids when they are accepted; until then they have their words.
      key={runs.map(({ text }) => text).join("")}
      className="paragraph"
      data-kind={kind}
      data-level={level}
    >
      <Changed kind="inserted">
        <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
      </Changed>
    </div>
  ));
}
