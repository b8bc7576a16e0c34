"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Notice } from "@/app/components/ui/Notice";
import { Spinner } from "@/app/components/ui/Spinner";
import type { ReadDocument } from "@/domain/reading/document";
import type { Erratum } from "@/domain/reading/errata";
import type { Chosen } from "./chosen";
import { DocumentChoice } from "./DocumentChoice";
import { ReadingDesk } from "./ReadingDesk";
import { type Corrections, useCorrections } from "./useCorrections";
import { useReading } from "./useReading";

/** A document that was looked at, as it is to be sent. */
export interface Prepared extends Chosen {
  readonly errata: readonly Erratum[];
  readonly ignored: readonly string[];
  readonly reading: ReadDocument;
  /** Says that it was sent: leaving the page loses nothing now. */
  readonly sent: () => void;
}

/** Choose a document, mend how it was read, and only then make something of it. */
export function ImportDesk({ children }: { children: (prepared: Prepared) => ReactNode }) {
  const t = useTranslations("letters.choice");
  const common = useTranslations("common");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [asking, setAsking] = useState(false);
  const corrections = useRef<Corrections | null>(null);
  const another = () => {
    const { errata = [], ignored = [] } = corrections.current ?? {};
    if (errata.length + ignored.length > 0) setAsking(true);
    else setChosen(null);
  };
  if (!chosen) return <DocumentChoice onChosen={setChosen} />;
  return (
    <>
      <p className="mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
        <span className="font-medium wrap-anywhere">{chosen.filename}</span>
        <Button size="small" onClick={another}>
          {t("another")}
        </Button>
      </p>
      <Opened key={chosen.text} chosen={chosen} handle={corrections}>
        {children}
      </Opened>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        size="small"
        title={t("leaveTitle")}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{common("back")}</Button>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false);
                setChosen(null);
              }}
            >
              {t("leave")}
            </Button>
          </>
        }
      >
        <p>{t("leaveText")}</p>
      </Dialog>
    </>
  );
}

function Opened({
  chosen,
  handle,
  children,
}: {
  chosen: Chosen;
  handle: { current: Corrections | null };
  children: (prepared: Prepared) => ReactNode;
}) {
  const t = useTranslations("letters");
  const corrections = useCorrections();
  handle.current = corrections;
  const answer = useDeferredValue(useReading(chosen.text, corrections.errata));
  const [sent, setSent] = useState(false);
  const { errata, ignored } = corrections;
  useAskBeforeLeaving(!sent && errata.length + ignored.length > 0);
  if (!answer) return <Spinner label={t("reading")} />;
  const { reading } = answer;
  const counts = {
    paragraphs: reading.paragraphs.filter(({ label }) => label !== "").length,
    footnotes: reading.footnotes.length,
    letters: reading.letters.length,
    dates: reading.dates.length,
  };
  return (
    <>
      <section aria-labelledby="reading">
        <div className="mb-3 flex flex-wrap items-baseline gap-x-4">
          <h2 id="reading" className="section-title">
            {t("whatWasRead")}
          </h2>
          <p role="status" className="text-sm text-soft">
            {answer.errata === errata ? t("counts", counts) : t("reading")}
          </p>
        </div>
        {counts.paragraphs === 0 && <Notice className="mb-4">{t("nothingNumbered")}</Notice>}
        <ReadingDesk answer={answer} corrections={corrections} />
      </section>
      {children({ ...chosen, errata, ignored, reading, sent: () => setSent(true) })}
    </>
  );
}

/** Corrections are on this page alone until the document is sent. */
function useAskBeforeLeaving(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsent]);
}
