import { writeSections } from "../report/docs";
import { asMarkdown, figure, type Table } from "../report/tables";
import { medianOf } from "./medians";
import { partOf } from "./parts";
import { type CoreReport, DEADLINE_MS } from "./run";
import { reachTable } from "./targets";

interface Titled {
  /** The marker in docs/performance.md, behind the name of the part. */
  readonly name: string;
  readonly title: string;
  readonly table: Table;
}

const NOT_MEASURED = "–";
const LATE = `over ${DEADLINE_MS / 1_000} s`;

/** The tables of a part: what was to be reached, every median, how it grows. */
export function coreTables(report: CoreReport): Titled[] {
  return [
    { name: "targets", title: "The numbers to reach", table: reachTable(report) },
    { name: "medians", title: "Medians in milliseconds", table: mediansTable(report) },
    { name: "growth", title: "Growth", table: growthTable(report) },
  ];
}

/** Puts the tables of a run between their markers in docs/performance.md. */
export function writeCoreDocs(report: CoreReport): void {
  const { rounds, cores, node, load } = report;
  const how = `Medians of ${rounds} rounds on a machine with ${cores} cores, Node ${node.split(".")[0]}; load for each core ${load[0]} at the beginning, ${load[1]} at the end.`;
  const sections = coreTables(report).map(({ name, table }) => [
    `${report.part}-${name}`,
    name === "targets" ? `${how}\n\n${asMarkdown(table)}` : asMarkdown(table),
  ]);
  writeSections(Object.fromEntries(sections));
}

const shown = (value: number | null | undefined): string =>
  value === null ? LATE : value === undefined ? NOT_MEASURED : figure(value);

/** One row a case and subject: how long, the first time, how much of the processor, against ours. */
function mediansTable(report: CoreReport): Table {
  const { subjects } = partOf(report.part);
  const rows = Object.entries(report.results)
    .filter(([, measured]) => Object.keys(measured).length > 1)
    .flatMap(([title, measured]) =>
      Object.keys(subjects)
        .filter((subject) => measured[subject])
        .map((subject) => {
          const [value, ours] = [subject, "ours"].map((one) =>
            medianOf(report, title, one, "median"),
          );
          const ratio = typeof value === "number" && ours ? value / ours : undefined;
          return [
            `${title}: ${subjects[subject]!.title}`,
            shown(value),
            shown(medianOf(report, title, subject, "first")),
            shown(medianOf(report, title, subject, "cpu")),
            shown(ratio),
          ];
        }),
    );
  return [["paragraphs x …", "ms", "first time", "processor", "x ours"], ...rows];
}

/** How the time grows with what goes in and comes out. */
function growthTable(report: CoreReport): Table {
  const rows = Object.keys(report.results).flatMap((title) => {
    const ms = medianOf(report, title, "ours", "median");
    const cpu = medianOf(report, title, "ours", "cpu");
    const extent = report.results[title]?.ours?.find((one) => one)?.extent;
    if (typeof ms !== "number" || typeof cpu !== "number") return [];
    if (!extent) return [[title, "", "", figure(ms), figure(cpu), ""]];
    const { input, output } = extent;
    const each = (cpu * 1e6) / ((input + output) * Math.log2(input));
    return [
      [title, figure(input / 1_000), figure(output / 1_000), figure(ms), figure(cpu), figure(each)],
    ];
  });
  return [
    ["paragraphs x …", "in, KB of JSON", "out", "ms", "processor ms", "ns each unit and log in"],
    ...rows.toSorted((a, b) => sizeOf(a[0]!) - sizeOf(b[0]!)),
  ];
}

/** Sorts titles such as "1,000 x 20,000": by paragraphs, then by what they are multiplied with. */
function sizeOf(title: string): number {
  const [paragraphs = 0, others = 0] = title
    .split(" x ")
    .map((part) => Number(part.replaceAll(",", "")));
  return paragraphs * 1e6 + others;
}
