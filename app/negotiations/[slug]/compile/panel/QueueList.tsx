"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { classes } from "@/app/components/ui/classes";
import type { ParagraphId } from "@/domain/ids";
import { findAmendment, focusOn } from "../model/focus";
import { byPlace, type QueueEntry } from "../model/queue";
import { wordsOf } from "../model/words";
import { useDesk } from "../state/desk";
import { useFocused } from "../state/focusStore";
import { usePlaceName } from "../state/usePlaceName";

/** What still needs a decision: undecided first, then what was put off, by paragraph. */
export function QueueList({ onChoose }: { readonly onChoose?: () => void }) {
  const t = useTranslations("desk.queue");
  const { queue } = useDesk();
  const { undecided, deferred, reflected } = queue;
  return (
    <section aria-labelledby="desk-queue" className="mt-6 border-t pt-4">
      <h2 id="desk-queue" className="section-title">
        {t("title")}
      </h2>
      {undecided.length + deferred.length === 0 && (
        <p className="mt-1 text-sm text-soft">{t("empty")}</p>
      )}
      <Group name="undecided" entries={undecided} onChoose={onChoose} />
      <Group name="deferred" entries={deferred} onChoose={onChoose} />
      <Group name="reflected" entries={reflected} onChoose={onChoose} />
    </section>
  );
}

function Group({
  name,
  entries,
  onChoose,
}: {
  readonly name: "undecided" | "deferred" | "reflected";
  readonly entries: readonly QueueEntry[];
  readonly onChoose?: () => void;
}) {
  const t = useTranslations("desk.queue");
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 mb-1 text-sm font-medium text-soft">
        {t(name, { count: entries.length })}
      </h3>
      <ul>
        {[...byPlace(entries)].map(([place, here]) => (
          <Row key={place} place={place} entries={here} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly place: ParagraphId;
  readonly entries: readonly QueueEntry[];
  readonly onChoose?: () => void;
}

const Row = memo(function Row({ place: id, entries, onChoose }: RowProps) {
  const t = useTranslations("desk.queue");
  const { placeOf, go, fullNameOf } = useDesk();
  const nameOf = usePlaceName();
  const here = useFocused((focus) => focus.place === id);
  const place = placeOf(id);
  if (!place) return null;
  const count = (which: (entry: QueueEntry) => boolean) => entries.filter(which).length;
  const marks = [
    { word: "needsAuthor", count: count((one) => one.needsAuthor) },
    { word: "undisclosed", count: count((one) => one.undisclosed) },
  ] as const;
  const choose = (entry: QueueEntry | undefined) => {
    go((entry && findAmendment(place, entry.amendment.id)) ?? focusOn(place));
    onChoose?.();
  };
  return (
    <li>
      <button
        type="button"
        onClick={() => choose(entries[0])}
        aria-current={here || undefined}
        className={classes(
          "flex min-h-8 w-full items-baseline gap-2 rounded-sm border-s-2 border-transparent ps-2 pe-1",
          "text-start text-sm hover:bg-ground aria-[current=true]:border-accent pointer-coarse:min-h-11",
        )}
      >
        <span className="min-w-0 flex-1 truncate">{nameOf(place)}</span>
        {marks.map(
          (mark) =>
            mark.count > 0 && (
              <span key={mark.word} className="shrink-0 text-xs text-needs">
                {t(mark.word, { count: mark.count })}
              </span>
            ),
        )}
        <span className="shrink-0 font-medium tabular-nums">{entries.length}</span>
      </button>
      {here && (
        <ul className="mb-2 ms-4 border-s ps-2">
          {entries.map((entry) => (
            <li key={entry.amendment.id}>
              <button
                type="button"
                onClick={() => choose(entry)}
                className="flex min-h-7 w-full items-baseline gap-2 rounded-sm px-1 text-start text-sm text-soft hover:bg-ground hover:text-ink pointer-coarse:min-h-11"
              >
                <span className="min-w-0 flex-1 truncate">
                  {entry.amendment.sponsors.map(fullNameOf).join("; ")}{" "}
                  <span className="font-serif text-faint">
                    {wordsOf(place, entry.amendment.id)}
                  </span>
                </span>
                {marks.map(
                  ({ word }) =>
                    entry[word] && (
                      <span key={word} className="shrink-0 text-xs text-needs">
                        {t(`one.${word}`)}
                      </span>
                    ),
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});
