import Link from "next/link";
import { useTranslations } from "next-intl";
import { HappeningLine } from "@/app/components/changes/HappeningLine";
import { type Place, useNames } from "@/app/components/changes/naming";
import { MomentText } from "@/app/components/DateText";
import { Empty } from "@/app/components/ui/Empty";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { ChangesView, Happening } from "@/domain/contract/changes";
import type { AmendmentId } from "@/domain/ids";
import type { News } from "./news";
import { WordsChanged } from "./WordsChanged";

interface ChangesProps {
  readonly changes: ChangesView;
  readonly news: News;
  readonly place: Place;
  readonly amendments: ReadonlyMap<AmendmentId, AmendmentView>;
}

const ELSEWHERE = ["reworded", "added", "removed"] as const;

/** What changed since the reader last looked: on what is ours in full, everything else in short. */
export function Changes({ changes, news, place, amendments }: ChangesProps) {
  const t = useTranslations("ours.changes");
  const { since, before } = changes;
  if (!since) return <Empty title={t("first.title")}>{t("first.text")}</Empty>;
  const at = () => <MomentText at={since.at} />;
  if (news.count === 0) return <p className="py-4 text-soft">{t.rich("nothing", { at })}</p>;
  const lines = (happenings: readonly Happening[]) => (
    <ul className="mt-2 grid gap-1.5">
      {happenings.map((happening, index) => (
        <HappeningLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the record is in order and only grows
          key={index}
          {...{ happening, place, amendments }}
        />
      ))}
    </ul>
  );
  return (
    <>
      <p className="mt-1 text-sm text-soft">{t.rich("since", { at })}</p>
      {before?.version && (
        <p className="mt-1 text-sm text-soft">{t("compared", { version: before.version.label })}</p>
      )}
      {news.ours.length > 0 && lines(news.ours)}
      {news.words.length > 0 && (
        <>
          <h3 className="mt-6 border-b pb-2 text-sm font-medium text-faint">{t("words")}</h3>
          <ul className="divide-y">
            {news.words.map((change) => (
              <WordsChanged key={change.paragraph.id} change={change} place={place} />
            ))}
          </ul>
        </>
      )}
      {news.elsewhere.length + news.wordsElsewhere.length + news.relabelled > 0 && (
        <>
          <h3 className="mt-6 border-b pb-2 text-sm font-medium text-faint">{t("elsewhere")}</h3>
          <WordsElsewhere news={news} place={place} />
          {news.elsewhere.length > 0 && lines(news.elsewhere)}
        </>
      )}
    </>
  );
}

/** The other paragraphs that read differently, are new, or are gone, by name; the text shows them as a redline. */
function WordsElsewhere({ news, place }: Pick<ChangesProps, "news" | "place">) {
  const t = useTranslations("ours.changes");
  const { paragraphName } = useNames(place);
  const { wordsElsewhere, relabelled } = news;
  const kinds = ELSEWHERE.map((kind) => ({
    kind,
    changes: wordsElsewhere.filter((change) => change.kind === kind),
  })).filter(({ changes }) => changes.length > 0);
  return (
    <div className="mt-2 grid gap-1 text-sm empty:hidden">
      {kinds.map(({ kind, changes }) => (
        <p key={kind}>
          {t(`otherWords.${kind}`, { count: changes.length })}{" "}
          {changes.map(({ paragraph }) => paragraphName(paragraph.id, [paragraph])).join(", ")}.
        </p>
      ))}
      {kinds.length > 0 && (
        <Link href={`/negotiations/${place.slug}/text?view=since`} className="link no-print w-fit">
          {t("inText")}
        </Link>
      )}
      {relabelled > 0 && <p>{t("relabelled", { count: relabelled })}</p>}
    </div>
  );
}
