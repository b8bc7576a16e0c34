"use client";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/components/ui/Button";
import type { Erratum } from "@/domain/reading/source/errata";
import { ErratumText } from "../ErratumText";
import { erratumId, type WarningItem } from "../highlights";
import { anchorOf } from "../usePlace";
import type { Corrections } from "./useCorrections";

/** What was corrected and what was set aside; each can be taken back. */
export function CorrectionList({
  corrections,
  aside,
}: {
  corrections: Corrections;
  aside: readonly WarningItem[];
}) {
  const t = useTranslations("letters");
  const { errata, undo, consider } = corrections;
  if (errata.length === 0 && aside.length === 0) return null;
  const inOrder = [...errata].sort((a, b) => a.from - b.from);
  return (
    <div className="mb-6 grid gap-2 border-b pb-4 text-sm">
      {inOrder.length > 0 && (
        <Fold title={t("corrections", { count: inOrder.length })}>
          {inOrder.map((erratum) => (
            <Row
              key={`${erratum.from}-${erratum.to}`}
              undo={t("undo")}
              undoName={t("undoName", { printed: erratum.printed })}
              onUndo={() => undo(erratum)}
            >
              <ErratumWords erratum={erratum} />
            </Row>
          ))}
        </Fold>
      )}
      {aside.length > 0 && (
        <Fold title={t("ignored", { count: aside.length })}>
          {aside.map(({ id, key, warning }) => (
            <Row
              key={id}
              undo={t("consider")}
              undoName={t("considerName", { message: warning.message })}
              onUndo={() => consider(key)}
            >
              {warning.message}
            </Row>
          ))}
        </Fold>
      )}
    </div>
  );
}

/** The printed words struck, the corrected ones after them, with a link to their place. */
export function ErratumWords({ erratum, prefix = "" }: { erratum: Erratum; prefix?: string }) {
  return (
    <a
      href={`#${anchorOf("source", prefix + erratumId(erratum))}`}
      className="redline font-serif text-ink no-underline hover:underline"
    >
      <ErratumText {...erratum} />
    </a>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-7 list-none items-center gap-1 font-medium pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 text-faint group-open:rotate-90" />
        {title}
      </summary>
      <ul className="mt-1 grid gap-1 ps-5">{children}</ul>
    </details>
  );
}

function Row({
  undo,
  undoName,
  onUndo,
  children,
}: {
  undo: string;
  undoName: string;
  onUndo: () => void;
  children: ReactNode;
}) {
  return (
    <li className="flex items-start justify-between gap-3">
      <div className="min-w-0 py-1 wrap-anywhere">{children}</div>
      <Button size="small" variant="quiet" aria-label={undoName} onClick={onUndo}>
        {undo}
      </Button>
    </li>
  );
}
