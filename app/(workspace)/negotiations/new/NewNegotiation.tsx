"use client";
import { useTranslations } from "next-intl";
import { ImportDesk, type Prepared } from "@/app/components/reading/desk/ImportDesk";
import { Notice } from "@/app/components/ui/Notice";
import { CreateForm } from "./CreateForm";

/** The import desk, and under it the negotiation that can be made of a document with a text. */
export function NewNegotiation({ keptAs }: { keptAs: string }) {
  return <ImportDesk keptAs={keptAs}>{(prepared) => <Making prepared={prepared} />}</ImportDesk>;
}

function Making({ prepared }: { prepared: Prepared }) {
  const t = useTranslations("negotiations.import");
  const { paragraphs, warnings } = prepared.reading;
  const text = paragraphs.filter(({ kind }) => kind !== "title");
  if (text.some(({ label }) => label !== "")) return <CreateForm prepared={prepared} />;
  const letter = warnings.some(({ code }) => code === "letters-only");
  return (
    <>
      <Notice role="status" className="mt-8 max-w-2xl">
        {letter ? t("letterOnly") : text.length > 0 ? t("noNumbers") : t("nothingRead")}
      </Notice>
      {text.length > 0 && (
        <details className="mt-6">
          <summary className="link text-sm">{t("allTheSame")}</summary>
          <CreateForm prepared={prepared} />
        </details>
      )}
    </>
  );
}
