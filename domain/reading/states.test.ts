import { expect, test } from "vitest";
import { namesOfStates, stateNamed, statesIn } from "./states";

test("193 members and the two observer States, each once, in the order of the alphabet", () => {
  expect(namesOfStates).toHaveLength(193 + 2);
  expect(new Set(namesOfStates).size).toBe(195);
  expect(namesOfStates).toContain("Holy See");
  expect(namesOfStates).toContain("State of Palestine");
  expect([...namesOfStates].sort((a, b) => a.localeCompare(b, "en"))).toEqual(namesOfStates);
});

test.each(namesOfStates)("%s is its own name, in capitals too, and after other words", (name) => {
  expect(stateNamed(name)).toBe(name);
  expect(stateNamed(name.toUpperCase())).toBe(name);
  expect(statesIn(`the Permanent Representative of ${name}, who spoke`)).toEqual([name]);
});

test.each([
  ["the State of Qatar", "Qatar"],
  ["Republic of the Philippines", "Philippines"],
  ["KINGDOM OF BELGIUM", "Belgium"],
  ["the Islamic Republic of Iran", "Iran (Islamic Republic of)"],
  ["the Plurinational State of Bolivia", "Bolivia (Plurinational State of)"],
  ["Hashemite Kingdom of Jordan", "Jordan"],
  ["the Commonwealth of Dominica", "Dominica"],
  ["the Kingdom of the Netherlands", "Netherlands (Kingdom of the)"],
  ["the Czech Republic", "Czechia"],
  ["the Republic of Türkiye", "Türkiye"],
  ["People’s Republic of China", "China"],
  ["the Federal Republic of Germany", "Germany"],
  ["the Lao People’s Democratic Republic", "Lao People's Democratic Republic"],
  ["the Democratic People’s Republic of Korea", "Democratic People's Republic of Korea"],
  ["the Republic of Korea", "Republic of Korea"],
  ["the Republic of the Congo", "Congo"],
  ["the Democratic Republic of the Congo", "Democratic Republic of the Congo"],
  ["the Swiss Confederation", "Switzerland"],
  ["the United Kingdom", "United Kingdom of Great Britain and Northern Ireland"],
  ["CÔTE D’IVOIRE", "Côte d'Ivoire"],
  ["the former Yugoslav Republic of Macedonia", "North Macedonia"],
  ["the European Union", null],
  ["the Group of 77", null],
  ["", null],
])("“%s” is %s", (form, name) => {
  expect(stateNamed(form)).toBe(name);
});

test.each([
  [
    "Papua New Guinea, Guinea-Bissau and Equatorial Guinea",
    ["Papua New Guinea", "Guinea-Bissau", "Equatorial Guinea"],
  ],
  ["Nigeria and Niger, Niger again", ["Nigeria", "Niger"]],
  ["the Dominican Republic, then Dominica", ["Dominican Republic", "Dominica"]],
  ["South Sudan and Sudan", ["South Sudan", "Sudan"]],
  ["a Germanic, a post-Chad, an Omani", []],
])("in “%s”", (text, names) => {
  expect(statesIn(text)).toEqual(names);
});
