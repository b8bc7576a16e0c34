"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { Button } from "../ui/Button";
import { StatusMark } from "../ui/StatusMark";
import { EditWords } from "./EditWords";
import { withSuggestion } from "./errata";
import { isTaken, type WarningItem } from "./highlights";
import { type Shown, SourceLink } from "./ReadingItem";
import { anchorOf } from "./usePlace";
import type { Fixing } from "./WarningList";

/** Suggestions beyond these are typed in the edit field. */
const MOST_SUGGESTIONS = 4;

interface WarningCardProps {
  item: WarningItem;
  shown: Shown;
  fixing: Fixing | undefined;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One warning: what is unclear and where, and the ways to mend it. Enter takes the first. */
export function WarningCard({ item, shown, fixing, onFocus, onKeyDown }: WarningCardProps) {
  const t = useTranslations("letters");
  const card = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const { paragraph, message, quote, suggestions = [] } = item.warning;
  const name = shown.prefix + item.id;
  const place = fixing?.placeOf(item) ?? null;
  const offers = place
    ? suggestions.slice(0, MOST_SUGGESTIONS).flatMap((suggestion) => {
        const words = withSuggestion(place, quote, suggestion);
        return words === null ? [] : [{ suggestion, words }];
      })
    : [];
  const where = paragraph ? t("paragraph", { label: paragraph }) : t("inDocument");

  function onKey(event: KeyboardEvent) {
    const [first] = offers;
    if (event.key === "Enter" && event.target === event.currentTarget && place && first) {
      event.preventDefault();
      fixing?.correct(item, place, first.words);
    } else onKeyDown(event);
  }
  function follow(event: MouseEvent) {
    const other = (event.target as Element).closest("a, button, form");
    if (!other && shown.placed.has(name)) shown.go("source", name);
  }
  function edit() {
    setEditing(true);
    // Its words in the source and its paragraph come along.
    shown.go("reading", name, { replace: true });
  }
  function done() {
    setEditing(false);
    card.current?.focus();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, this a sentence and buttons
    <div
      ref={card}
      id={anchorOf("reading", name)}
      role="group"
      aria-label={`${where}: ${message}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move between warnings
      tabIndex={0}
      data-current={shown.current === name || undefined}
      onFocus={(event) => {
        onFocus();
        if (event.target === event.currentTarget) shown.go("reading", name, { replace: true });
      }}
      onKeyDown={onKey}
      onClick={follow}
      className="reading-item my-0.5 scroll-mt-14 scroll-mb-4 rounded-e-sm py-2.5 pe-1 text-sm focus-visible:-outline-offset-2"
    >
      <p>
        <span className="font-medium">
          <SourceLink id={item.id} shown={shown}>
            {where}
          </SourceLink>
        </span>{" "}
        <Message message={message} quote={quote} />
      </p>
      {fixing?.looked(item) && (
        <p className="mt-1">
          <StatusMark tone="agreed">{t("looked")}</StatusMark>
        </p>
      )}
      {quote && !message.includes(quote) && (
        <p className="mt-0.5 font-serif text-soft wrap-anywhere">
          “<bdi>{quote}</bdi>”
        </p>
      )}
      {fixing && !editing && (
        <div className="mt-2 flex flex-wrap gap-1.5">
          {place &&
            offers.map(({ suggestion, words }) => (
              <Button
                key={suggestion}
                size="small"
                className="max-w-full !whitespace-normal text-start"
                onClick={() => fixing.correct(item, place, words)}
              >
                {suggestion ? (
                  <span>
                    {t.rich("accept", { suggestion, bdi: (words) => <bdi>{words}</bdi> })}
                  </span>
                ) : (
                  t("remove")
                )}
              </Button>
            ))}
          {place && (
            <Button size="small" variant="quiet" onClick={edit}>
              {t("edit")}
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={() => fixing.ignore(item)}>
            {isTaken(item) ? t("right") : t("ignore")}
          </Button>
        </div>
      )}
      {fixing && editing && place && (
        <EditWords
          words={place.current}
          {...fixing.around(place)}
          onCancel={done}
          onSave={(words) => {
            done();
            fixing.correct(item, place, words);
          }}
        />
      )}
    </div>
  );
}

/** The sentence of a warning; the words it quotes may run the other way. */
function Message({ message, quote }: { message: string; quote: string | undefined }) {
  const [before, ...after] = quote ? message.split(`“${quote}”`) : [message];
  if (after.length === 0) return message;
  return (
    <>
      {before}“<bdi>{quote}</bdi>”{after.join(`“${quote}”`)}
    </>
  );
}
