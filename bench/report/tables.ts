import { SCENARIOS, type ScenarioName } from "../scenarios/scenario";
import { SERVERS, type ServerName, TITLES } from "../servers/servers";
import { type Lookup, medians, type Report } from "./medians";
import { reached, targets } from "./targets";

/** A table as rows of cells; the first row is the head. */
export type Table = readonly (readonly string[])[];

const OURS = ["ours-postgresql", "ours-embedded"] as const satisfies readonly ServerName[];
const NOT_MEASURED = "–";

/** The numbers to reach, and what was. */
export function targetsTable(report: Report): Table {
  const of = medians(report);
  const rows = targets(report.people).map((target) => [
    target.what,
    target.reach,
    ...OURS.map((server) => {
      const value = target.value(of, server);
      if (value === undefined) return NOT_MEASURED;
      return `${figure(value)}, ${reached(target, value) ? "reached" : "missed"}`;
    }),
  ]);
  return [["", "to reach", ...OURS.map((server) => TITLES[server])], ...rows];
}

/** Every median, with the ratio of ours on PostgreSQL to Hocuspocus. */
export function mediansTable(report: Report): Table {
  const of = medians(report);
  const rows = (Object.keys(SCENARIOS) as ScenarioName[]).flatMap((scenario) =>
    valuesOf(report, scenario).map((value) => [
      `${scenario}: ${value}`,
      ...SERVERS.map((server) => figure(of(scenario, server, value))),
      figure(ratioTo(of, scenario, value)),
    ]),
  );
  return [
    ["median", ...SERVERS.map((server) => TITLES[server]), "PostgreSQL / Hocuspocus"],
    ...rows,
  ];
}

function valuesOf({ results }: Report, scenario: ScenarioName): readonly string[] {
  const measured = Object.values(results[scenario] ?? {}).flat();
  return [...new Set(measured.flatMap((values) => Object.keys(values)))];
}

function ratioTo(of: Lookup, scenario: ScenarioName, value: string): number | undefined {
  const [own, peer] = [of(scenario, "ours-postgresql", value), of(scenario, "hocuspocus", value)];
  return own === undefined || !peer ? undefined : own / peer;
}

/** Three figures are enough, and more than the machine repeats. */
export function figure(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return NOT_MEASURED;
  const size = Math.abs(value);
  if (size >= 1_000) return Math.round(value).toLocaleString("en");
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** With columns of one width, for a terminal. */
export function asText(table: Table): string {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
      )
      .join("  ")
      .trimEnd();
  return table.map(line).join("\n");
}

/** The same as a table of a Markdown document. */
export function asMarkdown(table: Table): string {
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const [head, ...rows] = table;
  const rule = `| --- |${" ---: |".repeat(head!.length - 1)}`;
  return [line(head!), rule, ...rows.map(line)].join("\n");
}
