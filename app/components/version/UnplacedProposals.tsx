import { useTranslations } from "next-intl";
import type { UnplacedProposal } from "@/domain/compilation/compiledText";
import type { Run } from "@/domain/text/paragraph";
import { useStructureWords } from "../amendment/useStructureWords";
import { Holders } from "../Holders";
import { type FootnoteLabels, RunsView } from "../RunsView";

/** Proposals that the text as it stands cannot take, each with what its author saw and wanted. */
export function UnplacedProposals({
  proposals,
  footnotes,
}: {
  proposals: readonly UnplacedProposal[];
  footnotes: FootnoteLabels;
}) {
  const t = useTranslations("versions.compiled");
  const { asks } = useStructureWords();
  return proposals.map(({ amendment, outcome, about, holders, readings, proposed, ...more }) => (
    <div key={amendment} className="paragraph text-base" data-level="0">
      <p className="font-sans text-sm text-needs">
        {more.structure && about && `${asks(more.structure, about)}. `}
        {more.structure && outcome === "paragraph-gone"
          ? t("structureGone")
          : t(`outcomes.${outcome}`, { label: about?.label ?? "" })}
        <Holders holders={holders} foldAfter={Number.POSITIVE_INFINITY} />
      </p>
      {readings.map((reading) => (
        <dl
          key={[reading.base, reading.wanted].flatMap((runs) => runs.map((r) => r.text)).join("|")}
          className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4"
        >
          <Words name={t("saw")} runs={reading.base} footnotes={footnotes} />
          <Words name={t("wanted")} runs={reading.wanted} footnotes={footnotes} />
          {outcome === "needs-author" && (
            <Words name={t("current")} runs={reading.current} footnotes={footnotes} />
          )}
        </dl>
      ))}
      {proposed.map(({ runs }) => (
        <p key={runs.map(({ text }) => text).join("")}>
          <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
        </p>
      ))}
      {more.comment && <p>{more.comment}</p>}
    </div>
  ));
}

function Words({
  name,
  runs,
  footnotes,
}: {
  name: string;
  runs: readonly Run[];
  footnotes: FootnoteLabels;
}) {
  const t = useTranslations("common.document");
  return (
    <>
      <dt className="font-sans text-sm text-faint">{name}</dt>
      <dd>
        {runs.length > 0 ? (
          <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
        ) : (
          t("nothing")
        )}
      </dd>
    </>
  );
}
