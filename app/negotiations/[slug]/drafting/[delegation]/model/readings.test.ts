import { expect, test } from "vitest";
import type { Excerpted } from "@/app/components/excerpt";
import type { Ask } from "@/domain/drafting/draft";
import { para, rich } from "@/domain/testing/builders";
import { plainText } from "@/domain/text/runs";
import { readingsOf } from "./readings";

const { id: paragraph } = para("3", "");
const shown = (parts: readonly Excerpted[]): string =>
  parts
    .map((part) =>
      part.kind === "omitted"
        ? "…"
        : part.kind === "inserted"
          ? `{${plainText(part.runs)}}`
          : plainText(part.runs),
    )
    .join("");
const readings = (ask: Ask, text?: string): string[] => {
  const { theirs, ours } = readingsOf(ask, text === undefined ? undefined : rich(text));
  return [shown(theirs), shown(ours)];
};

test("words that both have changed stand in their sentence", () => {
  const within = rich("We meet every two years in New York.");
  const [theirs, ours, base] = [rich("three"), rich("two"), rich("four")];
  const at = { from: 14, to: 17 };
  expect(
    readings({ kind: "wording", paragraph, label: "3", base, theirs, ours, within, at }),
  ).toEqual(["We meet every {three} years in New York.", "We meet every {two} years in New York."]);
});

test("each side is quoted as it has the sentence, with what else it changed there", () => {
  const within = rich("We meet yearly, in small groups, in Geneva, for two days.");
  const at = { from: 48, to: 51 };
  const [theirs, ours, base] = [rich("three"), rich("two"), rich("four")];
  const ask: Ask = { kind: "wording", paragraph, label: "3", base, theirs, ours, within, at };
  expect(readings(ask, "We meet in small groups, in Geneva or New York, for three days.")).toEqual([
    "We meet in small groups, in Geneva or New York, for {three} days.",
    "We meet yearly, in small groups, in Geneva, for {two} days.",
  ]);
});

test("where one side has nothing, the sentence is shown without it", () => {
  const within = rich("We meet in New York.");
  const at = { from: 7, to: 7 };
  const ask = { paragraph, label: "3", base: rich(" often"), theirs: rich(" seldom"), ours: [] };
  expect(readings({ kind: "wording", ...ask, within, at })).toEqual([
    "We meet{ seldom} in New York.",
    "We meet in New York.",
  ]);
});

test("a paragraph that is gone has no reading in the text", () => {
  const ours = rich("We meet.");
  expect(readings({ kind: "gone", paragraph, label: "3", base: ours, theirs: null, ours })).toEqual(
    ["", "We meet."],
  );
});
