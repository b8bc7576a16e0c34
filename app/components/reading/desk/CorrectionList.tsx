"use client";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/components/ui/Button";
import type { Erratum } from "@/domain/reading/source/errata";
import { ErratumText } from "../ErratumText";
import { erratumId, isTaken, type WarningItem } from "../highlights";
import { anchorOf } from "../usePlace";
import { paragraphsOf, type Settled } from "./settled";
import type { Corrections } from "./useCorrections";

/** What was corrected, what that settled elsewhere, and what was set aside; each can be taken back. */
export function CorrectionList({
  corrections: { errata, undo, consider },
  aside,
  settled,
}: {
  corrections: Corrections;
  aside: readonly WarningItem[];
  settled: readonly Settled[];
}) {
  const t = useTranslations("letters");
  const inOrder = [...errata].sort((a, b) => a.from - b.from);
  const right = aside.filter(isTaken);
  const ignored = aside.filter((item) => !isTaken(item));
  const by = (erratum: Erratum | undefined) => settled.find((one) => one.by === erratum);
  const last = by(errata.at(-1));
  const asideRow = ({ id, key, warning }: WarningItem) => (
    <Row
      key={id}
      undo={t("consider")}
      undoName={t("considerName", { message: warning.message })}
      onUndo={() => consider(key)}
    >
      {warning.message}
    </Row>
  );
  const empty = errata.length + aside.length === 0;
  return (
    <>
      {/* Said when it happens, wherever one is in the list: nobody looked at what is settled. */}
      <p
        role="status"
        className="sticky -top-4 z-5 border-b bg-paper py-2 text-sm text-agreed empty:sr-only max-xl:top-21"
      >
        <SettledWords settled={last} />
      </p>
      {!empty && (
        <div className="mb-6 grid gap-2 border-b pt-1 pb-4 text-sm">
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
                  <p className="text-soft">
                    <SettledWords settled={by(erratum)} />
                  </p>
                </Row>
              ))}
            </Fold>
          )}
          {right.length > 0 && (
            <Fold title={t("confirmedAsRead", { count: right.length })}>{right.map(asideRow)}</Fold>
          )}
          {ignored.length > 0 && (
            <Fold title={t("ignored", { count: ignored.length })}>{ignored.map(asideRow)}</Fold>
          )}
        </div>
      )}
    </>
  );
}

function SettledWords({ settled }: { settled: Settled | undefined }) {
  const t = useTranslations("letters");
  if (!settled) return null;
  const paragraphs = paragraphsOf(settled.warnings);
  return paragraphs.length > 0
    ? t("alsoSettled", { count: paragraphs.length, paragraphs: paragraphs.join(", ") })
    : t("alsoSettledElsewhere", { count: settled.warnings.length });
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
