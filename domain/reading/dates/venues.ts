/** Where a meeting is held and by whose clock, as announcements say it. */

const ROOM =
  /\b(General Assembly Hall|(?:ECOSOC|Economic and Social Council|Trusteeship Council|Security Council) Chamber|Conference Rooms? (?:[A-Z]?[- ]?\d{1,2}|[IVX]{1,6}|[A-Z])\b|CR[- ]?\d{1,2}\b|(?:Room|Salle) (?:[IVX]{1,6}|[A-Z]?-?\d{1,4}|[A-Z])\b|Board ?room (?:[A-Z]|\d{1,2})\b|(?:Dag Hammarskj[öo]ld )?(?:Library )?Auditorium\b|Delegates.? (?:Dining Room|Lounge)|Assembly Hall\b|Plenary Hall\b)/i;
/** Named where no room is. */
const BUILDING =
  /\b(Palais des Nations|Palais Wilson|Vienna International Centre|(?:United Nations|UN) Headquarters|United Nations Office at (?:Geneva|Vienna|Nairobi))/i;
const VIRTUAL =
  /\b(?:virtual(?:ly)?|online|(?:via|by|on|over|through) (?:Zoom|Webex|(?:Microsoft |MS )?Teams|Interprefy|Kudo|videoconference|video-?conference|video ?link|VTC))\b/i;

const ZONES: readonly (readonly [string, string])[] = [
  [
    "(?:New York|Eastern)(?: (?:standard|daylight|local))? time|E[SD]?T|NYT|local time,? New York",
    "America/New_York",
  ],
  ["Geneva(?: local)? time|CES?T|(?:Central European|Swiss)(?: summer)? time", "Europe/Zurich"],
  ["Vienna(?: local)? time", "Europe/Vienna"],
  ["Nairobi(?: local)? time|EAT|East Africa time", "Africa/Nairobi"],
  ["Bangkok(?: local)? time", "Asia/Bangkok"],
  ["Addis Ababa(?: local)? time", "Africa/Addis_Ababa"],
  ["Santiago(?: local)? time", "America/Santiago"],
  ["Paris(?: local)? time", "Europe/Paris"],
  ["Rome(?: local)? time", "Europe/Rome"],
  ["UTC|GMT|Universal Time", "UTC"],
];
const CLOCKS = ZONES.map(([sign, zone]): readonly [RegExp, string] => [
  new RegExp(`\\b(?:${sign})\\b`, "g"),
  zone,
]);

/** "13.00 (Geneva)" */
const CITIES: Readonly<Record<string, string>> = {
  "New York": "America/New_York",
  Geneva: "Europe/Zurich",
  Vienna: "Europe/Vienna",
  Nairobi: "Africa/Nairobi",
  Bangkok: "Asia/Bangkok",
  "Addis Ababa": "Africa/Addis_Ababa",
  Santiago: "America/Santiago",
};
for (const [city, zone] of Object.entries(CITIES))
  CLOCKS.push([new RegExp(`\\(${city}\\)`, "g"), zone]);

const ANY_CLOCK =
  /\((?:New York|Geneva|Vienna|Nairobi|Bangkok|Addis Ababa|Santiago)\)|\btime\b|\b(?:NYT|EAT|UTC|GMT|E[SD]?T|CES?T)\b|Universal Time/;

const SEATS: readonly (readonly [RegExp, string])[] = [
  [/\bPalais (?:des Nations|Wilson)\b|\b(?:in|at|UN Office at) Geneva\b/, "Europe/Zurich"],
  [/\bVienna International Centre\b|\bVIC\b|\b(?:in|at) Vienna\b/, "Europe/Vienna"],
  [/\bGigiri\b|\b(?:in|at) Nairobi\b/, "Africa/Nairobi"],
  [/\b(?:in|at) New York\b|\bUnited Nations Headquarters\b/, "America/New_York"],
];

/**
 * By whose clock a sentence speaks: that printed nearest after `at`, else nearest before it, else
 * of the place that it names; null where it says nothing. O(length).
 */
export function zoneOf(sentence: string, at: number): string | null {
  if (!ANY_CLOCK.test(sentence)) return SEATS.find(([sign]) => sign.test(sentence))?.[1] ?? null;
  let best: { readonly zone: string; readonly distance: number } | null = null;
  for (const [sign, zone] of CLOCKS) {
    for (const found of sentence.matchAll(sign)) {
      // What is printed after the hour is said of it; what is before it may be of another hour.
      const distance = found.index >= at ? found.index - at : 1000 + at - found.index;
      if (!best || distance < best.distance) best = { zone, distance };
    }
  }
  return best?.zone ?? SEATS.find(([sign]) => sign.test(sentence))?.[1] ?? null;
}

const ROOMS = new RegExp(ROOM.source, "gi");

/** The room that is printed before its day, as every one in the sentence is: "CR 4 for 2 August, CR 6 for 3 August". */
export function roomBefore(
  sentence: string,
  days: readonly { readonly at: number; readonly to: number }[],
  at: number,
): string | undefined {
  const rooms = days.length > 1 ? [...sentence.matchAll(ROOMS)] : [];
  if (rooms.length < 2 || (rooms[0]?.index ?? 0) > (days[0]?.at ?? 0)) return undefined;
  const [from, to] = [days[at - 1]?.to ?? 0, days[at]?.at ?? 0];
  return rooms.findLast(({ index }) => index >= from && index < to)?.[1];
}

/** The room, or "Virtual", that a sentence names nearest to `at`; undefined where it names none. */
export function placeOf(sentence: string, at: number): string | undefined {
  const tail = sentence.slice(at);
  for (const kind of [ROOM, BUILDING]) {
    const found = kind.exec(tail)?.[1] ?? kind.exec(sentence)?.[1];
    if (found) return found;
  }
  return VIRTUAL.test(sentence) ? "Virtual" : undefined;
}
