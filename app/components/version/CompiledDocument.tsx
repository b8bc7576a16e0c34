import { useTranslations } from "next-intl";
import type { CompiledParagraph, CompiledText } from "@/domain/compilation/compiledText";
import { ParagraphView } from "../ParagraphView";
import type { FootnoteLabels } from "../RunsView";
import { SpansView } from "../SpansView";
import { Additions, Alternatives, Comments, Deletions } from "./ProposedHere";
import { UnplacedProposals } from "./UnplacedProposals";

/** A compilation text: every paragraph with all that is proposed for it, in place. */
export function CompiledDocument({ compiled }: { compiled: CompiledText }) {
  const t = useTranslations("versions.compiled");
  const notes = compiled.paragraphs.filter(({ kind }) => kind === "footnote");
  const footnotes: FootnoteLabels = Object.fromEntries(notes.map(({ id, label }) => [id, label]));
  const shown = (paragraph: CompiledParagraph) => (
    <CompiledParagraphView key={paragraph.id} paragraph={paragraph} footnotes={footnotes} />
  );
  return (
    <div dir="auto" className="document">
      <Additions additions={compiled.start} footnotes={footnotes} />
      {compiled.paragraphs.filter(({ kind }) => kind !== "footnote").map(shown)}
      {notes.length > 0 && <div className="footnotes">{notes.map(shown)}</div>}
      {compiled.comments.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-3 text-lg font-semibold">{t("comments")}</h2>
          <Comments comments={compiled.comments} />
        </section>
      )}
      {compiled.unplaced.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-3 text-lg font-semibold">{t("unplaced")}</h2>
          <UnplacedProposals proposals={compiled.unplaced} footnotes={footnotes} />
        </section>
      )}
    </div>
  );
}

/** One paragraph with its brackets, and below it what cannot stand in its line. */
function CompiledParagraphView({
  paragraph,
  footnotes,
}: {
  paragraph: CompiledParagraph;
  footnotes: FootnoteLabels;
}) {
  const { id, label, kind, level, spans } = paragraph;
  return (
    <>
      <ParagraphView paragraph={{ id, label, kind, level, runs: [] }} footnotes={footnotes}>
        <SpansView
          spans={spans}
          footnotes={footnotes}
          linkFootnotes={kind !== "footnote"}
          foldAfter={Number.POSITIVE_INFINITY}
        />
      </ParagraphView>
      <Deletions deletions={paragraph.deletions} />
      <Alternatives alternatives={paragraph.alternatives} footnotes={footnotes} />
      <UnplacedProposals proposals={paragraph.unplaced} footnotes={footnotes} />
      <Comments comments={paragraph.comments} />
      <Additions additions={paragraph.additions} footnotes={footnotes} />
    </>
  );
}
