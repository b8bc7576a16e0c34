import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MomentText } from "@/app/components/DateText";
import { buttonClass } from "@/app/components/ui/Button";
import { VersionDocument } from "@/app/components/version/VersionDocument";
import { services } from "@/app/services";
import { formerLabels } from "@/domain/revisions/resolve";
import { CompareLink } from "../CompareLink";
import { Downloads } from "../Downloads";
import { PrintButton } from "../PrintButton";
import { loadVersion } from "./loadVersion";
import { References } from "./References";

interface Props {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await loadVersion(params);
  return { title: version.title };
}

/** The document page: what is printed from it is the document alone. */
export default async function VersionPage({ params, searchParams }: Props) {
  const { slug, user, negotiation, version } = await loadVersion(params);
  const versions = (await services().queries.versions(user, slug)) ?? [];
  const t = await getTranslations("versions");
  const dispositions = await getTranslations("dispositions");
  const { number, title, label, kind } = version;
  const texts = (await services().queries.versionNames(user, slug)) ?? [];
  const before = texts.findLast((text) => text.number < number);
  const former = before && formerLabels(before.paragraphs, version.content.paragraphs);
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-3xl px-4 pt-8 pb-24 outline-none sm:px-6 print:max-w-none print:p-0"
    >
      <header className="mb-10 border-b pb-5">
        <p className="text-sm text-faint">
          {label === title ? t(`kinds.${kind}`) : label} · {t("number", { number })}
        </p>
        <h1 className="page-title mt-1">{title}</h1>
        <p className="mt-1 font-serif text-soft">{negotiation.title}</p>
        <p className="mt-3 text-sm text-soft">
          {t("issued", { name: version.issuedByName })}, <MomentText at={version.issuedAt} />
        </p>
        <p className="mt-1 text-xs text-faint">
          {t("hash")} <span className="font-mono wrap-anywhere">{version.contentHash}</span>
        </p>
        <div className="no-print mt-4 flex flex-wrap gap-2">
          {kind !== "zero-draft" && (
            <Link
              href={`/negotiations/${slug}/versions/${number}/dispositions`}
              className={buttonClass("plain", "small")}
            >
              {dispositions("open")}
            </Link>
          )}
          <CompareLink slug={slug} version={version} versions={versions} />
          <Downloads slug={slug} number={number} title={title} />
          <PrintButton />
        </div>
        {before && <References texts={texts} number={number} query={await searchParams} />}
      </header>
      <VersionDocument content={version.content} former={former} />
    </main>
  );
}
