import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MomentText } from "@/app/components/DateText";
import { VersionDocument } from "@/app/components/version/VersionDocument";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { Downloads } from "../Downloads";
import { PrintButton } from "../PrintButton";

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

async function load({ params }: Props) {
  const { slug, number } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const version = /^[1-9]\d{0,5}$/.test(number)
    ? await services().queries.version(user, slug, Number(number))
    : null;
  if (!version) notFound();
  return { slug, negotiation, version };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { version } = await load(props);
  return { title: version.title };
}

/** The document page: what is printed from it is the document alone. */
export default async function VersionPage(props: Props) {
  const { slug, negotiation, version } = await load(props);
  const t = await getTranslations("versions");
  const { number, title, label, kind } = version;
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
          <Downloads slug={slug} number={number} title={title} />
          <PrintButton />
        </div>
      </header>
      <VersionDocument content={version.content} />
    </main>
  );
}
