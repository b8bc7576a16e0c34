import type { CompiledParagraph } from "@/domain/compilation/compiledText";
import { useStructureWords } from "../amendment/useStructureWords";
import type { FootnoteLabels } from "../RunsView";
import { Bracketed, Who } from "./ProposedHere";

/** Moves, splits, merges and changes of level of a paragraph, each in its brackets. */
export function Structures({
  paragraph,
  footnotes,
}: {
  paragraph: CompiledParagraph;
  footnotes: FootnoteLabels;
}) {
  const { asks, joined } = useStructureWords();
  const { label, kind, level, structures = [], joins = [] } = paragraph;
  return (
    <>
      {structures.map((proposal) => {
        const { structure } = proposal;
        const paragraphs =
          structure.kind === "split"
            ? structure.paragraphs
            : structure.kind === "merge"
              ? [{ label, kind, level, runs: structure.runs }]
              : [];
        return (
          <div key={proposal.amendments.join()}>
            <p className="paragraph" data-level="0">
              <b className="bracket">[</b>
              <em>{asks(structure, paragraph)}</em>
              <Who proposal={proposal} />
              <b className="bracket">]</b>
            </p>
            <Bracketed paragraphs={paragraphs} footnotes={footnotes} />
          </div>
        );
      })}
      {joins.map(({ amendments, into }) => (
        <p key={amendments.join()} className="paragraph font-sans text-sm text-soft" data-level="0">
          {joined(into)}
        </p>
      ))}
    </>
  );
}
