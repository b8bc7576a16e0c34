import { useTranslations } from "next-intl";
import type { VersionContent } from "@/domain/revisions/content";
import { DocumentText } from "../DocumentText";
import { AmendmentTable } from "./AmendmentTable";
import { CompiledDocument } from "./CompiledDocument";
import { Lineage } from "./Lineage";

/**
 * A version as it is issued: the text, compiled with its brackets or plain, then what became of the
 * amendments. The same on the page, in the preview before it is issued, and on paper.
 */
export function VersionDocument({ content }: { content: VersionContent }) {
  const t = useTranslations("versions");
  const { compiled, paragraphs, amendments, dispositions, lineage } = content;
  return (
    <>
      {compiled ? (
        <CompiledDocument compiled={compiled} />
      ) : (
        <DocumentText paragraphs={paragraphs} />
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
      {lineage && lineage.length > 0 && <Lineage lineage={lineage} />}
    </>
  );
}
