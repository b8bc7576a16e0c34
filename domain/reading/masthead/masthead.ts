import { parseSymbol } from "../../text/symbols";
import { firstDay } from "../dates/dayExpressions";
import type { Masthead, ReadDate } from "../document";
import type { ReadTitle } from "../paragraphs/draft";
import { withoutMarkup } from "../paragraphs/inline";
import { joinLines, type Vocabulary } from "../source/join";
import { passagesOf, type SourceLine, spansOfLines } from "../source/lines";
import type { SourcedText, SourceSpan } from "../source/sourced";
import { statesIn } from "../states";
import { type MastheadLine, readMastheadLine } from "./mastheadLines";

/** What stands above the body of a resolution or draft resolution. */
export interface FrontMatter {
  readonly kind: "resolution" | "draft-resolution" | null;
  readonly symbol: string | null;
  readonly title: ReadTitle | null;
  readonly masthead: Masthead | null;
  readonly sponsors: readonly string[];
  readonly dates: readonly ReadDate[];
}

export const NO_FRONT: FrontMatter = {
  kind: null,
  symbol: null,
  title: null,
  masthead: null,
  sponsors: [],
  dates: [],
};

interface Block {
  readonly lines: readonly SourceLine[];
  readonly words: SourcedText;
  readonly spans: readonly SourceSpan[];
}

/** Groups lines into blocks at empty lines, each joined to running text. */
function blocksOf(lines: readonly SourceLine[], words: Vocabulary): readonly Block[] {
  const blocks: SourceLine[][] = [];
  for (const line of lines) {
    const block = line.afterBlank || line.afterPage ? undefined : blocks.at(-1);
    if (block) block.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block) => ({
    lines: block,
    words: withoutMarkup(joinLines(block, words)),
    spans: spansOfLines(block),
  }));
}

const SPONSORS =
  /^([\s\S]{2,4000}):\s*(?:(?:revised|amended)\s+)?draft\s+(?:resolution|decision)$/i;
const ADOPTED =
  /^(?:(?:Resolution|Decision) )?adopted by the ([^.]{3,80}?)(?: at its \d{1,5}(?:st|nd|rd|th) meeting,)? on (.{6,40})$/i;
const NUMBERED_TITLE = /^(\d{1,4}\/\d{1,4}\.?\s+)(\p{Lu}[\s\S]{2,2000})$/u;

function sponsorsOf(block: string): readonly string[] | null {
  const named = SPONSORS.exec(block)?.[1];
  if (!named) return null;
  return named.split(/,\s+/).flatMap((part) => {
    const states = statesIn(part);
    return states.length > 0 ? [...states] : [part.replace(/^and\s+/i, "").trim()];
  });
}

const PREFIX: readonly (readonly [RegExp, string])[] = [
  [/Human Rights Council/i, "A/HRC/RES/"],
  [/Economic and Social Council/i, "E/RES/"],
];

function dayDate(kind: "issued" | "adoption", { words, spans }: Block): readonly ReadDate[] {
  const day = firstDay(words.text);
  if (!day) return [];
  return [
    {
      kind,
      start: day.start,
      allDay: true,
      zone: "America/New_York",
      title: kind === "issued" ? "Distributed" : "Adopted",
      quote: words.text,
      spans,
      warnings: [],
    },
  ];
}

/**
 * Reads the lines above "The General Assembly,": masthead, sponsors, symbol, title. The last block
 * that is nothing else is the title. O(length).
 */
export function readFront(lines: readonly SourceLine[], vocabulary: Vocabulary): FrontMatter {
  const blocks = blocksOf(lines, vocabulary);
  const found = blocks.map((block) => sortOf(block));
  const numbered = found.findLastIndex((sort) => sort.is === "numbered-title");
  const title = numbered >= 0 ? numbered : found.findLastIndex((sort) => sort.is === "words");
  const adopted = found.find((sort) => sort.is === "adopted");
  const sponsors = found.find((sort) => sort.is === "sponsors");
  const symbols = found.flatMap((sort) => (sort.is === "symbol" ? [sort.symbol] : []));
  const titleBlock = blocks[title];
  return {
    kind: sponsors ? "draft-resolution" : adopted ? "resolution" : null,
    symbol:
      titleBlock && numbered >= 0 ? numberedSymbol(titleBlock, adopted) : (symbols[0] ?? null),
    title: titleBlock ? titleOf(titleBlock) : null,
    masthead: mastheadOf(blocks, found, title),
    sponsors: sponsors?.names ?? [],
    dates: blocks.flatMap((block, at) => {
      const sort = found[at];
      if (sort?.is === "adopted") return dayDate("adoption", block);
      const distributed =
        /^Distr/i.test(block.words.text) ||
        (sort?.is === "record" && sort.lines.some((line) => line.is === "distribution"));
      return distributed ? dayDate("issued", block) : [];
    }),
  };
}

