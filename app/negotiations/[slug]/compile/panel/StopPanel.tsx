"use client";
import { Check, CheckCheck, Clock, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { TextArea } from "@/app/components/ui/Field";
import type { NamedParagraph } from "@/domain/compilation/compiledText";
import { type DeskFocus, focusOn, readingAt } from "../model/focus";
import { GONE, type Place } from "../model/places";
import { reasonKey } from "../model/reasonKey";
import { partlyAccepted, targetsOf } from "../model/targets";
import { useDesk } from "../state/desk";
import { useDecisions } from "../state/useDecisions";
import { CommandButton } from "./CommandButton";
import { KeyHint } from "./KeyHint";
import { OtherChanges } from "./OtherChanges";
import { ReadingLine } from "./ReadingLine";

/** Where nothing is left of the paragraph, not even its name. */
const NOBODY: NamedParagraph = { id: GONE, label: "", kind: "operative" };

/** The open place in focus: its readings as numbered lines, and what can be decided on the chosen one. */
export function StopPanel({ place, focus }: { readonly place: Place; readonly focus: DeskFocus }) {
  const t = useTranslations("desk.stop");
  const { acts, find, go } = useDesk();
  const stop = place.stops[focus.stop];
  if (!stop) return null;
  const runs = place.paragraph?.runs ?? [];
  return (
    <section aria-labelledby="desk-stop" className="mt-4">
      <h3
        id="desk-stop"
        className="flex items-baseline justify-between gap-2 pb-1 text-sm font-medium"
      >
        {t(`kinds.${stop.kind}`)}
        <span className="font-normal text-faint tabular-nums">
          {t("place", { number: focus.stop + 1, count: place.stops.length })}
        </span>
      </h3>
      <ol>
        {stop.readings.map((reading, index) => (
          <ReadingLine
            key={reading.amendments.join() || "base"}
            stop={stop}
            reading={reading}
            about={place.paragraph ?? stop.unplaced?.about ?? NOBODY}
            number={index + 1}
            current={index === focus.reading}
            pending={reading.amendments.some((id) => acts.pending.has(id))}
            targets={targetsOf(runs, stop, reading, find)}
            onChoose={() => go(focusOn(place, focus.stop, index), { stay: true })}
          />
        ))}
      </ol>
      <StopActions key={focus.holds.join()} place={place} focus={focus} />
    </section>
  );
}

/** The drafter's own bracket: nobody has proposed what closes it, so it is closed in the text. */
function BracketHint({ place }: { readonly place: Place }) {
  const t = useTranslations("desk.stop");
  const { anchors, negotiation } = useDesk();
  const href = `/negotiations/${negotiation.slug}/text#${anchors.of(place.id)}`;
  return (
    <p className="mt-2 text-sm text-soft">
      {t.rich("bracket", {
        text: (words) => (
          <a href={href} className="link">
            {words}
          </a>
        ),
      })}
    </p>
  );
}

function StopActions({ place, focus }: { readonly place: Place; readonly focus: DeskFocus }) {
  const t = useTranslations("desk.stop");
  const desk = useDesk();
  const { open, reasons, find } = desk;
  const { disclose } = useDecisions(desk, () => undefined);
  // A reason is for the decision that it was written for, and for no other.
  const key = reasonKey(place, focus);
  const reading = readingAt(place.stops, focus);
  const stop = place.stops[focus.stop];
  if (!open || !reading || !stop) return null;
  if (stop.kind === "bracket") return <BracketHint place={place} />;
  if (reading.base) return <p className="mt-2 text-sm text-soft">{t("base")}</p>;
  const hidden = reading.amendments.filter((id) => find(id)?.revision?.disclosed === false);
  if (hidden.length > 0)
    return (
      <div className="mt-2 flex flex-col items-start gap-2">
        <p className="text-sm text-soft">{t("undisclosed")}</p>
        <Button size="small" onClick={() => void disclose(hidden)}>
          {t("disclose")}
        </Button>
      </div>
    );
  const runs = place.paragraph?.runs ?? [];
  const partly = stop.unplaced ? null : partlyAccepted(targetsOf(runs, stop, reading, find));
  return (
    <div className="mt-2 flex flex-col gap-2">
      {partly && <OtherChanges runs={runs} target={partly} />}
      <div className="flex flex-wrap gap-2">
        {!stop.unplaced && (
          <CommandButton
            command="accept"
            label={partly ? t("acceptPart") : undefined}
            icon={<Check aria-hidden="true" className="size-3.5 text-agreed" />}
          />
        )}
        {partly && (
          <CommandButton
            command="acceptWhole"
            icon={<CheckCheck aria-hidden="true" className="size-3.5 text-agreed" />}
          />
        )}
        <CommandButton
          command="reject"
          icon={<X aria-hidden="true" className="size-3.5 text-danger" />}
        />
        <CommandButton
          command="defer"
          icon={<Clock aria-hidden="true" className="size-3.5 text-soft" />}
        />
      </div>
      <TextArea
        label={
          <span className="inline-flex items-center gap-1.5 font-normal text-soft">
            {t("reason")} <KeyHint command="reason" />
          </span>
        }
        data-reason=""
        value={reasons.of(key)}
        rows={1}
        maxLength={4_000}
        onChange={(event) => reasons.set(key, event.target.value)}
        onKeyDown={(event) => {
          const leaves = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey);
          if (!leaves) return;
          event.preventDefault();
          document.querySelector<HTMLElement>(".desk-reading[aria-current] button")?.focus();
        }}
      />
    </div>
  );
}
