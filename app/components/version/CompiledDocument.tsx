import { useTranslations } from "next-intl";
import type { CompiledParagraph, CompiledText } from "@/domain/compilation/compiledText";
import { wholeReadings } from "@/domain/compilation/whole";
import { Holders } from "../Holders";
import { ParagraphView } from "../ParagraphView";
import { ProposedFootnotes } from "../ProposedFootnotes";
import type { FootnoteLabels } from "../RunsView";
import { SpansView } from "../SpansView";
import { classes } from "../ui/classes";
import { Additions, Comments, OtherReadings } from "./ProposedHere";
import { Structures } from "./Structures";
import { UnplacedProposals } from "./UnplacedProposals";

interface CompiledDocumentProps {
  readonly compiled: CompiledText;
  /**
   * Where some paragraphs are quoted on a page that has the text already: the labels of its footnotes.
   * Then nothing is linked, and nothing has an id or is a heading of the page.
   */
  readonly quoted?: FootnoteLabels;
}

/** A compilation text: every paragraph with all that is proposed for it, in place. */
export function CompiledDocument({ compiled, quoted }: CompiledDocumentProps) {
  const t = useTranslations("versions.compiled");
  const notes = compiled.paragraphs.filter(({ kind }) => kind === "footnote");
  const proposed = compiled.footnotes ?? [];
  const footnotes: FootnoteLabels = {
    ...quoted,
    ...Object.fromEntries([...notes, ...proposed].map(({ id, label }) => [id, label])),
  };
  const linked = quoted === undefined;
  const shown = (paragraph: CompiledParagraph) => (
    <CompiledParagraphView key={paragraph.id} {...{ paragraph, footnotes, linked }} />
  );
  return (
    <div dir="auto" className={classes("document", !linked && "!text-base")}>
      <Additions additions={compiled.start} footnotes={footnotes} linked={linked} />
      {compiled.paragraphs.filter(({ kind }) => kind !== "footnote").map(shown)}
      {notes.length + proposed.length > 0 && (
        <div className="footnotes">
          {notes.map(shown)}
          <ProposedFootnotes footnotes={proposed} anchors={linked} />
        </div>
      )}
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
  linked,
}: {
  paragraph: CompiledParagraph;
  footnotes: FootnoteLabels;
  linked: boolean;
}) {
  const { id, label, kind, level, spans } = paragraph;
  const readings = wholeReadings(paragraph);
  const [text] = readings;
  return (
    <>
      <ParagraphView
        paragraph={{ id, label, kind, level, runs: [] }}
        footnotes={footnotes}
        anchor={linked}
        headingLevel={linked ? undefined : 0}
      >
        {text && <b className="bracket">[</b>}
        <SpansView
          spans={spans}
          footnotes={footnotes}
          linkFootnotes={linked && kind !== "footnote"}
          foldAfter={Number.POSITIVE_INFINITY}
        />
        {text?.type === "text" && (
          <Holders holders={text.holders} foldAfter={Number.POSITIVE_INFINITY} />
        )}
      </ParagraphView>
      <OtherReadings {...{ readings, footnotes, linked }} />
      <Structures paragraph={paragraph} footnotes={footnotes} />
      <UnplacedProposals proposals={paragraph.unplaced} footnotes={footnotes} />
      <Comments comments={paragraph.comments} />
      <Additions additions={paragraph.additions} footnotes={footnotes} linked={linked} />
    </>
  );
}
