import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../server/db/root";
import type { Report } from "./medians";
import { asMarkdown, mediansTable, targetsTable } from "./tables";

const FILE = join(projectRoot(), "docs", "performance.md");

/** Puts the tables of a run between their markers in docs/performance.md. */
export function writeDocs(report: Report): void {
  const { rounds, cores, node } = report;
  const how = `Medians of ${rounds} rounds on a machine with ${cores} cores, Node ${node.split(".")[0]}.`;
  writeSections({
    targets: `${how}\n\n${asMarkdown(targetsTable(report))}`,
    medians: asMarkdown(mediansTable(report)),
  });
}

/** Puts each section between the markers of its name in docs/performance.md. */
export function writeSections(sections: Readonly<Record<string, string>>): void {
  const text = Object.entries(sections).reduce(
    (before, [name, content]) => between(before, name, content),
    readFileSync(FILE, "utf8"),
  );
  writeFileSync(FILE, text);
}

function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${FILE} has no place for the ${name}.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
