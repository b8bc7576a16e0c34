"use client";
import { readingAt, resettled } from "../model/focus";
import { useDesk } from "../state/desk";
import { useFocused } from "../state/focusStore";

/** Lights the reading in focus in its paragraph, by a rule: nothing of the text is drawn anew. */
export function DeskLighting() {
  const { placeOf } = useDesk();
  const focus = useFocused((one) => one);
  const place = placeOf(focus.place);
  if (!place) return null;
  const reading = readingAt(place.stops, resettled(place.stops, focus));
  const rules = (reading?.amendments ?? []).map(
    (id) => `[data-place="${place.id}"] [data-amendments~="${id}"]`,
  );
  if (rules.length === 0) return null;
  return (
    <style media="screen">
      {`${rules.join(",")}{background:var(--accent-soft);box-shadow:0 0 0 0.15em var(--accent-soft)}`}
    </style>
  );
}
