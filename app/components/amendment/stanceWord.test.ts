import { expect, test } from "vitest";
import type { Stance } from "@/domain/amendments/amendment";
import common from "@/messages/en/common.json";
import ours from "@/messages/en/ours.json";
import text from "@/messages/en/text.json";
import { type StanceOn, stanceWord } from "./stanceWord";

test.each<[Stance, StanceOn, string, string, string]>([
  ["support", "bracket", "Retain", "retain", "would retain it"],
  ["oppose", "bracket", "Delete", "delete", "would delete it"],
  ["reserve", "bracket", "Reserve", "reserve", "reserves its position"],
  ["flexible", "bracket", "Flexible", "flexible", "is flexible"],
  ["support", "proposal", "Support", "support", "supports it"],
  ["oppose", "proposal", "Oppose", "retain", "opposes it"],
])("to %s, on a %s: the button “%s”, printed “%s”, told “%s”", (stance, on, ...words) => {
  const word = stanceWord(stance, on);
  const button = word === "propose" ? "" : text.positions.take[word];
  expect([button, common.document.stances[word], ours.stands.stance[word]]).toEqual(words);
  expect(ours.stances[word]).toBe(ours.stands.stance[word]);
  expect(ours.stands.held[word]).toBe(button);
});
