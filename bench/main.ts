// npm run bench: measures side by side with peers: the live text, or with --only compile or redline
// the core. See docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Cleanup } from "./cleanup";
import type { PartName } from "./core/parts";
import { coreTables, writeCoreDocs } from "./core/report";
import { type CoreReport, runPart } from "./core/run";
import { type Options, readOptions } from "./options";
import { writeDocs } from "./report/docs";
import type { Report } from "./report/medians";
import { asText, mediansTable, targetsTable } from "./report/tables";
import { run } from "./run";
import { QUICK } from "./scenarios/values";
import { prepareDatabases } from "./servers/databases";

async function measure(options: Options): Promise<Report> {
  const cleanup = new Cleanup();
  try {
    const folder = mkdtempSync(join(tmpdir(), "adref-bench-"));
    cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
    const databases = await prepareDatabases(folder, cleanup);
    const servers = options.servers.filter((name) => {
      const possible = name !== "ours-postgresql" || databases.filled !== null;
      if (!possible) process.stderr.write("No PostgreSQL answers: ours on it is left out.\n");
      return possible;
    });
    const { results, failures } = await run({ ...options, servers, databases, folder, cleanup });
    return {
      rounds: options.rounds,
      people: options.extent.people,
      node: process.versions.node,
      cores: cpus().length,
      results,
      failures,
    };
  } finally {
    await cleanup.run();
  }
}

async function main(options: Options): Promise<void> {
  if (options.part === "realtime") await realtime(options);
  else await core(options, options.part);
  if (options.extent === QUICK)
    process.stdout.write("\nA smoke run: it shows that all works, its numbers mean nothing.\n");
}

async function core(options: Options, part: PartName): Promise<void> {
  const { rounds, from, extent } = options;
  const report: CoreReport = from
    ? JSON.parse(readFileSync(from, "utf8"))
    : await runPart(part, { rounds, quick: extent === QUICK });
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.docs) writeCoreDocs(report);
  const tables = coreTables(report).map(({ title, table }) => `${title}\n${asText(table)}`);
  process.stdout.write(`${tables.join("\n\n")}\n`);
}

async function realtime(options: Options): Promise<void> {
  const report: Report = options.from
    ? JSON.parse(readFileSync(options.from, "utf8"))
    : await measure(options);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.docs) writeDocs(report);
  process.stdout.write(`${asText(mediansTable(report))}\n\n${asText(targetsTable(report))}\n`);
  if (report.failures.length > 0)
    throw new Error(`Not all could be measured:\n${report.failures.join("\n")}`);
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
