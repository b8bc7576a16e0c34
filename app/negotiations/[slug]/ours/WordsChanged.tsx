import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Place, useNames } from "@/app/components/changes/naming";
import { ExcerptRedline } from "@/app/components/ExcerptRedline";
import { footnoteLabels } from "@/app/components/footnotes";
import { Changed } from "@/app/components/Redline";
import { RunsView } from "@/app/components/RunsView";
import type { ParagraphChange } from "@/domain/revisions/changed";

/** What became of the words of one paragraph, as a redline over how it read. */
export function WordsChanged({
  change,
  place,
}: {
  readonly change: ParagraphChange;
  readonly place: Place;
}) {
  const t = useTranslations("ours.words");
  const { paragraphName, hrefOf } = useNames(place);
  const footnotes = footnoteLabels(place.paragraphs);
  const { paragraph, kind } = change;
  const whole = <RunsView runs={paragraph.runs} footnotes={footnotes} linkFootnotes={false} />;
  return (
    <li className="break-inside-avoid py-3">
      <p className="text-sm">
        <Link href={hrefOf(paragraph.id)} className="link">
          {paragraphName(paragraph.id, [paragraph])}
        </Link>
        {kind !== "reworded" && <span className="ms-2 text-soft">{t(kind)}</span>}
      </p>
      <div dir="auto" className="document mt-1 !text-base">
        {change.kind === "reworded" ? (
          <ExcerptRedline base={change.before.runs} edits={change.edits} footnotes={footnotes} />
        ) : (
          <Changed kind={kind === "removed" ? "deleted" : "inserted"}>{whole}</Changed>
        )}
      </div>
    </li>
  );
}
