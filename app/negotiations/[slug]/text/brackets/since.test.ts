import { expect, test } from "vitest";
import { note, para, rich } from "@/domain/testing/builders";
import type { Paragraph } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import { NO_DISPLAY } from "./display";
import { sinceDisplayer } from "./since";
import { printed, SETTING } from "./testing";

/** The text as it is drawn: added words in `{+ +}`, struck ones in `{- -}`, blocks on lines of their own. */
function drawn(before: readonly Paragraph[], text: readonly Paragraph[]): string {
  const displayOf = sinceDisplayer(() => NO_DISPLAY, { before, text, setting: SETTING });
  return text
    .flatMap((paragraph) => {
      const { marks, widgets, before: above = [], after } = displayOf(paragraph);
      const words = plainText(paragraph.runs);
      let line = "";
      for (let at = 0; at <= words.length; at++) {
        if (marks.some(({ to }) => to === at)) line += "+}";
        for (const { item } of widgets.filter((one) => one.at === at))
          line += `{-${printed(item)}-}`;
        if (marks.some(({ from }) => from === at)) line += "{+";
        line += words[at] ?? "";
      }
      const block = (item: Parameters<typeof printed>[0]) => `{-${printed(item)}-}`;
      return [...above.map(block), line, ...after.map(block)];
    })
    .join("\n");
}

const two = para("2", "We meet every four years.");
const as = (words: string): Paragraph => ({ ...two, runs: rich(words) });

test.each([
  ["We meet every four years.", "We meet every four years."],
  ["We meet every two years.", "We meet every {-four-}{+two+} years."],
  ["We meet every four full years.", "We meet every four{+ full+} years."],
  ["We meet.", "We meet{- every four years-}."],
  ["", "{-We meet every four years.-}"],
])("now: %s", (now, expected) => {
  expect(drawn([two], [as(now)])).toBe(expected);
});

test("a new paragraph is new as a whole, one that is gone stands struck where it stood", () => {
  const one = para("1", "We recall.");
  const three = para("3", "We thank.");
  expect(drawn([one, two], [three, two])).toBe(
    "{-We recall.-}\n{+We thank.+}\nWe meet every four years.",
  );
  expect(drawn([one, two], [one, three])).toBe(
    "We recall.\n{-We meet every four years.-}\n{+We thank.+}",
  );
});

test("a footnote that is no longer cited is struck with its number", () => {
  const cites = as("We meet[^fn-1] often.");
  expect(drawn([cites, note("1", "Ibid.")], [as("We meet often.")])).toContain(
    "We meet{-^1-} often.",
  );
});
