import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "../laws";
import { findLocators } from "./locators";
import { citedResolutions } from "./resolutions";
import { repairSymbol, symbolsIn } from "./symbolRepair";
import { parseSymbol, symbolParts } from "./symbols";
import { findTreaties, printTreaty } from "./treaties";

const number = fc.integer({ min: 1, max: 9999 });
const session = fc.oneof(
  fc.integer({ min: 31, max: 120 }).map(String),
  fc.constantFrom("S-30", "ES-10", "S-8"),
);
const year = fc.integer({ min: 1946, max: 2099 });
const paper = fc.constantFrom("L", "CRP", "WP", "PV", "SR", "INF");
const suffixes = fc
  .array(fc.tuple(fc.constantFrom("Rev", "Add", "Corr"), fc.integer({ min: 1, max: 99 })), {
    maxLength: 3,
  })
  .map((made) => made.map(([word, count]) => `/${word}.${count}`).join(""));
const body = fc.constantFrom("A/HRC", "A/C.3", "A/CONF.222", "A/AC.105/C.1", "A", "A/CN.9/WG.III");
const part = fc.constantFrom("", " A", " C", " A-E");
const roman = fc.constantFrom("I", "III", "XXI", "XXX", "S-VI", "ES-V");

const documents = fc.oneof(
  fc.tuple(body, session, number).map((of) => of.join("/")),
  fc.tuple(body, session, paper, number).map(([of, at, kind, no]) => `${of}/${at}/${kind}.${no}`),
  fc
    .tuple(
      fc.constantFrom("E", "E/CN.15", "S", "CTOC/COP", "FCCC/CP", "ST/SGB", "S/PRST"),
      year,
      number,
    )
    .map((of) => of.join("/")),
  fc
    .tuple(fc.constantFrom("CEDAW/C/GC", "CCPR/C", "HRI/GEN", "CRC/C/BEL/CO"), number)
    .map((of) => of.join("/")),
);
const symbols = fc.oneof(
  fc.tuple(documents, suffixes).map(([stem, ending]) => stem + ending),
  fc.tuple(session, number, part).map(([at, no, letter]) => `A/RES/${at}/${no}${letter}`),
  fc.tuple(number, part, roman).map(([no, letter, at]) => `A/RES/${no}${letter} (${at})`),
  fc.tuple(number, year).map(([no, at]) => `S/RES/${no} (${at})`),
);
/** Blanks and case as print has them; nothing else changes. */
const printing = fc.record({
  blankAfter: fc.constantFrom("", ".", "/"),
  upper: fc.boolean(),
  around: fc.constantFrom("", " ", "\n"),
});

/** Texts made mostly of what symbols are made of. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."A/ S/ RES I l ! 1 0 . ( ) (III) Rev. resolution of and 64/293 OP3 para".split(" "),
      ),
      fc.constantFrom(
        ...["decisions ", "Ibid., ", "vol. ", "United Nations, Treaty Series, ", " "],
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(""));

test("a canonical symbol is its own reading, and so is what any print of it gives", () => {
  fc.assert(
    fc.property(symbols, printing, (symbol, { blankAfter, upper, around }) => {
      const spread = blankAfter === "" ? symbol : symbol.replaceAll(blankAfter, `${blankAfter} `);
      const printed = around + (upper ? spread.toUpperCase() : spread.toLowerCase()) + around;
      expect([symbol, parseSymbol(symbol)]).toEqual([symbol, symbol]);
      expect([printed, parseSymbol(printed)]).toEqual([printed, symbol]);
      expect(symbolParts(printed)).toEqual(symbolParts(symbol));
    }),
    { numRuns: cases(2000) },
  );
});

test("a readable symbol is never called repaired", () => {
  fc.assert(
    fc.property(symbols, (symbol) => {
      const nothing = { symbols: new Set<string>(), years: new Set<string>() };
      expect(repairSymbol(symbol, nothing)).toMatchObject({ symbol, repaired: false });
    }),
    { numRuns: cases(2000) },
  );
});

test("whatever is read in any text stands where it is said to, and reads again as itself", () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
      const read = parseSymbol(text);
      if (read !== null) expect(parseSymbol(read)).toBe(read);
      for (const { raw, symbol, from, to } of citedResolutions(text)) {
        expect(text.slice(from, to)).toBe(raw);
        expect(parseSymbol(symbol)).toBe(symbol);
      }
      for (const { raw, from, to } of [...findLocators(text), ...symbolsIn(text)])
        expect(text.slice(from, to)).toBe(raw);
      for (const treaty of findTreaties(text)) {
        expect(text.slice(treaty.from, treaty.to)).toBe(treaty.raw);
        expect(findTreaties(printTreaty(treaty)).map(printTreaty)).toEqual([printTreaty(treaty)]);
      }
    }),
    { numRuns: cases(2000) },
  );
});
