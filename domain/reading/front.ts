import { parseSymbol } from "../text/symbols";
import { type DayReading, firstDay } from "./dayExpressions";
import type { ReadDate } from "./document";
import { joinLines, type Vocabulary } from "./join";
import type { SourceLine } from "./lines";
import { statesIn } from "./states";

/** What stands above the body of a resolution or draft resolution. */
export interface FrontMatter {
  readonly kind: "resolution" | "draft-resolution" | null;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly sponsors: readonly string[];
  readonly dates: readonly ReadDate[];
  /** Every block but the title, as printed: organ, session, agenda item, and what was read above. */
  readonly rest: readonly string[];
}

/** Groups lines into blocks at empty lines, each joined to running text. */
export function joinBlocks(lines: readonly SourceLine[], words: Vocabulary): readonly string[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const block = line.afterBlank || line.afterPage ? undefined : blocks.at(-1);
    if (block) block.push(line.text);
    else blocks.push([line.text]);
  }
  return blocks.map((block) => joinLines(block, words));
}

const SPONSORS =
  /^([\s\S]{2,4000}):\s*(?:(?:revised|amended)\s+)?draft\s+(?:resolution|decision)$/i;
const ADOPTED = /^(?:Resolution|Decision) adopted by the ([^.]{3,80}?) on (.{6,40})$/i;
const NUMBERED_TITLE = /^(\d{1,4}\/\d{1,4})\.?\s+(\p{Lu}[\s\S]{2,2000})$/u;
const RECORD =
  /^(?:Distr\b|Original:|Agenda items?\b|General Assembly$|Security Council$|Economic and Social Council$|Human Rights Council$|.{3,40}\b(?:session|year|Committee|meeting)$|\[without reference|\[on the report)/i;

function sponsorsOf(block: string): readonly string[] | null {
  const named = SPONSORS.exec(block)?.[1];
  if (!named) return null;
  return named.split(/,\s+/).flatMap((part) => {
    const states = statesIn(part);
    return states.length > 0 ? [...states] : [part.replace(/^and\s+/i, "").trim()];
  });
}

const ORGAN_PREFIX: readonly (readonly [RegExp, string])[] = [
  [/Human Rights Council/i, "A/HRC/RES/"],
  [/Economic and Social Council/i, "E/RES/"],
  [/General Assembly/i, "A/RES/"],
];

const dayDate = (kind: "issued" | "adoption", day: DayReading, quote: string): ReadDate => ({
  kind,
  start: day.start,
  allDay: true,
  zone: "America/New_York",
  title: kind === "issued" ? "Distributed" : "Adopted",
  quote,
  warnings: [],
});

/** Reads the blocks above "The General Assembly,". The last block that is nothing else is the title. */
export function readFront(blocks: readonly string[]): FrontMatter {
  let kind: FrontMatter["kind"] = null;
  let symbol: string | null = null;
  let title: string | null = null;
  let titled = false;
  let prefix = "A/RES/";
  let sponsors: readonly string[] = [];
  const dates: ReadDate[] = [];
  const rest: string[] = [];
  for (const block of blocks) {
    const adopted = ADOPTED.exec(block);
    const numbered = NUMBERED_TITLE.exec(block);
    const named = sponsorsOf(block);
    if (!numbered) rest.push(block);
    const day = adopted || /^Distr/i.test(block) ? firstDay(block) : null;
    if (day) dates.push(dayDate(adopted ? "adoption" : "issued", day, block));
    if (adopted) {
      kind = "resolution";
      prefix = ORGAN_PREFIX.find(([organ]) => organ.test(adopted[1] ?? ""))?.[1] ?? prefix;
    } else if (numbered) {
      symbol = parseSymbol(prefix + numbered[1]);
      title = numbered[2] ?? null;
      titled = true;
    } else if (named) {
      kind = "draft-resolution";
      sponsors = named;
    } else if (parseSymbol(block)) symbol ??= parseSymbol(block);
    else if (!titled && !RECORD.test(block)) title = block;
  }
  return { kind, symbol, title, sponsors, dates, rest: rest.filter((block) => block !== title) };
}
