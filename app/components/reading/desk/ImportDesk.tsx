"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Spinner } from "@/app/components/ui/Spinner";
import type { ReadDocument } from "@/domain/reading/document";
import type { Erratum } from "@/domain/reading/source/errata";
import { ClockFields } from "./ClockFields";
import type { Chosen } from "./chosen";
import { type Clock, NEW_YORK } from "./clock";
import { DocumentChoice } from "./DocumentChoice";
import { ReadingDesk } from "./ReadingDesk";
import { type Corrections, useCorrections } from "./useCorrections";
import { useReading } from "./useReading";

/** A document that was looked at, as it is to be sent. */
export interface Prepared extends Chosen, Clock {
  readonly errata: readonly Erratum[];
  readonly ignored: readonly string[];
  readonly reading: ReadDocument;
  /** Says that it was sent: leaving the page loses nothing now. */
  readonly sent: () => void;
}

/** Choose a document, mend how it was read, and only then make something of it. */
export function ImportDesk({
  zone = NEW_YORK.zone,
  children,
}: {
  /** Where hours are meant that name no place. */
  zone?: string;
  children: (prepared: Prepared) => ReactNode;
}) {
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
      <Opened
        key={chosen.text}
        chosen={chosen}
        zone={zone}
        handle={corrections}
        another={
          <Button size="small" className="ms-auto" onClick={another}>
            {t("another")}
          </Button>
        }
      >
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
  zone,
  handle,
  another,
  children,
}: {
  chosen: Chosen;
  zone: string;
  /** Where the corrections made so far are kept for who asks before they are lost. */
  handle: { current: Corrections | null };
  /** The button that chooses another document. */
  another: ReactNode;
  children: (prepared: Prepared) => ReactNode;
}) {
  const t = useTranslations("letters");
  const corrections = useCorrections();
  handle.current = corrections;
  const [clock, setClock] = useState<Clock>({ ...NEW_YORK, zone });
  const answer = useDeferredValue(useReading(chosen.text, corrections.errata, clock));
  const [sent, setSent] = useState(false);
  const { errata, ignored } = corrections;
  useAskBeforeLeaving(!sent && errata.length + ignored.length > 0);
  const title = (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <h2 id="chosen" className="section-title wrap-anywhere">
        {chosen.filename}
      </h2>
      {answer?.errata === errata && answer.clock === clock ? (
        <p role="status" className="text-sm text-soft">
          {t("counts", countsOf(answer.reading))}
        </p>
      ) : (
        <Spinner label={t("reading")} className="text-sm" />
      )}
      {another}
    </div>
  );
  if (!answer) return title;
  const { reading } = answer;
  return (
    <>
      <section aria-labelledby="chosen">
        {title}
        <ClockFields clock={clock} onChange={setClock} />
        <ReadingDesk answer={answer} corrections={corrections} />
      </section>
      {children({ ...chosen, ...clock, errata, ignored, reading, sent: () => setSent(true) })}
    </>
  );
}

const countsOf = ({ paragraphs, footnotes, letters, dates }: ReadDocument) => ({
  paragraphs: paragraphs.filter(({ label }) => label !== "").length,
  footnotes: footnotes.length,
  letters: letters.length,
  dates: dates.length,
});

/** Corrections are on this page alone until the document is sent. */
function useAskBeforeLeaving(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsent]);
}
