import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MomentText } from "@/app/components/DateText";
import { Page } from "@/app/components/frame/Page";
import { buttonClass } from "@/app/components/ui/Button";
import { Empty } from "@/app/components/ui/Empty";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { can } from "@/domain/permissions";
import { CompareLink } from "./CompareLink";
import { Downloads } from "./Downloads";
import { ProgressTable } from "./ProgressTable";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame.parts");
  return { title: t("versions") };
}

export default async function VersionsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const t = await getTranslations("versions");
  const { queries } = services();
  const versions = (await queries.versions(user, slug)) ?? [];
  const progress = await queries.progress(user, slug);
  const mayIssue = can(negotiation.actor, "version.issue") && negotiation.status === "open";
  const issue = mayIssue && (
    <Link href={`/negotiations/${slug}/versions/issue`} className={buttonClass("primary")}>
      {t("issue.open")}
    </Link>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={issue}>
      {versions.length === 0 && <Empty title={t("empty.title")}>{t("empty.text")}</Empty>}
      {progress && <ProgressTable progress={progress} />}
      <ol className="divide-y border-t empty:hidden">
        {[...versions]
          .sort((a, b) => b.number - a.number)
          .map((version) => (
            <li
              key={version.id}
              className="grid gap-x-6 gap-y-2 py-5 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className="min-w-0">
                <h2 className="font-serif text-xl leading-snug font-semibold">
                  <Link
                    href={`/negotiations/${slug}/versions/${version.number}`}
                    className="text-ink no-underline hover:underline"
                  >
                    {version.title}
                  </Link>
                </h2>
                <p className="mt-1 text-sm text-soft">
                  {version.label !== version.title && `${version.label} · `}
                  {t("issued", { name: version.issuedByName })},{" "}
                  <MomentText at={version.issuedAt} />
                </p>
                <p className="mt-1 font-mono text-xs text-faint wrap-anywhere">
                  {version.contentHash}
                </p>
              </div>
              <div className="no-print flex flex-wrap gap-2 self-start">
                <CompareLink slug={slug} version={version} versions={versions} />
                <Downloads slug={slug} number={version.number} title={version.title} />
              </div>
            </li>
          ))}
      </ol>
    </Page>
  );
}
