import { figure, type Table } from "../report/tables";
import { medianOf } from "./medians";
import type { PartName } from "./parts";
import type { CoreReport } from "./run";

/** A number to reach, in milliseconds. */
interface Target {
  readonly what: string;
  readonly of: string;
  readonly subject: string;
  readonly most: number;
}

const TARGETS: Readonly<Record<PartName, readonly Target[]>> = {
  compile: [
    { what: "26 paragraphs, 5,000 amendments", of: "26 x 5,000", subject: "ours", most: 100 },
    { what: "1,000 paragraphs, 20,000", of: "1,000 x 20,000", subject: "ours", most: 1_500 },
    { what: "one more amendment of 5,000", of: "26 x 5,000", subject: "oneMore", most: 5 },
    { what: "one more amendment of 20,000", of: "1,000 x 20,000", subject: "oneMore", most: 5 },
  ],
  redline: [
    { what: "2017: zero draft, adopted text", of: "25 x 36", subject: "ours", most: 50 },
    { what: "1,000 paragraphs each", of: "1,000 x 1,000", subject: "ours", most: 2_000 },
  ],
};

/** What was to be reached and what was, warm and the first time in a process. */
export function reachTable(report: CoreReport): Table {
  const rows = TARGETS[report.part].map(({ what, of, subject, most }) => {
    const said = (value: number | null | undefined) =>
      typeof value !== "number" ? "–" : `${figure(value)}, ${value <= most ? "reached" : "missed"}`;
    return [
      what,
      `at most ${most.toLocaleString("en")} ms`,
      said(medianOf(report, of, subject, "median")),
      said(medianOf(report, of, subject, "first")),
    ];
  });
  return [["", "to reach", "ms", "the first time"], ...rows];
}
