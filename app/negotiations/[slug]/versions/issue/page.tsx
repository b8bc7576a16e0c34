import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { dayInWords } from "@/domain/calendar/words";
import { wallClockOf } from "@/domain/calendar/zoned";
import { can } from "@/domain/permissions";
import { IssueDesk } from "./IssueDesk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("versions.issue");
  return { title: t("title") };
}

export default async function IssuePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  if (!can(negotiation.actor, "version.issue") || negotiation.status === "closed") notFound();
  const t = await getTranslations("versions.issue");
  const versions = (await services().queries.versions(user, slug)) ?? [];
  const date = dayInWords(wallClockOf(new Date(negotiation.now), "America/New_York"));
  const revisions = versions.filter(({ kind }) => kind === "revision").length;
  const compiledLast = versions.toSorted((a, b) => b.number - a.number)[0]?.kind === "compilation";
  return (
    <Page title={t("title")} lead={t("lead")}>
      <IssueDesk
        slug={slug}
        first={compiledLast ? "revision" : "compilation"}
        titles={{
          compilation: t("titles.compilation", { date }),
          revision: t("titles.revision", { number: revisions + 1 }),
          "final-draft": t("titles.final-draft", { date }),
          adopted: t("titles.adopted"),
        }}
      />
    </Page>
  );
}
