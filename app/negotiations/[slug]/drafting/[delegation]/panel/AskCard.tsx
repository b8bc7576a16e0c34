"use client";
import { useTranslations } from "next-intl";
import { ExcerptView } from "@/app/components/ExcerptRedline";
import type { Excerpted } from "@/app/components/excerpt";
import { Button } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import type { AskView } from "@/domain/contract/draftingViews";
import type { AskAnswer } from "@/domain/drafting/draft";
import { readingsOf } from "../model/readings";
import { useRoom } from "../state/room";
import { useAnswer } from "../state/useAnswer";

/** What a step forward could not settle: both readings, and one click for either. */
export function AskCard({ ask, named }: { readonly ask: AskView; readonly named: boolean }) {
  const t = useTranslations("drafting.asks");
  const place = useTranslations("drafting.receipt");
  const { open, kept } = useRoom();
  const { answer, busy, problem } = useAnswer(ask);
  const text = kept.base.find(({ id }) => id === ask.paragraph)?.runs;
  const { theirs, ours } = readingsOf(ask, text);
  const button = (take: AskAnswer) => (
    <Button size="small" busy={busy} onClick={() => answer(take)}>
      {t(`${take}.${ask.kind}`)}
    </Button>
  );
  return (
    <Notice tone="needs">
      {named && ask.label && (
        <p className="font-medium">{place("paragraph", { label: ask.label })}</p>
      )}
      <p className="font-medium text-needs">{t(`kinds.${ask.kind}`)}</p>
      <dl className="mt-1.5 grid gap-2 sm:grid-cols-2 lg:grid-cols-1 2xl:grid-cols-2">
        <Reading name={t("reads")} parts={theirs} nothing={t("nothing.theirs")} />
        <Reading name={t("wants")} parts={ours} nothing={t("nothing.ours")} />
      </dl>
      {open && (
        <div className="mt-2 flex flex-wrap gap-2">
          {button("theirs")}
          {button("ours")}
        </div>
      )}
      {problem && (
        <p role="alert" className="mt-2 text-danger">
          {problem}
        </p>
      )}
    </Notice>
  );
}

function Reading({
  name,
  parts,
  nothing,
}: {
  readonly name: string;
  readonly parts: readonly Excerpted[];
  readonly nothing: string;
}) {
  const { footnotes } = useRoom();
  return (
    <div className="min-w-0">
      <dt className="text-xs text-faint">{name}</dt>
      <dd className="redline font-serif break-words">
        {parts.length > 0 ? (
          <ExcerptView parts={parts} footnotes={footnotes} />
        ) : (
          <span className="font-sans text-soft">{nothing}</span>
        )}
      </dd>
    </div>
  );
}
