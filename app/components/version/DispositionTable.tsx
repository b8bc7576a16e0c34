import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DispositionLine, VersionContent } from "@/domain/revisions/content";
import {
  byDelegation,
  byParagraph,
  outcomeCounts,
  type ParagraphLines,
} from "@/domain/revisions/disposition";
import { DispositionEntry } from "./DispositionEntry";

interface DispositionTableProps {
  readonly content: VersionContent;
  readonly lines: readonly DispositionLine[];
  readonly by: "paragraph" | "delegation";
  /** Where the version's own page is, for links to its paragraphs. */
  readonly href: string;
  /** The one delegation whose proposals `lines` are. */
  readonly delegation?: string | undefined;
}

/** What became of every proposal, grouped by paragraph or by delegation. */
export function DispositionTable(props: DispositionTableProps) {
  const { content, lines, by, href, delegation } = props;
  if (by === "delegation")
    return byDelegation(lines)
      .filter((group) => delegation === undefined || group.delegation === delegation)
      .map((group) => (
        <Group key={group.delegation} title={group.delegation} lines={group.lines} named />
      ));
  return byParagraph(content, lines).map((group) => (
    <Group
      key={group.paragraph?.id ?? `gone ${group.gone}`}
      title={<GroupTitle group={group} href={href} />}
      lines={group.lines}
    />
  ));
}

/** The lines of one group; what was settled in earlier versions is folded below the news. */
function Group({
  title,
  lines,
  named = false,
}: {
  title: ReactNode;
  lines: readonly DispositionLine[];
  named?: boolean;
}) {
  const t = useTranslations("dispositions");
  const news = lines.filter(({ version }) => version === undefined);
  const before = lines.filter(({ version }) => version !== undefined);
  return (
    <section className="mt-8 break-inside-avoid-page">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b pb-2">
        <h2 className="font-medium">{title}</h2>
        <Counts lines={lines} />
      </div>
      <Entries lines={news} named={named} />
      {before.length > 0 && (
        <details className="print-open border-t py-2 text-sm">
          <summary className="cursor-pointer text-faint">
            {t("settledBefore", { count: before.length })}
          </summary>
          <Entries lines={before} named={named} />
        </details>
      )}
    </section>
  );
}

const Entries = ({ lines, named }: { lines: readonly DispositionLine[]; named: boolean }) => (
  <ul className="divide-y empty:hidden">
    {lines.map((line) => (
      <DispositionEntry key={line.amendment} line={line} named={named} />
    ))}
  </ul>
);

/** "3 accepted · 1 carried forward". */
export function Counts({ lines }: { lines: readonly DispositionLine[] }) {
  const t = useTranslations("dispositions.outcomes");
  const counts = [...outcomeCounts(lines)];
  return (
    <p className="text-sm text-faint tabular-nums">
      {counts.map(([outcome, count]) => `${count} ${t(outcome).toLowerCase()}`).join(" · ")}
    </p>
  );
}

function GroupTitle({ group, href }: { group: ParagraphLines; href: string }) {
  const t = useTranslations("dispositions");
  const { paragraph, gone } = group;
  if (!paragraph) return gone === null ? t("whole") : t("gone", { label: gone });
  const { id, kind, label } = paragraph;
  const name =
    kind === "title"
      ? t("title-paragraph")
      : kind === "heading"
        ? t("heading")
        : label === ""
          ? t("unnumbered")
          : t(kind === "footnote" ? "footnote" : "paragraph", { label });
  return (
    <Link href={`${href}#${id}`} className="text-ink no-underline hover:underline">
      {name}
    </Link>
  );
}
