"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Holders } from "@/app/components/Holders";
import { RunsView } from "@/app/components/RunsView";
import { classes } from "@/app/components/ui/classes";
import { Badge } from "@/app/components/ui/StatusMark";
import type { NamedParagraph } from "@/domain/compilation/compiledText";
import { printedLabel } from "@/domain/text/labels";
import { readingMarkup } from "../../text/brackets/cluster";
import { MarkupView } from "../../text/brackets/MarkupView";
import { useSetting } from "../../text/state/useSetting";
import { behind } from "../model/behind";
import type { Reading, Stop } from "../model/stops";
import { changesOf, type Target } from "../model/targets";
import { useDesk } from "../state/desk";
import { takeFocus } from "../state/takeFocus";

interface ReadingLineProps {
  readonly stop: Stop;
  readonly reading: Reading;
  /** The paragraph that it is a reading of. */
  readonly about: NamedParagraph;
  readonly number: number;
  readonly current: boolean;
  readonly pending: boolean;
  readonly targets: readonly Target[];
  readonly onChoose: () => void;
}

/** One reading of a place: its number, its words, who holds it and how many they are. */
export function ReadingLine(props: ReadingLineProps) {
  const { stop, reading, about, number, current, pending, targets, onChoose } = props;
  const t = useTranslations("desk.reading");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!current) return;
    takeFocus(button.current);
    button.current?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { negotiation } = useDesk();
  const { said, members } = behind(stop, reading, negotiation.delegations);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the number is a button that does the same
    <li
      onClick={onChoose}
      aria-current={current || undefined}
      className={classes(
        "desk-reading grid cursor-pointer grid-cols-[2rem_minmax(0,1fr)_auto] gap-x-2 rounded-md",
        "border-s-3 border-transparent py-2 ps-1 pe-2 aria-[current=true]:border-accent",
        "aria-[current=true]:bg-accent-soft",
        pending && "opacity-55",
      )}
    >
      <button
        ref={button}
        type="button"
        aria-pressed={current}
        aria-label={t("choose", { number })}
        className="flex size-7 items-center justify-center rounded-md border text-sm font-medium tabular-nums text-soft aria-pressed:border-accent aria-pressed:text-accent pointer-coarse:size-9"
      >
        {number}
      </button>
      <div className="min-w-0">
        <div className="document document-small">
          <Words stop={stop} reading={reading} about={about} />
          <Holders
            holders={reading.holders}
            on={stop.kind === "bracket" ? "bracket" : "proposal"}
          />
        </div>
        <Notes reading={reading} stop={stop} targets={targets} pending={pending} />
      </div>
      {said > 0 && (
        <span
          className="pt-0.5 text-sm text-soft tabular-nums"
          title={t("behind", { count: said, members })}
        >
          <span aria-hidden="true">
            {said}
            {members > said && <span className="ms-1 text-xs text-faint">({members})</span>}
          </span>
          <span className="sr-only">{t("behind", { count: said, members })}</span>
        </span>
      )}
    </li>
  );
}

function Words({ stop, reading, about }: Pick<ReadingLineProps, "stop" | "reading" | "about">) {
  const t = useTranslations("desk.reading");
  const { footnotes } = useDesk();
  const setting = useSetting(footnotes);
  const { runs, paragraphs, base } = reading;
  if (paragraphs.length > 0)
    return paragraphs.map(({ label, level, runs: words }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: proposed paragraphs have no id but their order
      <span key={index} className="block">
        {label && (
          <span className="me-2 font-sans text-sm text-accent">{printedLabel(label, level)}</span>
        )}
        <ins>
          <RunsView runs={words} footnotes={footnotes} linkFootnotes={false} />
        </ins>
      </span>
    ));
  if (reading.structure)
    return (
      <span className="font-sans text-sm">{setting.words.structure(reading.structure, about)}</span>
    );
  if (base && (stop.kind === "addition" || stop.kind === "structure" || stop.kind === "whole"))
    return <span className="font-sans text-sm text-soft">{t(`asItStands.${stop.kind}`)}</span>;
  if (stop.kind === "whole")
    return <span className="font-sans text-sm text-soft">{t("deleteParagraph")}</span>;
  if (runs.length === 0)
    return (
      <span className="font-sans text-sm text-soft">{base ? t("nothingStands") : t("delete")}</span>
    );
  if (base || stop.unplaced)
    return <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />;
  const words = readingMarkup(stop.readings[0]?.runs ?? [], runs, setting);
  return words.map((item, index) =>
    typeof item === "string" ? (
      item
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, their order is their identity
      <MarkupView key={index} item={item} />
    ),
  );
}

/** What one has to know before deciding on it. */
function Notes({
  reading,
  stop,
  targets,
  pending,
}: Pick<ReadingLineProps, "reading" | "stop" | "targets" | "pending">) {
  const t = useTranslations("desk.reading");
  const { fullNameOf } = useDesk();
  const parts = targets.filter(({ part }) => part !== null);
  const hidden = targets.some(({ revision }) => !revision.disclosed);
  const outcome = reading.base ? undefined : stop.unplaced?.outcome;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-faint empty:hidden">
      {reading.base && stop.kind === "cluster" && reading.runs.length > 0 && (
        <span>{t("stands")}</span>
      )}
      {parts.map((target) => (
        <span key={target.amendment.id}>
          {t("part", {
            name: fullNameOf(target.amendment.delegation),
            some: target.part?.edits.length ?? 0,
            all: changesOf(target),
          })}
        </span>
      ))}
      {outcome && <Badge tone="needs">{t(`outcome.${outcome}`)}</Badge>}
      {hidden && <Badge tone="private">{t("undisclosed")}</Badge>}
      {pending && <span role="status">{t("pending")}</span>}
    </div>
  );
}
