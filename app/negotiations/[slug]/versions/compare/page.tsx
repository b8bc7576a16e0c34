import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { Comparison } from "@/app/components/redline/Comparison";
import { buttonClass } from "@/app/components/ui/Button";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import type { VersionSummary } from "@/domain/contract/versionViews";
import {
  type ComparedText,
  countsOf,
  type RedlineCounts,
  type TextRef,
  textRef,
} from "@/domain/revisions/redlineView";
import { PrintButton } from "../PrintButton";
import { CompareForm } from "./CompareForm";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("redline");
  return { title: t("title") };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { user } = await requireNegotiation(slug);
  const { queries } = services();
  const t = await getTranslations("redline");
  const versions = (await queries.versions(user, slug)) ?? [];
  const { from, to } = chosen(await searchParams, versions);
  const view = await queries.redline(user, slug, from, to);
  if (!view) notFound();
  const counted = Object.entries(countsOf(view.redline))
    .filter(([, count]) => count > 0)
    .map(([what, count]) => t(`counts.${what as keyof RedlineCounts}`, { count }))
    .join(t("separator"));
  const named = ({ ref, label, title }: Pick<ComparedText, "ref" | "label" | "title">) =>
    ref === "live" ? t("live") : label === title ? label : t("option", { label, title });
  const choices = [
    ...versions.map(({ number, label, title }) => ({
      ref: number,
      label: named({ ref: number, label, title }),
    })),
    { ref: "live" as const, label: t("live") },
  ];
  return (
    <Page
      full
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <a
            className={buttonClass("plain", "small")}
            href={`/api/negotiations/${slug}/versions/${from}/redline/${to}.txt`}
            download
          >
            {t("text")}
          </a>
          <PrintButton />
        </>
      }
    >
      <CompareForm choices={choices} from={from} to={to} />
      <p className="mt-4 hidden font-serif print:block">
        {t("comparing", { from: named(view.before), to: named(view.after) })}
      </p>
      <p className="mt-4 mb-2 text-sm text-soft">{t("counted", { list: counted })}</p>
      <Comparison redline={view.redline} />
    </Page>
  );
}

/** What the address asks for; otherwise the latest version against what came before it. */
function chosen(
  query: Awaited<Props["searchParams"]>,
  versions: readonly VersionSummary[],
): { from: TextRef; to: TextRef } {
  const numbers = versions.map(({ number }) => number).sort((a, b) => a - b);
  const asked = (side: "from" | "to") =>
    typeof query[side] === "string" ? textRef(query[side]) : null;
  const to = asked("to") ?? (numbers.length > 1 ? numbers.at(-1)! : "live");
  const before = to === "live" ? numbers.at(-1) : numbers.findLast((number) => number < to);
  return { from: asked("from") ?? before ?? numbers[0] ?? "live", to };
}
