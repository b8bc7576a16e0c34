import { expect, test } from "vitest";
import type { AmendmentId, ParagraphId } from "@/domain/ids";
import {
  besidePlace,
  besideReading,
  besideStop,
  type DeskFocus,
  findAmendment,
  focusOn,
  NOWHERE,
  type Ordered,
  resettled,
  roundStop,
} from "./focus";
import type { Stop } from "./stops";

/** `stop("a|b,c")`: the text as it stands, then a reading of a, then one of b and c. */
const stop = (source: string): Stop => ({
  kind: "cluster",
  span: { from: 0, to: 1 },
  unplaced: null,
  readings: ["", ...source.split("|").filter(Boolean)].map((ids, i) => ({
    base: i === 0,
    runs: [],
    paragraphs: [],
    structure: null,
    amendments: ids.split(",").filter(Boolean) as AmendmentId[],
    holders: [],
  })),
});
const place = (id: string, ...stops: string[]): Ordered => ({
  id: id as ParagraphId,
  stops: stops.map(stop),
});
const at = (focus: DeskFocus | null) =>
  focus && `${focus.place ?? "nowhere"} ${focus.stop}.${focus.reading} ${focus.holds}`.trim();

const TEXT = [place("1", "a|b", "c"), place("2"), place("3", "d|e,f")];

test("from paragraph to paragraph", () => {
  expect(at(besidePlace(TEXT, NOWHERE, 1))).toBe("1 -1.0");
  expect(at(besidePlace(TEXT, focusOn(TEXT[0]!, 1, 1), 1))).toBe("2 -1.0");
  expect(at(besidePlace(TEXT, focusOn(TEXT[0]!), -1))).toBe(null);
});

test("from open place to open place, past paragraphs where nothing is open", () => {
  const seen: (string | null)[] = [];
  for (let focus: DeskFocus | null = NOWHERE; focus; focus = besideStop(TEXT, focus, 1))
    seen.push(at(focus));
  expect(seen).toEqual(["nowhere -1.0", "1 0.1 a", "1 1.1 c", "3 0.1 d"]);
  expect(at(besideStop(TEXT, focusOn(TEXT[2]!, 0, 1), -1))).toBe("1 1.1 c");
  expect(at(besideStop(TEXT, focusOn(TEXT[0]!, 0, 2), -1))).toBe(null);
});

test("round the ends", () => {
  expect(at(roundStop(TEXT, 1))).toBe("1 0.1 a");
  expect(at(roundStop(TEXT, -1))).toBe("3 0.1 d");
  expect(at(roundStop([place("2")], 1))).toBe(null);
});

test("from reading to reading of one place", () => {
  expect(at(besideReading(TEXT[0]!, focusOn(TEXT[0]!), 1))).toBe("1 0.1 a");
  expect(at(besideReading(TEXT[0]!, focusOn(TEXT[0]!, 0, 1), 1))).toBe("1 0.2 b");
  expect(at(besideReading(TEXT[0]!, focusOn(TEXT[0]!, 0, 2), 1))).toBe(null);
  expect(at(besideReading(TEXT[1]!, focusOn(TEXT[1]!), 1))).toBe(null);
});

test("the focus follows its amendment, and never comes to stand on another by itself", () => {
  const on = focusOn(TEXT[0]!, 0, 2);
  const after = (...stops: string[]) => at(resettled(stops.map(stop), on));
  expect(after("a|b", "c")).toBe("1 0.2 b");
  // Another reading has gone, or come: it is the second, or the third, now.
  expect(after("b", "c")).toBe("1 0.1 b");
  expect(after("a|x|b", "c")).toBe("1 0.3 b");
  // A place before it has been decided.
  expect(after("c", "b")).toBe("1 1.1 b");
  // It has been decided itself: a key pressed too late meets the text as it stands.
  expect(after("a", "c")).toBe("1 0.0");
  expect(after("c")).toBe("1 0.0");
  expect(after()).toBe("1 -1.0");
});

test("an amendment is found where it stands first", () => {
  expect(at(findAmendment(TEXT[2]!, "f" as AmendmentId))).toBe("3 0.2 e,f");
  expect(findAmendment(TEXT[2]!, "a" as AmendmentId)).toBe(null);
});
