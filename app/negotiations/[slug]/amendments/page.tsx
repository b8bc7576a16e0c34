import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { labelsNow } from "@/app/components/amendment/numbering";
import { footnoteLabels } from "@/app/components/footnotes";
import { Page } from "@/app/components/frame/Page";
import { textHref } from "@/app/components/paragraphAddress";
import { buttonClass } from "@/app/components/ui/Button";
import { Empty } from "@/app/components/ui/Empty";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { amendmentsQuery } from "@/domain/contract/amendmentRequests";
import { AmendmentRow } from "./AmendmentRow";
import { Filters } from "./Filters";
import { type Group, groupByParagraph } from "./group";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame.parts");
  return { title: t("amendments") };
}

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AmendmentsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const t = await getTranslations("amendments");
  const asked = amendmentsQuery.safeParse(await searchParams);
  const filter = asked.success ? asked.data : {};
  const { queries } = services();
  const [amendments, text] = await Promise.all([
    queries.amendments(user, slug, filter),
    queries.text(user, slug),
  ]);
  const paragraphs = text?.paragraphs ?? [];
  const groups = groupByParagraph(amendments ?? [], paragraphs);
  const now = labelsNow(paragraphs);
  const count = amendments?.length ?? 0;
  const filtered = Boolean(filter.paragraph || filter.delegation || filter.status);
  return (
    <Page title={t("title")} lead={t("count", { count })}>
      <Filters
        filter={filter}
        paragraphs={paragraphs
          .filter(({ label, kind }) => label && kind !== "footnote")
          .map(({ id, label }) => ({ id, label }))}
        delegations={negotiation.delegations.map(({ id, name }) => ({ id, name }))}
      />
      {groups.length === 0 && (
        <Empty
          title={filtered ? t("empty.filtered") : t("empty.title")}
          action={
            filtered && (
              <Link href={`/negotiations/${slug}/amendments`} className={buttonClass()}>
                {t("filters.clear")}
              </Link>
            )
          }
        >
          {filtered ? undefined : t("empty.text")}
        </Empty>
      )}
      {groups.map((group) => (
        <section key={group.paragraph?.id ?? "whole"} className="mt-8">
          <h2 className="border-b pb-2 text-sm font-medium text-faint">
            <GroupTitle group={group} slug={slug} words={t} />
          </h2>
          <ul className="divide-y">
            {group.amendments.map((amendment) => (
              <AmendmentRow
                key={amendment.id}
                amendment={amendment}
                amendments={amendments ?? []}
                delegations={negotiation.delegations}
                footnotes={footnoteLabels(paragraphs)}
                now={now}
                href={textHref(slug, group.present ? (group.paragraph?.id ?? null) : null)}
                disclosure={negotiation.disclosure}
              />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function GroupTitle({
  group,
  slug,
  words: t,
}: {
  group: Group;
  slug: string;
  words: Awaited<ReturnType<typeof getTranslations<"amendments">>>;
}) {
  const { paragraph, present } = group;
  if (!paragraph) return t("wholeText");
  const name = paragraph.label
    ? t("paragraph", { label: paragraph.label })
    : t(`unlabelled.${paragraph.kind === "title" ? "title" : "heading"}`);
  if (!present) return t("gone", { name });
  return (
    <Link href={textHref(slug, paragraph.id)} className="link">
      {name}
    </Link>
  );
}
