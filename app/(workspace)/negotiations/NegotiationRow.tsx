import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateText } from "@/app/components/DateText";
import { rolesInWords } from "@/app/components/roles";
import { Countdown } from "@/app/components/ui/Countdown";
import { Badge } from "@/app/components/ui/StatusMark";
import type { NegotiationSummary } from "@/domain/contract/negotiationViews";

/** One negotiation in the list: its title, what one is in it, and what comes next. */
export function NegotiationRow({
  negotiation,
  now,
}: {
  negotiation: NegotiationSummary;
  now: string;
}) {
  const t = useTranslations("negotiations");
  const kinds = useTranslations("dates.kinds");
  const { slug, title, deadline, nextDates, latestVersion, roles, sample } = negotiation;
  const roleWords = rolesInWords(roles, (role) => t(`roles.${role}`));
  const facts = [roleWords, latestVersion?.label].filter(Boolean);
  return (
    <li className="grid gap-x-8 gap-y-3 py-5 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <h3 className="font-serif text-xl leading-snug font-semibold text-pretty">
          <Link
            href={`/negotiations/${slug}/text`}
            className="text-ink no-underline hover:underline"
          >
            {title}
          </Link>
        </h3>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
          {facts.join(" · ")}
          {sample && <Badge tone="private">{t("sample")}</Badge>}
        </p>
      </div>
      {!deadline && nextDates.length === 0 && <p className="text-sm text-faint">{t("noDates")}</p>}
      <dl className="grid content-start gap-2 text-sm empty:hidden">
        {deadline && (
          <div>
            <dt className="text-faint">{t("deadline")}</dt>
            <dd>
              <DateText date={deadline} brief />{" "}
              <span className="font-medium whitespace-nowrap">
                (<Countdown instant={deadline.instant} now={now} />)
              </span>
            </dd>
          </div>
        )}
        {nextDates
          .filter((date) => date.id !== deadline?.id)
          .slice(0, 3)
          .map((date) => (
            <div key={date.id}>
              <dt className="text-faint">{kinds(date.kind)}</dt>
              <dd>
                <DateText date={date} brief />
                {date.place && `, ${date.place}`}
              </dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
