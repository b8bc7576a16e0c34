// npm run faults -- --kills N --database embedded|postgresql [--processes 1|2|3]
// Kills the server N times while co-facilitators type and a delegation proposes, and looks whether
// everything that was acknowledged, or that another person saw, is there afterwards, once.
import { runKills } from "./faults/kills";
import type { Kind } from "./faults/site";

const USAGE =
  "npm run faults -- --kills N --database embedded|postgresql [--processes 1|2|3]; more than one process needs postgresql";

interface Options {
  readonly kills: number;
  readonly database: Kind;
  readonly processes: number;
  readonly databaseProxy?: true;
}

function options(argv: readonly string[]): Options {
  const value = (name: string) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const kills = Number(value("--kills") ?? 10);
  const processes = Number(value("--processes") ?? 1);
  const database = value("--database") ?? "embedded";
  const wrong =
    !(Number.isInteger(kills) && kills >= 1) ||
    ![1, 2, 3].includes(processes) ||
    (processes > 1 && database !== "postgresql");
  if (wrong || (database !== "embedded" && database !== "postgresql"))
    throw new Error(`Usage: ${USAGE}`);
  const single = database === "postgresql" && processes === 1;
  return { kills, database, processes, ...(single && { databaseProxy: true }) };
}

// What was started ends with this process, also where it is interrupted.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const say = (line: string) => process.stderr.write(`${line}\n`);

runKills({ ...options(process.argv.slice(2)), say }).then(
  ({ kills, counts }) => {
    const { acknowledged, found, lost, duplicated, seenButLost } = counts;
    const report = { kills, acknowledged, found, lost, duplicated, seenButLost };
    process.stdout.write(`${JSON.stringify(report)}\n`);
    process.exit(lost + duplicated + seenButLost === 0 ? 0 : 1);
  },
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
