import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { buttonClass } from "@/app/components/ui/Button";
import { Empty } from "@/app/components/ui/Empty";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { changesQuery, type Mark } from "@/domain/contract/changes";
import { PrintButton } from "../versions/PrintButton";
import { ActingChoice } from "./ActingChoice";
import { Changes } from "./Changes";
import { chosenDelegation } from "./chosen";
import { newsOf } from "./news";
import { OthersHere } from "./OthersHere";
import { OwnRow } from "./OwnRow";
import { onOurs, ourParagraphs } from "./others";
import { GROUPS, ownProposals } from "./own";
import { Seen } from "./Seen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame.parts");
  return { title: t("ours") };
}

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A delegation's own page: what became of its proposals, what others want there, what is new. */
export default async function OursPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const t = await getTranslations("ours");
  const query = await searchParams;
  const { all, chosen } = chosenDelegation(negotiation, String(query.as ?? ""));
  if (!chosen)
    return (
      <Page title={t("title")}>
        <Empty title={t("nobody.title")}>{t("nobody.text")}</Empty>
      </Page>
    );
  const { queries } = services();
  const [text, seen, versions, brackets, changes] = await Promise.all([
    queries.text(user, slug),
    queries.amendments(user, slug),
    queries.versions(user, slug),
    queries.bracketPositions(user, slug),
    queries.changesSince(user, slug, markIn(query)),
  ]);
  const amendments = seen ?? [];
  const paragraphs = text?.paragraphs ?? [];
  const last = versions?.findLast(({ kind }) => kind === "revision");
  const latest = last ? await queries.version(user, slug, last.number) : null;
  const own = ownProposals(chosen.id, { amendments, paragraphs, latest });
  const ours = ourParagraphs(chosen.id, amendments, brackets ?? []);
  const others = onOurs(chosen.id, amendments, ours);
  const place = { slug, paragraphs, delegations: negotiation.delegations };
  const known = new Map(amendments.map((one) => [one.id, one]));
  const news =
    changes && newsOf(changes, { delegation: chosen.id, ours, amendments: known, paragraphs });
  const count = (group: string) => own.filter((one) => one.group === group).length;
  return (
    <Page
      title={t("title")}
      lead={t("lead", {
        delegation: chosen.name,
        needs: count("needs"),
        open: count("open"),
        decided: count("decided"),
      })}
      actions={<PrintButton />}
    >
      <ActingChoice slug={slug} all={all} chosen={chosen} />
      {news && news.count > 0 && (
        <p className="no-print -mt-2 mb-6 text-sm">
          <a href="#changes" className="link">
            {t("changes.jump", { count: news.count })}
          </a>
        </p>
      )}
      {own.length === 0 && (
        <Empty
          title={t("empty.title")}
          action={
            <Link
              href={`/negotiations/${slug}/text`}
              className={buttonClass("primary", "medium", "no-print")}
            >
              {t("empty.action")}
            </Link>
          }
        >
          {t("empty.text")}
        </Empty>
      )}
      {GROUPS.filter((group) => count(group) > 0).map((group) => (
        <section key={group} aria-labelledby={`group-${group}`} className="mt-8 first:mt-0">
          <h2 id={`group-${group}`} className="section-title border-b pb-2">
            {t(`groups.${group}`, { count: count(group) })}
          </h2>
          <ul className="divide-y">
            {own
              .filter((one) => one.group === group)
              .map((one) => (
                <OwnRow
                  key={one.amendment.id}
                  own={one}
                  place={place}
                  amendments={amendments}
                  delegation={chosen.id}
                  open={negotiation.status === "open"}
                />
              ))}
          </ul>
        </section>
      ))}
      {own.length > 0 && (
        <section aria-labelledby="others" className="mt-12">
          <h2 id="others" className="section-title">
            {t("others.title")}
          </h2>
          {others.length === 0 && <p className="mt-2 text-soft">{t("others.empty")}</p>}
          <OthersHere
            amendments={others}
            delegation={chosen.id}
            place={place}
            open={negotiation.status === "open"}
          />
        </section>
      )}
      {changes && news && (
        <section id="changes" aria-labelledby="changes-title" className="mt-12 scroll-mt-28">
          <h2 id="changes-title" className="section-title">
            {t("changes.title")}
          </h2>
          <Changes changes={changes} news={news} place={place} amendments={known} />
          <Seen slug={slug} since={changes.since} until={changes.until} count={news.count} />
        </section>
      )}
    </Page>
  );
}

/** Since when the address asks to be told; an address that makes no sense asks for nothing. */
function markIn(query: Record<string, string | string[] | undefined>): Mark | null {
  const asked = changesQuery.safeParse({ at: query.at, seq: query.seq });
  return asked.success && asked.data.at !== undefined
    ? { at: asked.data.at, seq: asked.data.seq }
    : null;
}
