import type { AskedWords, DispositionLine, VersionView } from "../../domain/revisions/content";
import {
  byDelegation,
  byParagraph,
  dispositionTable,
  outcomeCounts,
  sponsorsOf,
} from "../../domain/revisions/disposition";
import { outcomeInWords } from "./outcomeWords";
import {
  capitalised,
  issuedInWords,
  marksInWords,
  nameOf,
  proposersOf,
  subjectInWords,
} from "./words";
import { centred, hang, WIDTH, wrap } from "./wrap";

/** The lines of a table, of one delegation's proposals alone when one is named. */
export const linesFor = (
  version: VersionView,
  delegation: string | null,
): readonly DispositionLine[] =>
  dispositionTable(version.content).filter(
    ({ about }) => delegation === null || sponsorsOf(about).has(delegation),
  );

/**
 * The disposition table of a version as plain text in lines of 88 characters: what became of every
 * proposal, by paragraph, then of whose by delegation, by their numbers. Linear.
 */
export function dispositionsText(version: VersionView, delegation: string | null = null): string {
  const lines = linesFor(version, delegation);
  const numbers = new Map(lines.map(({ amendment }, index) => [amendment, index + 1]));
  const entry = (line: DispositionLine) => entryText(line, numbers.get(line.amendment)!);
  const groups = byParagraph(version.content, lines);
  const counts = [...outcomeCounts(lines)].map(([outcome, count]) => `${count} ${outcome}`);
  const parts = [
    [
      centred(version.title),
      "",
      centred(`${version.label}: disposition of proposals`),
      "",
      wrap(`${issuedInWords(version)}.`, ""),
      `SHA-256 ${version.contentHash}`,
      ...(delegation === null ? [] : ["", `Proposals of ${delegation}`]),
      "=".repeat(WIDTH),
    ].join("\n"),
    lines.length === 0 ? "There were no proposals." : `${capitalised(counts.join(", "))}.`,
    ...groups.flatMap(({ paragraph, gone, lines: found }) => [
      `${"-".repeat(WIDTH)}\n${groupTitle(paragraph, gone)}`,
      ...found.map(entry),
    ]),
    ...(delegation === null && lines.length > 0 ? [delegationPart(lines, numbers)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function groupTitle(paragraph: Parameters<typeof nameOf>[0] | null, gone: string | null): string {
  if (paragraph) return capitalised(nameOf(paragraph));
  return gone === null ? "The text as a whole" : `Paragraph ${gone}, no longer in the text`;
}

const COLUMN = 6;

function entryText(line: DispositionLine, number: number): string {
  const { about, paragraph, reason, decided, version } = line;
  const marks = marksInWords(about);
  const asks = line.parts ? "" : `${(about.asks ?? []).map(askedInWords).join("; ")}\n`;
  const what = `${subjectInWords(about)}: ${proposersOf(about)}${marks ? ` (${marks})` : ""}`;
  const where = paragraph && paragraph !== about.paragraph ? ` Now paragraph ${paragraph}.` : "";
  const settled =
    version === undefined ? "" : ` Settled in ${version === "" ? "an earlier version" : version}.`;
  const why = reason ? ` Reason: ${reason}` : "";
  const who = decided ? ` (${decided.by}, ${decided.at.slice(0, 10)})` : "";
  const outcome = `${capitalised(outcomeInWords(line, about))}${who}.${where}${settled}${why}`;
  return hang(`${number}.`, `${what}\n${asks.trimStart()}${outcome}`, 0, COLUMN);
}

/** "“grave” to “deep”", "“, academia” added", "“grave” deleted". */
function askedInWords({ from, to }: AskedWords): string {
  const [was, wanted] = [from.trim() || from, to.trim() || to];
  if (was === "") return `“${wanted}” added`;
  return wanted === "" ? `“${was}” deleted` : `“${was}” to “${wanted}”`;
}

function delegationPart(
  lines: readonly DispositionLine[],
  numbers: ReadonlyMap<DispositionLine["amendment"], number>,
): string {
  const entries = byDelegation(lines).map(({ delegation, lines: own }) => {
    const counts = [...outcomeCounts(own)].map(([outcome, count]) => `${count} ${outcome}`);
    const which = own.map(({ amendment }) => numbers.get(amendment)).join(", ");
    return wrap(`${delegation}: ${counts.join(", ")} (${which})`, "", "  ");
  });
  return [`${"-".repeat(WIDTH)}\nBy delegation`, ...entries].join("\n\n");
}

/** The same as JSON: every line once, then who and what it is about by the ids of amendments. */
export function dispositionsJson(version: VersionView, delegation: string | null = null): string {
  const { number, kind, label, title, issuedAt, issuedByName, contentHash } = version;
  const lines = linesFor(version, delegation);
  const ids = (some: readonly DispositionLine[]) => some.map(({ amendment }) => amendment);
  const file = {
    version: { number, kind, label, title, issuedAt, issuedByName, contentHash },
    delegation,
    counts: Object.fromEntries(outcomeCounts(lines)),
    lines,
    byParagraph: byParagraph(version.content, lines).map(({ paragraph, gone, lines: own }) => ({
      ...{ paragraph, gone, amendments: ids(own) },
    })),
    byDelegation: byDelegation(lines).map(({ delegation: name, lines: own }) => ({
      delegation: name,
      counts: Object.fromEntries(outcomeCounts(own)),
      amendments: ids(own),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
