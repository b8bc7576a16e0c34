import { useTranslations } from "next-intl";
import type {
  CompiledAddition,
  CompiledAlternative,
  CompiledComment,
  CompiledProposal,
  LabelledParagraph,
} from "@/domain/compilation/compiledText";
import { printedLabel } from "@/domain/text/labels";
import { Holders } from "../Holders";
import { type FootnoteLabels, RunsView } from "../RunsView";

const ALL = Number.POSITIVE_INFINITY;

/** Those who ask for it, and those who would retain the text without it. */
function Who({ proposal }: { proposal: CompiledProposal | CompiledComment }) {
  return (
    <>
      <Holders holders={proposal.holders} foldAfter={ALL} />
      <Holders holders={proposal.opposed} foldAfter={ALL} />
    </>
  );
}

/** "[Delete the paragraph. (Delegation B)]" */
export function Deletions({ deletions }: { deletions: readonly CompiledProposal[] }) {
  const t = useTranslations("versions.compiled");
  return deletions.map((deletion) => (
    <p key={deletion.amendments.join()} className="paragraph" data-level="0">
      <b className="bracket">[</b>
      <em>{t("delete")}</em>
      <Who proposal={deletion} />
      <b className="bracket">]</b>
    </p>
  ));
}

/** Paragraphs that would stand instead, under "alt" labels. */
export function Alternatives({
  alternatives,
  footnotes,
}: {
  alternatives: readonly CompiledAlternative[];
  footnotes: FootnoteLabels;
}) {
  return alternatives.map((alternative) => (
    <Bracketed
      key={alternative.amendments.join()}
      paragraphs={alternative.paragraphs}
      proposal={alternative}
      footnotes={footnotes}
    />
  ));
}

/** Paragraphs that would follow, under "bis" labels. */
export function Additions({
  additions,
  footnotes,
}: {
  additions: readonly CompiledAddition[];
  footnotes: FootnoteLabels;
}) {
  return additions.map((addition) => (
    <Bracketed
      key={addition.amendments.join()}
      paragraphs={addition.paragraphs}
      proposal={addition}
      footnotes={footnotes}
    />
  ));
}

/** Whole paragraphs in one pair of brackets, their holders after the last. */
function Bracketed({
  paragraphs,
  proposal,
  footnotes,
}: {
  paragraphs: readonly LabelledParagraph[];
  proposal: CompiledProposal;
  footnotes: FootnoteLabels;
}) {
  return paragraphs.map(({ label, kind, level, runs }, index) => (
    <div key={label} className="paragraph" data-kind={kind} data-level={level}>
      {label && <span className="paragraph-label">{printedLabel(label, level)}</span>}
      {index === 0 && <b className="bracket">[</b>}
      <ins>
        <RunsView runs={runs} footnotes={footnotes} />
      </ins>
      {index === paragraphs.length - 1 && (
        <>
          <Who proposal={proposal} />
          <b className="bracket">]</b>
        </>
      )}
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
