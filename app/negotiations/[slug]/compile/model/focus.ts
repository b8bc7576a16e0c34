/** What a co-facilitator has before them: a paragraph, a stop in it, one of its readings. */
import type { AmendmentId, ParagraphId } from "@/domain/ids";
import type { Reading, Stop } from "./stops";

export interface DeskFocus {
  readonly place: ParagraphId | null;
  /** -1: the paragraph as a whole. */
  readonly stop: number;
  readonly reading: number;
  /** The amendments of the reading: what it is known by when the text changes around it. */
  readonly holds: readonly AmendmentId[];
}

export const NOWHERE: DeskFocus = { place: null, stop: -1, reading: 0, holds: [] };

/** The desk's order: places as they stand in the text, each with its stops. */
export interface Ordered {
  readonly id: ParagraphId;
  readonly stops: readonly Stop[];
}

export const readingAt = (
  stops: readonly Stop[],
  { stop, reading }: Pick<DeskFocus, "stop" | "reading">,
): Reading | null => stops[stop]?.readings[reading] ?? null;

/**
 * Where the focus is after its paragraph has changed. It stays on the amendment that it was on, also
 * when the amendment's reading has come to stand elsewhere; when that is gone it goes to the text as
 * it stands at the same place, so that a key pressed a moment too late decides on nothing.
 */
export function resettled(stops: readonly Stop[], focus: DeskFocus): DeskFocus {
  if (focus.stop < 0) return focus;
  const holds = (one: Reading | undefined): boolean =>
    one?.amendments.some((id) => focus.holds.includes(id)) ?? false;
  const now = stops[focus.stop]?.readings[focus.reading];
  if (holds(now) || (now?.base && focus.reading === 0 && focus.holds.length === 0)) return focus;
  const found = stops
    .flatMap(({ readings }, stop) => {
      const at = readings.findIndex(holds);
      return at < 0 ? [] : [{ stop, reading: at }];
    })
    .sort((a, b) => Math.abs(a.stop - focus.stop) - Math.abs(b.stop - focus.stop))[0];
  if (found) return { ...focus, ...found };
  const stop = Math.min(focus.stop, stops.length - 1);
  return { ...focus, stop, reading: 0, holds: [] };
}

/** Puts the focus on a place, a stop and a reading of it, as far as they are there. */
export function focusOn({ id, stops }: Ordered, stop = -1, reading = 0): DeskFocus {
  const at = Math.min(stop, stops.length - 1);
  const last = (stops[at]?.readings.length ?? 1) - 1;
  const chosen = Math.max(0, Math.min(reading, last));
  const holds = readingAt(stops, { stop: at, reading: chosen })?.amendments ?? [];
  return { place: id, stop: at, reading: chosen, holds };
}

/** The next or previous paragraph; null at the ends. */
export function besidePlace(
  places: readonly Ordered[],
  focus: DeskFocus,
  by: 1 | -1,
): DeskFocus | null {
  const at = places.findIndex(({ id }) => id === focus.place);
  const next = places[at < 0 ? (by > 0 ? 0 : places.length - 1) : at + by];
  return next ? focusOn(next) : null;
}

/**
 * The next or previous stop of the whole text, on its first reading that is not the text as it
 * stands; null at the ends.
 */
export function besideStop(
  places: readonly Ordered[],
  focus: DeskFocus,
  by: 1 | -1,
): DeskFocus | null {
  const at = places.findIndex(({ id }) => id === focus.place);
  const here = places[at];
  const within = here ? focus.stop + by : -1;
  if (here && within >= 0 && within < here.stops.length) return onProposal(here, within);
  const start = at < 0 ? (by > 0 ? 0 : places.length - 1) : at + by;
  for (let i = start; i >= 0 && i < places.length; i += by) {
    const place = places[i]!;
    if (place.stops.length > 0) return onProposal(place, by > 0 ? 0 : place.stops.length - 1);
  }
  return null;
}

/** Past the last stop the first one, before the first the last; null where nothing is open. */
export const roundStop = (places: readonly Ordered[], by: 1 | -1): DeskFocus | null =>
  besideStop(places, NOWHERE, by);

/** A stop's first proposal; the text as it stands where there is no other reading. */
export const onProposal = (place: Ordered, stop: number): DeskFocus =>
  focusOn(place, stop, (place.stops[stop]?.readings.length ?? 1) > 1 ? 1 : 0);

/** Another reading of the stop in focus; from the paragraph as a whole, of its first stop. */
export function besideReading(place: Ordered, focus: DeskFocus, by: 1 | -1): DeskFocus | null {
  if (place.stops.length === 0) return null;
  if (focus.stop < 0) return onProposal(place, 0);
  const count = place.stops[focus.stop]?.readings.length ?? 0;
  const next = focus.reading + by;
  return next < 0 || next >= count ? null : focusOn(place, focus.stop, next);
}

/** The first place where an amendment stands in a paragraph. */
export function findAmendment(place: Ordered, id: AmendmentId): DeskFocus | null {
  for (const [stop, { readings }] of place.stops.entries()) {
    const at = readings.findIndex(({ amendments }) => amendments.includes(id));
    if (at >= 0) return focusOn(place, stop, at);
  }
  return null;
}
