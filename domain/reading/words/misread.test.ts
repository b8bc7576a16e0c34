import { describe, expect, test } from "vitest";
import { type Vocabulary, vocabularyOf } from "../source/join";
import { doubledWords, misreadWords } from "./misread";

const NO_SOURCE: Vocabulary = new Map();
const inSentence = (word: string): string =>
  `We recall that the ${word} of the Assembly is to be noted.`;
const found = (text: string, words = NO_SOURCE) =>
  misreadWords(text, words).map(({ word, suggestions }) => `${word}: ${suggestions.join(", ")}`);

describe("what a scanner misread", () => {
  test.each([
    ["Convehtion", "Convention"],
    ["!inks", "links"],
    ["induding", "including"],
    ["Globa!", "Global"],
    ["confliqt", "conflict"],
    ["ciose", "close"],
    ["highlevel", "high-level"],
    ["intemational", "international"],
    ["Intemational", "International"],
    ["Govemments", "Governments"],
    ["hurnan", "human"],
    ["Cornmittee", "Committee"],
    ["comrnission", "commission"],
    ["implernentation", "implementation"],
    ["1nternational", "International"],
    ["lnternational", "International"],
    ["lNTERNATlONAL", "INTERNATIONAL"],
    ["Iegal", "legal"],
    ["Nationa1", "National"],
    ["co0peration", "cooperation"],
    ["deve|opment", "development"],
    ["po!itical", "political"],
    ["re1evant", "relevant"],
    ["tbe", "the"],
    ["tlie", "the"],
    ["Tbe", "The"],
    ["witb", "with"],
    ["wbich", "which"],
    ["thcir", "their"],
    ["anci", "and"],
    ["aud", "and"],
    ["ofthe", "of the"],
    ["inthe", "in the"],
    ["tothis", "to this"],
    ["ofhuman-rights", null],
    ["rightsand", "rights and"],
    ["ofcooperation", "of cooperation"],
    ["developmentof", "development of"],
    ["develop ment", "development"],
    ["imple mentation", "implementation"],
    ["Govern ments", "Governments"],
    ["vvomen", "women"],
    ["reneWable", null],
    ["knowiedge", "knowledge"],
    ["resoiution", "resolution"],
    ["recogniziug", "recognizing"],
    ["enviromnent", "environment"],
    ["Secrctary", "Secretary"],
    ["traffieking", "trafficking"],
    ["cliscrimination", "discrimination"],
    ["ciisarmament", "disarmament"],
    ["beneht", "benefit"],
    ["iiniversal", "universal"],
    ["quaiity", "quality"],
    ["lndia", "India"],
    ["assistancc", "assistance"],
    ["non-govemmental", "governmental"],
    ["sustainab1e", "sustainable"],
    ["inciuding", "including"],
    ["lntemational", "International"],
    ["vividlv", "vividly"],
    ["dividcd", "divided"],
    ["xlvii", null],
    ["mcmxciv", null],
  ])("%s may be %s", (printed, meant) => {
    const all = misreadWords(inSentence(printed), NO_SOURCE);
    if (meant === null) expect(all).toEqual([]);
    else expect(all.map(({ suggestions }) => suggestions[0])).toEqual([meant]);
  });

  test.each(
    [
      "Bozkir Kampala Thomson Pecsteen Buytswerve Marrakesh Ouagadougou Boutros-Ghali Al-Thani",
      "MacBride O’Connor Nyusi Guterres Nansen Bretton Lomé Chişinău Mbeki Rhodes Comoros",
      "UNODC ICAT UNFCCC CTOC CCPCJ UNICEF AIDS HIV COVID-19 CO2 H.E. e.g. i.e. p.m. G77",
      "iii viii xxiv XIV MDCLXVI 1st 10th 100 1.1 11(a) 10:00 $10m 10km 10am",
      "peter@example.org www.unodc.org https://www.un.org/en/hIgh undocs.org/A/71/1 info@un.int",
      "A/RES/64/293 AIResl641293 E/CN.15/2017/L.2 S/PRST/2015/25 CEDAW/C/GC/30",
      "inter alia; mutatis mutandis; ad referendum; sine die; vis-à-vis; prima facie; de facto",
      "and/or policies/programmes Stop! Agenda1 persons10 1and Help!",
      "whistle-blower cross-border socio-economic organisation labor program centre center judgement",
      "reforestation statelessness nongovernmental wellbeing crowdfunding landmines microplastics underfunded",
      "dedans sur développement des Etats Membres",
      "l’Assemblée d’Ivoire don’t Member States’ children’s",
      "modem burn arid dose tom turn born clear",
    ].flatMap((line) => line.split(" ").map((word) => [word])),
  )("%s is let be", (word) => {
    expect(found(inSentence(word))).toEqual([]);
  });

  test.each([
    ["L’Assemblée générale rappelle que les droits de tous sont egalement protégés par la loi."],
    [
      "Los Estados Miembros deciden adoptar todas las medidas para promover la cooperacion nacional.",
    ],
    ["Die Mitgliedstaaten bekraftigen ihre internationale Verpflichtung und nationalen Pflichten."],
  ])("another language is let be: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("every occurrence is given, with its place", () => {
    expect(misreadWords("tbe aim and tbe (Convehtion)", NO_SOURCE)).toEqual([
      { word: "tbe", at: 0, suggestions: ["the"] },
      { word: "tbe", at: 12, suggestions: ["the"] },
      { word: "Convehtion", at: 17, suggestions: ["Convention"] },
    ]);
  });

  test("what the source itself says often is no misreading", () => {
    const often = vocabularyOf(["the induding and induding of induding"]);
    expect(found(inSentence("induding"), often)).toEqual([]);
  });

  test("unless what was meant is said much more often", () => {
    const often = vocabularyOf(["Govemments ".repeat(3), "Governments ".repeat(15)]);
    expect(found(inSentence("Govemments"), often)).toEqual(["Govemments: Governments"]);
  });

  test("of several readings the source's own comes first", () => {
    expect(found(inSentence("ciose"), vocabularyOf(["a dose is a dose"]))).toEqual([
      "ciose: dose, close",
    ]);
  });

  test("a short name is a name, unless the source has the word", () => {
    expect(found(inSentence("Statcs"))).toEqual([]);
    expect(found(inSentence("Statcs"), vocabularyOf(["States ".repeat(3)]))).toEqual([
      "Statcs: States",
    ]);
  });
});

describe("words printed twice", () => {
  test.each([
    ["access to all to all persons", "to all", "access to all persons"],
    ["of the the Committee", "the", "of the Committee"],
    ["the the the end", "the", "the end"],
    ["in the field in the field of", "in the field", "in the field of"],
    ["the  the end", "the", "the end"],
  ])("%s", (text, words, undone) => {
    const [twice, ...more] = doubledWords(text);
    expect(more).toEqual([]);
    expect(twice?.words).toBe(words);
    expect(text.slice(0, twice?.from) + text.slice(twice?.to)).toBe(undone);
  });

  test.each([
    "that that had had is is very very",
    "New York New York, Pago Pago, Boutros Boutros-Ghali",
    "to all, to all",
    "10 10 and 1 1",
    "a a b b",
    "",
  ])("not in %s", (text) => {
    expect(doubledWords(text)).toEqual([]);
  });
});
