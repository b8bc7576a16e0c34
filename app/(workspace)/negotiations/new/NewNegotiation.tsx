"use client";
import { useTranslations } from "next-intl";
import { ImportDesk } from "@/app/components/reading/desk/ImportDesk";
import { Notice } from "@/app/components/ui/Notice";
import { CreateForm } from "./CreateForm";

/** The import desk, and under it the negotiation that can be made of a document with a text. */
export function NewNegotiation() {
  const t = useTranslations("negotiations.import");
  return (
    <ImportDesk>
      {(prepared) =>
        prepared.reading.paragraphs.some(({ kind }) => kind !== "title") ? (
          <CreateForm prepared={prepared} />
        ) : (
          <Notice role="status" className="mt-8">
            {t("nothingRead")}
          </Notice>
        )
      }
    </ImportDesk>
  );
}
