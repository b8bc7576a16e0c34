import { useTranslations } from "next-intl";
import { DateText, MomentText } from "@/app/components/DateText";
import { Countdown } from "@/app/components/ui/Countdown";
import { Notice } from "@/app/components/ui/Notice";
import { StatusMark } from "@/app/components/ui/StatusMark";
import { dateInWords } from "@/domain/calendar/words";
import type { DateChangeView, DateView } from "@/domain/contract/dateViews";
import { dateAnchor } from "../letters/dateAnchor";
import { ChangeDate } from "./ChangeDate";

/** One date: what, when, where, the words it was read from, and everything that changed it. */
export function DateRow({
  date,
  all,
  slug,
  now,
  change,
}: {
  date: DateView;
  /** All dates, among which are those that gave this one a new time. */
  all: readonly DateView[];
  slug: string;
  now: string;
  change: boolean;
}) {
  const t = useTranslations("dates");
  const upcoming = !date.cancelled && Date.parse(date.instant) > Date.parse(now);
  const kind = t(`kinds.${date.kind}`);
  return (
    <li id={dateAnchor(date)} className="break-inside-avoid py-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h3 className="font-medium">
            {date.title}
            {date.title !== kind && (
              <>
                <span className="sr-only">, </span>
                <span className="ms-2 text-sm font-normal text-soft">{kind}</span>
              </>
            )}
          </h3>
          <p className={date.cancelled ? "text-overtaken line-through" : undefined}>
            <DateText date={date} />
            {date.place && `, ${date.place}`}
          </p>
          <p className="mt-0.5 text-sm">
            {date.cancelled && <StatusMark tone="overtaken">{t("cancelled")}</StatusMark>}
            {upcoming && (
              <span className="font-medium text-soft">
                <Countdown instant={date.instant} now={now} />
              </span>
            )}
          </p>
        </div>
        {change && !date.cancelled && <ChangeDate slug={slug} date={date} />}
      </div>
      {date.quote && (
        <blockquote className="mt-2 max-w-prose font-serif text-soft">“{date.quote}”</blockquote>
      )}
      {date.warnings.map((warning) => (
        <Notice key={warning} tone="needs" className="mt-2">
          {warning}
        </Notice>
      ))}
      {date.corrected && !date.changes.some(({ after }) => after.review) && (
        <p className="mt-1 text-sm text-soft">{t("corrected")}</p>
      )}
      <History date={date} all={all} />
    </li>
  );
}

function History({ date, all }: { date: DateView; all: readonly DateView[] }) {
  if (date.changes.length === 0) return null;
  return (
    <ol className="mt-3 grid gap-1.5 text-sm text-soft">
      {date.changes.map((change) => (
        <Change
          key={change.at}
          date={date}
          change={change}
          letter={all.find(({ id }) => id === change.through) ?? null}
        />
      ))}
    </ol>
  );
}

function Change({
  date,
  change: { at, actorName, reason, before, after },
  letter,
}: {
  date: DateView;
  change: DateChangeView;
  /** The date read from a letter that is the reason. */
  letter: DateView | null;
}) {
  const t = useTranslations("dates");
  const moved = {
    name: actorName,
    before: dateInWords(before.startsAt, before.zone ?? date.zone, null),
    after: dateInWords(after.startsAt, after.zone ?? date.zone, null),
  };
  return (
    <li>
      {after.review
        ? t("history.corrected", moved)
        : after.cancelled
          ? t("history.cancelled", moved)
          : t(letter ? "history.movedByLetter" : "history.moved", moved)}{" "}
      (<MomentText at={at} />
      ).{!letter?.quote && ` ${reason}`}
      {letter?.quote && (
        <blockquote className="mt-1 max-w-prose font-serif">“{letter.quote}”</blockquote>
      )}
      {letter?.corrected && <p className="mt-1">{t("corrected")}</p>}
    </li>
  );
}
