import { readFileSync } from "node:fs";
import type { Cleanup } from "./cleanup";
import type { Options } from "./options";
import { SCENARIOS, type Scenario, type ScenarioName } from "./scenarios/scenario";
import type { Values } from "./scenarios/values";
import type { Databases } from "./servers/databases";
import { type RunningServer, type ServerName, startServer, TITLES } from "./servers/servers";
import { ServerSet } from "./servers/set";

/** What was measured: for each scenario and server the numbers of each round. */
export type Results = Partial<Record<ScenarioName, Partial<Record<ServerName, Values[]>>>>;

interface Setting
  extends Pick<Options, "rounds" | "extent" | "scenarios" | "servers" | "profiles"> {
  readonly databases: Databases;
  readonly folder: string;
  readonly cleanup: Cleanup;
}

/** Sockets of a run in which all servers have a full room at once, and some more. */
const OPEN_FILES = 2_500;

/**
 * Runs every scenario on one server after the other, and all of that in rounds: what disturbs the
 * machine for a while disturbs all of them. The order of the servers changes with the rounds.
 */
export async function run(setting: Setting): Promise<{ results: Results; failures: string[] }> {
  checkOpenFiles();
  const set = new ServerSet();
  setting.cleanup.add(() => set.stop());
  const results: Results = {};
  const failures: string[] = [];
  for (let round = 0; round < setting.rounds; round++) {
    const order = setting.servers.map(
      (_, index) => setting.servers[(index + round) % setting.servers.length]!,
    );
    const title = `round ${round + 1} of ${setting.rounds}`;
    await runRound(setting, { set, order, title, failures }, (name, server, values) => {
      const ofScenario = results[name] ?? {};
      ofScenario[server] = [...(ofScenario[server] ?? []), values];
      results[name] = ofScenario;
    });
  }
  return { results, failures };
}

type Note = (scenario: ScenarioName, server: ServerName, values: Values) => void;

interface Round {
  readonly set: ServerSet;
  readonly order: readonly ServerName[];
  readonly title: string;
  /** What could not be measured is told here; the rest goes on. */
  readonly failures: string[];
}

async function runRound(setting: Setting, round: Round, note: Note): Promise<void> {
  const { set, order, title, failures } = round;
  let servers: readonly RunningServer[] = [];
  for (const name of setting.scenarios) {
    const scenario: Scenario = SCENARIOS[name];
    if (servers.length === 0 || scenario.start !== undefined)
      servers = await set.restart(order.map((server) => () => startServer(server, setting)));
    const one = async (server: RunningServer) => {
      if (scenario.not?.includes(server.name)) return;
      say(`${title}: ${name}, ${TITLES[server.name]}`);
      try {
        note(name, server.name, await scenario.run(server, setting.extent));
      } catch (error) {
        failures.push(`${title}: ${name}, ${TITLES[server.name]}: ${(error as Error).message}`);
        say(failures.at(-1)!);
      }
    };
    if (scenario.start === "together") await Promise.all(servers.map(one));
    else for (const server of servers) await one(server);
  }
  await set.stop();
}

function checkOpenFiles(): void {
  const limits = readFileSync("/proc/self/limits", "utf8");
  const allowed = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
  if (allowed < OPEN_FILES)
    throw new Error(
      `A process may open ${allowed} files here: raise it with ulimit -n ${OPEN_FILES}.`,
    );
}

const say = (line: string) => process.stderr.write(`· ${line}\n`);
