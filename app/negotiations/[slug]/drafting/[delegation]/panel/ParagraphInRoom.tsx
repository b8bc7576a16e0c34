"use client";
import { useTranslations } from "next-intl";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { useParagraphName } from "../../../text/state/useParagraphName";
import { useRoom } from "../state/room";
import { useBesideAlternatives } from "../state/useBesideAlternatives";
import { AskList } from "./AskList";
import { Besides } from "./Besides";
import { ChangeCard } from "./ChangeCard";
import { Comments } from "./Comments";
import { Instructions } from "./Instructions";
import { ParagraphMenu } from "./ParagraphMenu";

/** A paragraph of the room: what needs the authors, what is proposed there, and what is said of it. */
export function ParagraphInRoom({ paragraph }: { readonly paragraph: DraftedParagraph }) {
  const t = useTranslations("drafting.panel");
  const nameOf = useParagraphName();
  const { changesAt, kept, focus } = useRoom();
  const { id } = paragraph;
  const changes = changesAt.get(id) ?? [];
  const besides = kept.besides.filter((one) => one.paragraph === id);
  const writers = kept.writers[id] ?? [];
  const notProposed = useBesideAlternatives().some((one) => one.id === id);
  return (
    <section aria-labelledby="panel-title">
      <button
        type="button"
        className="link mb-2 min-h-7 text-sm"
        onClick={() => focus.set(null, { stay: true })}
      >
        {t("all")}
      </button>
      <div className="flex items-start gap-2">
        <h2 id="panel-title" tabIndex={-1} className="section-title outline-none min-w-0 flex-1">
          {nameOf(paragraph)}
        </h2>
        <ParagraphMenu paragraph={paragraph} />
      </div>
      {paragraph.agreed && <p className="mt-1 text-sm text-agreed">{t("agreed")}</p>}
      {notProposed && <p className="mt-1 text-sm text-needs">{t("besideAlternative")}</p>}
      <AskList asks={kept.asks.filter((ask) => ask.paragraph === id)} />
      {changes.length + besides.length === 0 && (
        <p className="mt-3 text-sm text-soft">{t("nothing")}</p>
      )}
      {changes.map((change) => (
        <ChangeCard key={change.key} change={change} />
      ))}
      <Besides besides={besides} />
      {writers.length > 0 && (
        <p className="mt-3 text-xs text-faint">{t("writers", { names: writers.join(", ") })}</p>
      )}
      <Instructions paragraph={paragraph} />
      <Comments paragraph={paragraph} />
    </section>
  );
}
