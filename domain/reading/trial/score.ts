import type { ReadDate } from "../document";
import type { Announcement, ExpectedDate } from "./announcements";

/** How the dates read from one or more passages compare with the expected ones. */
export interface Score {
  readonly expected: number;
  readonly read: number;
  readonly right: number;
  /** Dates that were not read. */
  readonly missed: readonly string[];
  /** Dates that were read and are none. */
  readonly falseAlarms: readonly string[];
  /** Dates read right but for their place, zone, end, … */
  readonly details: readonly string[];
}

/** Compares with the answer that fits best, where an announcement has several right ones. */
export function scoreOf(announcement: Announcement, read: readonly ReadDate[]): Score {
  const { expected, alsoRight } = announcement;
  const text = announcement.paragraphs.join("\n");
  const answers = alsoRight ? [expected, alsoRight] : [expected];
  const scores = answers.map((answer) => compare(answer, read, text));
  const wrong = (score: Score) => score.missed.length + score.falseAlarms.length;
  return scores.reduce((best, score) => (wrong(score) < wrong(best) ? score : best));
}

export const sumOf = (scores: readonly Score[]): Score => ({
  expected: sum(scores.map((score) => score.expected)),
  read: sum(scores.map((score) => score.read)),
  right: sum(scores.map((score) => score.right)),
  missed: scores.flatMap((score) => score.missed),
  falseAlarms: scores.flatMap((score) => score.falseAlarms),
  details: scores.flatMap((score) => score.details),
});

export const precisionOf = ({ right, read }: Score): number => (read === 0 ? 1 : right / read);
export const recallOf = ({ right, expected }: Score): number =>
  expected === 0 ? 1 : right / expected;

/** Both figures and what is still wrong, by name, to be printed. */
export function tableOf(rows: Readonly<Record<string, Score>>): string {
  const cells = Object.entries(rows).map(([name, score]) => [
    name,
    String(score.expected),
    String(score.read),
    String(score.right),
    precisionOf(score).toFixed(3),
    recallOf(score).toFixed(3),
    String(score.details.length),
  ]);
  const head = ["dates of", "expected", "read", "right", "precision", "recall", "details wrong"];
  const lines = [head, ...cells].map((row) =>
    row
      .map((cell) => cell.padEnd(19))
      .join("")
      .trimEnd(),
  );
  const wrong = Object.values(rows).flatMap(({ missed, falseAlarms, details }) => [
    ...missed.map((said) => `  missed: ${said}`),
    ...falseAlarms.map((said) => `  false alarm: ${said}`),
    ...details.map((said) => `  wrong ${said}`),
  ]);
  return [...lines, "", wrong.length > 0 ? "still wrong:" : "nothing is wrong.", ...wrong].join(
    "\n",
  );
}

function compare(answer: readonly ExpectedDate[], read: readonly ReadDate[], text: string): Score {
  const left = [...read];
  const missed: string[] = [];
  const details: string[] = [];
  for (const expected of answer) {
    const at = left.findIndex((date) => matches(expected, date));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) missed.push(`${saidOfExpected(expected)} in “${shortened(text)}”`);
    else
      details.push(
        ...detailsWrong(expected, found, text).map(
          (detail) => `${detail} of ${saidOfExpected(expected)} in “${shortened(text)}”`,
        ),
      );
  }
  return {
    expected: answer.length,
    read: read.length,
    right: answer.length - missed.length,
    missed,
    falseAlarms: left.map((date) => `${saidOf(date)} in “${shortened(text)}”`),
    details,
  };
}

/** Kind and start are right, and the end where one is expected. */
const matches = (expected: ExpectedDate, { kind, start, end }: ReadDate): boolean =>
  oneOf(expected.kind, kind) &&
  oneOf(expected.start, start) &&
  (expected.end === undefined || expected.end === end);

function detailsWrong(expected: ExpectedDate, read: ReadDate, text: string): readonly string[] {
  const { place = "", end = "none", zone, moves, warnings } = read;
  const wrong: string[] = [];
  if (!oneOf(expected.zone ?? "America/New_York", zone)) wrong.push(`zone ${zone}`);
  const placed = place.toLowerCase().includes((expected.place ?? "").toLowerCase());
  if (!placed || place.length > (expected.place ?? text).length + 40)
    wrong.push(`place “${place}” for “${expected.place ?? ""}”`);
  const virtual = place === "Virtual" && /virtual|online/i.test(text);
  if (!virtual && !text.toLowerCase().includes(place.toLowerCase()))
    wrong.push(`place “${place}”, which is not printed,`);
  if (expected.end === undefined && end !== "none") wrong.push(`end ${end}`);
  if (
    expected.moves !== undefined &&
    (!moves || (moves.start?.slice(0, 10) ?? null) !== expected.moves)
  )
    wrong.push(`moved day ${moves?.start} for ${expected.moves}`);
  if (expected.moves === undefined && moves) wrong.push(`moved day ${moves.start}`);
  if (expected.doubtful && warnings.length === 0) wrong.push("missing doubt");
  return wrong;
}

const oneOf = <T>(right: T | readonly T[], value: T): boolean =>
  Array.isArray(right) ? right.includes(value) : right === value;

const saidOfExpected = ({ kind, start, end }: ExpectedDate): string =>
  `${[kind].flat().join("/")} ${[start].flat()[0]}${end ? `–${end}` : ""}`;

const saidOf = ({ kind, start, end }: ReadDate): string =>
  `${kind} ${start}${end ? `–${end}` : ""}`;

function shortened(text: string): string {
  const line = text.replaceAll("\n", " / ");
  return line.length <= 230 ? line : `${line.slice(0, 229).trimEnd()}…`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
