import "./pack.css";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MomentText } from "@/app/components/DateText";
import { footnoteLabels } from "@/app/components/footnotes";
import { buttonClass } from "@/app/components/ui/Button";
import { CompiledDocument } from "@/app/components/version/CompiledDocument";
import { services } from "@/app/services";
import { dayInWords } from "@/domain/calendar/words";
import { wallClockOf } from "@/domain/calendar/zoned";
import { compileText } from "@/domain/compilation/compileText";
import { provisionalNames } from "@/domain/compilation/provisionalNames";
import { PrintButton } from "../../../versions/PrintButton";
import { requireDrafting } from "../../load";
import { PackPositions } from "./PackPositions";
import { PackProposals } from "./PackProposals";
import { packCompilable, packEntries, roomLabels } from "./pack";

interface PackProps {
  readonly params: Promise<{ slug: string; delegation: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drafting.pack");
  return { title: t("title") };
}

/** On paper, for those without a screen: what the delegation proposes, where it stands, the text. */
export default async function PackPage({ params }: PackProps) {
  const { slug, user, negotiation, drafting, name } = await requireDrafting(params);
  const { queries } = services();
  const [text, seen, brackets] = await Promise.all([
    queries.text(user, slug),
    queries.amendments(user, slug),
    queries.bracketPositions(user, slug),
  ]);
  const t = await getTranslations("drafting.pack");
  const paragraphs = text?.paragraphs ?? drafting.base;
  const amendments = seen ?? [];
  const { delegation, changes } = drafting;
  const entries = packEntries({ delegation, amendments, changes, text: paragraphs });
  const short = new Map(negotiation.delegations.map((one) => [one.id, one.shortName]));
  const compiled = compileText(
    paragraphs,
    packCompilable(entries, {
      ...{ amendments, delegation },
      nameOf: (id) => short.get(id) ?? "",
      unsentName: t("unsentName", { name: short.get(delegation) ?? name }),
    }),
  );
  const unsent = entries.filter(({ status }) => status === "unsent" || status === "reworded");
  const day = dayInWords(wallClockOf(new Date(negotiation.now), "America/New_York"));
  const place = { slug, paragraphs, delegations: negotiation.delegations };
  return (
    <main
      id="content"
      tabIndex={-1}
      className="pack mx-auto w-full max-w-3xl px-4 pt-8 pb-24 outline-none sm:px-6 print:max-w-none print:p-0"
    >
      <style media="print">{marginsOf(t("internal", { delegation: name }), day)}</style>
      <header className="border-b pb-5">
        <p className="text-sm font-medium">{t("internal", { delegation: name })}</p>
        <h1 className="page-title mt-1">{negotiation.title}</h1>
        <p className="mt-1 text-sm text-soft">
          {t.rich("asOf", { at: () => <MomentText at={negotiation.now} /> })}
        </p>
        <p className="mt-1 text-sm text-soft">
          {t("counts", { count: entries.length, unsent: unsent.length })}
        </p>
        <div className="no-print mt-4 flex flex-wrap gap-2">
          <Link
            href={`/negotiations/${slug}/drafting/${delegation}`}
            className={buttonClass("plain", "small")}
          >
            {t("back")}
          </Link>
          <PrintButton />
        </div>
      </header>
      <PackProposals
        {...{ entries, place }}
        footnotes={footnoteLabels(paragraphs)}
        labels={roomLabels(changes, drafting.paragraphs)}
        printed={provisionalNames(compiled)}
      />
      <PackPositions
        {...{ delegation, amendments, place }}
        brackets={brackets ?? []}
        notes={drafting.notes}
      />
      <section aria-labelledby="pack-text" className="mt-12">
        <h2 id="pack-text" className="section-title mb-4 border-b pb-2">
          {t("text")}
        </h2>
        <CompiledDocument compiled={compiled} />
      </section>
    </main>
  );
}

/** A string of a style sheet that nothing in it can end. */
const quoted = (words: string): string =>
  `"${words.replace(/[\n\r\f]/g, " ").replace(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** In the margins of every sheet: whose it is, of which day, and the number of the page. */
const marginsOf = (whose: string, day: string): string => `@page {
  @top-left { content: ${quoted(whose)} }
  @top-right { content: ${quoted(day)} }
  @bottom-center { content: counter(page) " / " counter(pages) }
}`;
