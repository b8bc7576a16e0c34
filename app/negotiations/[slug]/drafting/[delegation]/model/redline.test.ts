import { expect, test } from "vitest";
import { para, rich } from "@/domain/testing/builders";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import type { DisplayOf } from "../../../text/brackets/plugin";
import { printed, SETTING } from "../../../text/brackets/testing";
import { cleanDisplayer, plainDisplayer, redlineDisplayer } from "./redline";

const [one, two, three] = [
  para("1", "We reaffirm this."),
  para("2", "We meet every four years."),
  para("3", "We thank all."),
];
const base = [one, two, three];
const instead: DraftedParagraph = { ...para("3 bis", "We thank some."), alternativeTo: three.id };
const added = para("1 bis", "We note that.");
const room: DraftedParagraph[] = [
  one,
  added,
  { ...two, runs: rich("We meet every two years.") },
  three,
  instead,
];
const setting = { base, room, setting: SETTING, flagsOf: () => [] };

/** As it is drawn: what came in `{+ +}`, what went in `{- -}`; nothing of what is hidden. */
function drawn(displayOf: DisplayOf, text: readonly DraftedParagraph[]): string[] {
  return text.flatMap((paragraph) => {
    const { class: name, marks, widgets } = displayOf(paragraph);
    if (name === "draft-hidden") return [];
    const words = plainText(paragraph.runs);
    let line = "";
    for (let at = 0; at <= words.length; at++) {
      const ends = marks.find(({ to }) => to === at);
      if (ends) line += ends.class === "draft-struck" ? "-}" : "+}";
      for (const { item } of widgets.filter((one) => one.at === at)) line += `{-${printed(item)}-}`;
      const begins = marks.find(({ from }) => from === at);
      if (begins) line += begins.class === "draft-struck" ? "{-" : "{+";
      line += words[at] ?? "";
    }
    return [line];
  });
}

test("a redline: words by word, new paragraphs and alternatives as a whole, struck ones struck", () => {
  expect(drawn(redlineDisplayer(setting), room)).toEqual([
    "We reaffirm this.",
    "{+We note that.+}",
    "We meet every {-four-}{+two+} years.",
    "We thank all.",
    "{+We thank some.+}",
  ]);
  const struck = { ...two, struck: true as const };
  expect(drawn(redlineDisplayer(setting), [struck])).toEqual(["{-We meet every four years.-}"]);
});

test("clean: as it would read, with an alternative in the place of what it replaces", () => {
  const gone = [{ ...one, struck: true as const }, ...room.slice(1)];
  expect(drawn(cleanDisplayer({ ...setting, room: gone }), gone)).toEqual([
    "We note that.",
    "We meet every two years.",
    "We thank some.",
  ]);
});

test("an alternative that is struck itself replaces nothing", () => {
  const without = [three, { ...instead, struck: true as const }];
  expect(drawn(cleanDisplayer({ ...setting, room: without }), without)).toEqual(["We thank all."]);
});

test("what is said above a paragraph stands above it, and nothing where there is nothing", () => {
  const displayOf = redlineDisplayer({
    ...setting,
    flagsOf: (id) => (id === added.id ? [{ tone: "proposed", words: "New" }] : []),
  });
  expect(displayOf(added).before?.map(printed)).toEqual(["New"]);
  expect(displayOf(one).before).toEqual([]);
  expect(plainDisplayer(SETTING)(one).before).toBeUndefined();
});
