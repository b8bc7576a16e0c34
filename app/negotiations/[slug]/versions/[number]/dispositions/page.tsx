import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MomentText } from "@/app/components/DateText";
import { Page } from "@/app/components/frame/Page";
import { buttonClass } from "@/app/components/ui/Button";
import { Counts, DispositionTable } from "@/app/components/version/DispositionTable";
import { delegationsOf } from "@/domain/permissions";
import { dispositionTable, sponsorsOf } from "@/domain/revisions/disposition";
import { PrintButton } from "../../PrintButton";
import { loadVersion } from "../loadVersion";
import { type Asked, askedFor } from "./asked";
import { DispositionDownloads } from "./DispositionDownloads";
import { Filter } from "./Filter";
import { Views } from "./Views";

interface Props {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await loadVersion(params);
  const t = await getTranslations("dispositions");
  return { title: t("of", { version: version.label }) };
}

/** What became of every proposal in one version, by paragraph or by delegation. */
export default async function DispositionsPage({ params, searchParams }: Props) {
  const { slug, negotiation, version } = await loadVersion(params);
  const t = await getTranslations("dispositions");
  const versions = await getTranslations("versions");
  const all = dispositionTable(version.content);
  const names = [...new Set(all.flatMap(({ about }) => [...sponsorsOf(about)]))].sort();
  const asked: Asked = askedFor(await searchParams, names);
  const lines = all.filter(
    ({ about }) => !asked.delegation || sponsorsOf(about).has(asked.delegation),
  );
  const own = delegationsOf(negotiation.actor);
  const ours = negotiation.delegations.filter(
    ({ id, name }) => own.includes(id) && names.includes(name),
  );
  const href = `/negotiations/${slug}/versions/${version.number}`;
  return (
    <Page
      title={t("of", { version: version.label })}
      lead={t("lead")}
      actions={
        <>
          <Link href={href} className={buttonClass("plain", "small")}>
            {t("back")}
          </Link>
          <DispositionDownloads href={`/api${href}`} delegation={asked.delegation} />
          <PrintButton />
        </>
      }
    >
      <p className="text-sm text-soft">
        {version.title} · {versions("issued", { name: version.issuedByName })},{" "}
        <MomentText at={version.issuedAt} />
      </p>
      {all.length > 0 && (
        <div className="no-print mt-5 flex flex-wrap items-end justify-between gap-4 border-b">
          <Views href={`${href}/dispositions`} asked={asked} />
          <Filter asked={asked} names={names} ours={ours.map(({ name }) => name)} />
        </div>
      )}
      {lines.length === 0 ? (
        <p className="mt-8 text-soft">
          {asked.delegation ? t("noneOf", { delegation: asked.delegation }) : t("none")}
        </p>
      ) : (
        <div className="mt-4">
          <p className="text-sm font-medium">
            {asked.delegation ?? t("all")}: {t("count", { count: lines.length })}
          </p>
          <Counts lines={lines} />
        </div>
      )}
      <DispositionTable content={version.content} lines={lines} href={href} {...asked} />
    </Page>
  );
}
