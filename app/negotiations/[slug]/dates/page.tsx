import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { AwaitingDates } from "@/app/components/reading/AwaitingDates";
import { Empty } from "@/app/components/ui/Empty";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import type { DateView } from "@/domain/contract/dateViews";
import { can } from "@/domain/permissions";
import { AddDate } from "./AddDate";
import { DateRow } from "./DateRow";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame.parts");
  return { title: t("dates") };
}

const byInstant = (a: DateView, b: DateView) => Date.parse(a.instant) - Date.parse(b.instant);

export default async function DatesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const t = await getTranslations("dates");
  const all = (await services().queries.dates(user, slug)) ?? [];
  const dates = all.filter(({ review }) => review === "confirmed");
  const awaiting = all.filter(({ review }) => review === "read").length;
  const change = can(negotiation.actor, "date.change");
  const now = Date.parse(negotiation.now);
  const past = (date: DateView) => date.cancelled || Date.parse(date.instant) < now;
  const lists = [
    { name: "upcoming", dates: dates.filter((d) => !past(d)).sort(byInstant) },
    { name: "past", dates: dates.filter(past).sort((a, b) => byInstant(b, a)) },
  ] as const;
  return (
    <Page title={t("title")} lead={t("lead")} actions={change && <AddDate slug={slug} />}>
      {awaiting > 0 && (
        <AwaitingDates count={awaiting} className="mb-8">
          <Link href={`/negotiations/${slug}/letters`} className="link">
            {t("review")}
          </Link>
        </AwaitingDates>
      )}
      {dates.length === 0 && awaiting === 0 && (
        <Empty title={t("empty.title")}>{change ? t("empty.chairs") : t("empty.text")}</Empty>
      )}
      {lists.map(
        (list) =>
          list.dates.length > 0 && (
            <section key={list.name} className="mb-10">
              <h2 className="border-b pb-2 text-sm font-medium text-faint">{t(list.name)}</h2>
              <ul className="divide-y">
                {list.dates.map((date) => (
                  <DateRow
                    key={date.id}
                    date={date}
                    all={all}
                    slug={slug}
                    now={negotiation.now}
                    change={change}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </Page>
  );
}
