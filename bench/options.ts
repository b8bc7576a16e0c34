import { PARTS, type PartName } from "./core/parts";
import { SCENARIOS, type ScenarioName } from "./scenarios/scenario";
import type { Extent } from "./scenarios/values";
import { FULL, QUICK } from "./scenarios/values";
import { SERVERS, type ServerName } from "./servers/servers";

export interface Options {
  readonly part: "realtime" | PartName;
  readonly rounds: number;
  readonly extent: Extent;
  readonly scenarios: readonly ScenarioName[];
  readonly servers: readonly ServerName[];
  /** Where all numbers are written to. */
  readonly json: string | null;
  /** A file with the numbers of an earlier run; nothing is measured then. */
  readonly from: string | null;
  /** Whether docs/performance.md is given the tables. */
  readonly docs: boolean;
  /** A folder for CPU profiles of our server. */
  readonly profiles: string | null;
}

export const USAGE = `Usage: npm run bench -- [options]
  --only PART           realtime (the live text, if nothing is said), compile or redline
  --rounds N            medians of so many rounds (3)
  --quick               a smoke run: one round with few clients; its numbers mean nothing
  --scenarios a,b       ${Object.keys(SCENARIOS).join(", ")}
  --servers a,b         ${SERVERS.join(", ")}
  --json FILE           write all numbers
  --docs                put the tables into docs/performance.md
  --from FILE           do not measure: take the numbers of an earlier --json
  --profile FOLDER      write CPU profiles of our server there`;

/** Reads the command line. Throws what is to be told to whoever typed it. */
export function readOptions(argv: readonly string[]): Options {
  const given = new Map<string, string>();
  for (let at = 0; at < argv.length; at++) {
    const name = argv[at]!;
    if (!NAMES.includes(name)) throw new Error(`There is no option ${name}.\n${USAGE}`);
    given.set(name, FLAGS.includes(name) ? "yes" : (argv[++at] ?? ""));
  }
  const part = partOf(given.get("--only") ?? "realtime");
  const quick = given.has("--quick");
  const rounds = Number(given.get("--rounds") ?? (quick ? 1 : 3));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(USAGE);
  return {
    part,
    rounds,
    extent: quick ? QUICK : FULL,
    scenarios: list(given.get("--scenarios"), Object.keys(SCENARIOS) as ScenarioName[]),
    servers: list(given.get("--servers"), SERVERS),
    json: given.get("--json") ?? null,
    from: given.get("--from") ?? null,
    docs: given.has("--docs"),
    profiles: given.get("--profile") ?? null,
  };
}

function partOf(name: string): Options["part"] {
  const found = (["realtime", ...PARTS] as const).find((one) => one === name);
  if (!found) throw new Error(`There is no part ${name}.\n${USAGE}`);
  return found;
}

const FLAGS = ["--quick", "--docs"];
const VALUES = ["--only", "--rounds", "--scenarios", "--servers", "--json", "--from", "--profile"];
const NAMES = [...FLAGS, ...VALUES];

/** Those that were named, in our order; all if none was. */
function list<T extends string>(given: string | undefined, all: readonly T[]): readonly T[] {
  if (given === undefined) return all;
  const wanted = given.split(",");
  const unknown = wanted.filter((name) => !(all as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}.\n${USAGE}`);
  return all.filter((name) => wanted.includes(name));
}
