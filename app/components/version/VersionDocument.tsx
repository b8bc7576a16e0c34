import { useTranslations } from "next-intl";
import type { ParagraphId } from "@/domain/ids";
import type { VersionContent } from "@/domain/revisions/content";
import { newFates } from "@/domain/revisions/lineage";
import type { Paragraph } from "@/domain/text/paragraph";
import { DocumentText } from "../DocumentText";
import { AmendmentTable } from "./AmendmentTable";
import { CompiledDocument } from "./CompiledDocument";
import { Fates } from "./Fates";
import { Lineage } from "./Lineage";

/**
 * A version as it is issued: the text, compiled with its brackets or plain, then what became of the
 * amendments. The same on the page, in the preview before it is issued, and on paper. `former` are
 * the labels that paragraphs had in the version before, where they had others.
 */
export function VersionDocument({
  content,
  former,
}: {
  content: VersionContent;
  former?: ReadonlyMap<ParagraphId, string>;
}) {
  const t = useTranslations("versions");
  const references = useTranslations("dispositions.references");
  const { kind, compiled, paragraphs, amendments, dispositions, lineage, since } = content;
  const fates = kind === "revision" ? newFates(since?.fates ?? [], lineage ?? []) : [];
  const was = ({ id }: Paragraph) => {
    const label = former?.get(id);
    return label ? <span className="former">{references("former", { label })}</span> : null;
  };
  return (
    <>
      {compiled ? (
        <CompiledDocument compiled={compiled} />
      ) : (
        <DocumentText paragraphs={paragraphs} aside={was} />
      )}
      {(amendments.length > 0 || dispositions) && (
        <section className="mt-14 break-before-page">
          <h2 className="font-serif text-xl font-semibold">
            {t(dispositions ? "disposition.title" : "listed.title")}
          </h2>
          <p className="mt-1 mb-4 text-sm text-soft">
            {t(dispositions ? "disposition.text" : "listed.text", { count: amendments.length })}
          </p>
          <AmendmentTable amendments={amendments} dispositions={dispositions} />
        </section>
      )}
      {since && fates.length > 0 && <Fates version={since.version} fates={fates} />}
      {lineage && lineage.length > 0 && <Lineage lineage={lineage} />}
    </>
  );
}
