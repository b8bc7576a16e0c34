import { expect, test } from "vitest";
import { findLocators } from "./locators";

test.each([
  ["PP16(a), OP3, and PP7", ["PP16(a)", "OP3", "PP7"]],
  ["op 3", ["OP3"]],
  ["OP 3-5", ["OP3–5"]],
  ["OPs 3, 5 and 7", ["OP3", "OP5", "OP7"]],
  ["operative paragraph 3", ["OP3"]],
  ["preambular paragraphs 4 and 5", ["PP4", "PP5"]],
  ["the preambular para", ["preambular para"]],
  ["para 38", ["para 38"]],
  ["para. 5 (a)", ["para 5(a)"]],
  ["paras 29 and 36", ["para 29", "para 36"]],
  ["paragraphs 5 to 7", ["paras 5–7"]],
  ["paras. 1, 3–5 and 9", ["para 1", "paras 3–5", "para 9"]],
  ["article 5", ["article 5"]],
  ["articles 3, 4 and 5(2)(a)", ["article 3", "article 4", "article 5(2)(a)"]],
  ["art. 6", ["article 6"]],
  ["Annex", ["Annex"]],
  ["annex ii", ["Annex II"]],
  ["the preamble of the 2030 Agenda", ["preamble"]],
  ["para 4, 17 goals", ["para 4"]],
  ["OP6, 64/293", ["OP6"]],
  ["OP6 and 64/293", ["OP6"]],
  ["para 70/1", []],
  ["paragraphs of a party, annexed", []],
])("%j names %j", (text, places) => {
  const found = findLocators(text);
  expect(found.flatMap((locator) => locator.places)).toEqual(places);
  for (const { raw, from, to } of found) expect(text.slice(from, to)).toBe(raw);
});
