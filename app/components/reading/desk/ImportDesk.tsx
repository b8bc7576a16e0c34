"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Field } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { Spinner } from "@/app/components/ui/Spinner";
import { dayInWords } from "@/domain/calendar/words";
import type { LetterRequest } from "@/domain/contract/documentRequests";
import type { ReadDocument } from "@/domain/reading/document";
import { ClockFields } from "./ClockFields";
import type { Chosen } from "./chosen";
import { NEW_YORK } from "./clock";
import { DocumentChoice } from "./DocumentChoice";
import { forgetDesk, type KeptDesk, type Noted, readDesk } from "./keptDesk";
import { ReadingDesk } from "./ReadingDesk";
import { type Corrections, useCorrections } from "./useCorrections";
import { useKeeping } from "./useKeeping";
import { useReading } from "./useReading";
import { useSettled } from "./useSettled";

/** A document that was looked at, as it is to be sent. */
export interface Prepared {
  readonly document: LetterRequest;
  readonly reading: ReadDocument;
  /** What was typed beside it. */
  readonly noted: Noted;
  readonly note: (noted: Noted) => void;
  /** Says that it was sent: what was kept of it is forgotten. */
  readonly sent: () => void;
}

/** Choose a document, mend how it was read, and only then make something of it. */
export function ImportDesk({
  keptAs,
  zone = NEW_YORK.zone,
  children,
}: {
  /** Under which name the browser keeps the work: one for each person and purpose. */
  keptAs: string;
  /** Where hours are meant that name no place. */
  zone?: string;
  children: (prepared: Prepared) => ReactNode;
}) {
  const t = useTranslations("letters.choice");
  const common = useTranslations("common");
  const [desk, setDesk] = useState<KeptDesk | null>(null);
  const [kept, setKept] = useState<KeptDesk | null>(null);
  const [asking, setAsking] = useState(false);
  const corrections = useRef<Corrections | null>(null);
  useEffect(() => {
    let here = true;
    readDesk(keptAs).then((found) => {
      if (here) setKept(found);
    });
    return () => {
      here = false;
    };
  }, [keptAs]);
  const leave = () => {
    forgetDesk(keptAs);
    setKept(null);
    setDesk(null);
  };
  const another = () => {
    const { errata = [], ignored = [] } = corrections.current ?? {};
    if (errata.length + ignored.length > 0) setAsking(true);
    else leave();
  };
  if (!desk && kept) return <Kept kept={kept} onGoOn={() => setDesk(kept)} onStartAnew={leave} />;
  if (!desk) return <DocumentChoice onChosen={(chosen) => setDesk(begun(chosen, zone))} />;
  return (
    <>
      <Opened
        key={desk.chosen.text}
        desk={desk}
        keptAs={keptAs}
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
                leave();
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

const begun = (chosen: Chosen, zone: string): KeptDesk => ({
  chosen,
  work: { errata: [], ignored: [], mended: new Map(), clock: { ...NEW_YORK, zone }, noted: {} },
});

/** Work that was left without being sent is offered again. */
function Kept({
  kept: { chosen, work },
  onGoOn,
  onStartAnew,
}: {
  kept: KeptDesk;
  onGoOn: () => void;
  onStartAnew: () => void;
}) {
  const t = useTranslations("letters.choice");
  return (
    <Notice role="status" className="max-w-2xl">
      <p className="wrap-anywhere">
        {t("kept", {
          filename: work.noted.filename || chosen.filename,
          corrections: work.errata.length,
        })}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="primary" onClick={onGoOn}>
          {t("goOn")}
        </Button>
        <Button onClick={onStartAnew}>{t("startAnew")}</Button>
      </div>
    </Notice>
  );
}

function Opened({
  desk: { chosen, work: begun },
  keptAs,
  handle,
  another,
  children,
}: {
  desk: KeptDesk;
  keptAs: string;
  /** Where the corrections made so far are kept for who asks before they are lost. */
  handle: { current: Corrections | null };
  /** The button that chooses another document. */
  another: ReactNode;
  children: (prepared: Prepared) => ReactNode;
}) {
  const t = useTranslations("letters");
  const corrections = useCorrections(begun);
  handle.current = corrections;
  const [clock, setClock] = useState(begun.clock);
  const [noted, setNoted] = useState(begun.noted);
  const answer = useDeferredValue(useReading(chosen.text, corrections.errata, clock));
  const settled = useSettled(answer);
  const { errata, ignored, mended } = corrections;
  const sent = useKeeping(
    keptAs,
    chosen,
    useMemo(
      () => ({ errata, ignored, mended, clock, noted }),
      [errata, ignored, mended, clock, noted],
    ),
  );
  const dated = answer?.reading.letters.find(({ date }) => date !== null)?.date;
  const named = chosen.pasted && dated ? t("choice.letterOf", { day: dayInWords(dated) }) : null;
  const filename = noted.filename?.trim() || named || chosen.filename;
  const title = (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <h2 id="chosen" className="section-title wrap-anywhere">
        {filename}
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
  const document = {
    text: chosen.text,
    filename,
    ...clock,
    errata: [...errata],
    ignored: [...ignored],
  };
  return (
    <>
      <section aria-labelledby="chosen">
        {title}
        {chosen.pasted && (
          <Field
            label={t("choice.name")}
            className="mb-4 max-w-md"
            value={noted.filename ?? filename}
            maxLength={200}
            onChange={(event) => setNoted({ ...noted, filename: event.target.value })}
          />
        )}
        <ClockFields clock={clock} onChange={setClock} />
        <ReadingDesk answer={answer} corrections={corrections} settled={settled} />
      </section>
      {children({ document, reading, noted, note: setNoted, sent })}
    </>
  );
}

const countsOf = ({ paragraphs, footnotes, letters, dates }: ReadDocument) => ({
  paragraphs: paragraphs.filter(({ label }) => label !== "").length,
  footnotes: footnotes.length,
  letters: letters.length,
  dates: dates.length,
});