type Sort =
  | { readonly is: "adopted"; readonly organ: string }
  | { readonly is: "numbered-title" }
  | { readonly is: "sponsors"; readonly names: readonly string[] }
  | { readonly is: "symbol"; readonly symbol: string }
  | { readonly is: "record"; readonly lines: readonly MastheadLine[] }
  | { readonly is: "words" };

function sortOf({ words, lines }: Block): Sort {
  const { text } = words;
  const organ = ADOPTED.exec(text)?.[1];
  if (organ) return { is: "adopted", organ };
  if (NUMBERED_TITLE.test(text)) return { is: "numbered-title" };
  const names = sponsorsOf(text);
  if (names) return { is: "sponsors", names };
  const symbol = parseSymbol(text.replace(/^United Nations /, ""));
  if (symbol) return { is: "symbol", symbol };
  const [first = [], ...more] = lines.map((line) => readMastheadLine(line.text));
  return first.length > 0 ? { is: "record", lines: [...first, ...more.flat()] } : { is: "words" };
}

function numberedSymbol({ words }: Block, adopted: Sort | undefined): string | null {
  const organ = adopted?.is === "adopted" ? adopted.organ : "";
  const prefix = PREFIX.find(([name]) => name.test(organ))?.[1] ?? "A/RES/";
  return parseSymbol(prefix + (/^[\d/]+/.exec(words.text)?.[0] ?? ""));
}

/** "71/319. Draft outcome document": the number is the symbol's, the rest the title. */
const numberLength = (text: string): number => NUMBERED_TITLE.exec(text)?.[1]?.length ?? 0;

/** Where the title's own words begin in the source: its lines hold marks that its words do not. */
const titleFrom = ({ words }: Block): number => words.spans(numberLength(words.text))[0]?.from ?? 0;

function titleOf(block: Block): ReadTitle {
  const length = numberLength(block.words.text);
  const start = length === 0 ? 0 : titleFrom(block);
  const spans = spansOfLines(block.lines)
    .filter(({ to }) => to > start)
    .map(({ from, to }) => ({ from: Math.max(from, start), to }));
  return { words: block.words.slice(length), spans };
}

function mastheadOf(blocks: readonly Block[], found: readonly Sort[], title: number): Masthead {
  const read = found.flatMap((sort) => (sort.is === "record" ? sort.lines : []));
  const part = (is: MastheadLine["is"]) => read.find((line) => line.is === is)?.words ?? null;
  const item = found.findIndex(
    (sort) => sort.is === "record" && sort.lines.at(-1)?.is === "agendaItem",
  );
  const next = item >= 0 && item + 1 !== title ? found[item + 1] : undefined;
  const passages = blocks.flatMap((block, at) => {
    if (at !== title) return passagesOf(block.lines);
    const [first] = block.lines;
    const length = numberLength(block.words.text);
    if (!first || length === 0) return [];
    const number = block.words.slice(0, length).trim();
    return [{ text: number.text, spans: [{ from: first.from, to: titleFrom(block) }] }];
  });
  return {
    // "General Assembly" stands above "Human Rights Council".
    organ: read.findLast((line) => line.is === "organ")?.words ?? null,
    committee: part("committee"),
    session: part("session"),
    agendaItem: part("agendaItem"),
    agendaTitle: next?.is === "words" ? (blocks[item + 1]?.words.text ?? null) : null,
    distribution: part("distribution"),
    originalLanguage: part("originalLanguage"),
    passages,
  };
}
