import { spawn } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { type PartName, partOf } from "./parts";
import type { Sampled } from "./subject";

/** What was measured of a part: for each case and subject what each round found; null: not in time. */
export interface CoreReport {
  readonly part: PartName;
  readonly rounds: number;
  readonly node: string;
  readonly cores: number;
  /** Load of the machine when it began and when it ended, per core. */
  readonly load: readonly [number, number];
  readonly results: Readonly<Record<string, Readonly<Record<string, readonly (Sampled | null)[]>>>>;
}

export interface CoreOptions {
  readonly rounds: number;
  readonly quick: boolean;
}

/** One that has not given an answer by then does not get another round. */
export const DEADLINE_MS = 60_000;

/**
 * Every subject of every case, one after the other, and all of that in rounds, in another order each:
 * what disturbs the machine for a while disturbs all of them. Each in a process of its own, so that
 * none is quick because of what another has warmed.
 */
export async function runPart(name: PartName, options: CoreOptions): Promise<CoreReport> {
  const { cases, subjects } = partOf(name);
  const load = loadPerCore();
  const results: Record<string, Record<string, (Sampled | null)[]>> = {};
  for (let round = 0; round < options.rounds; round++)
    for (const { title, only } of cases) {
      const names = Object.keys(subjects).filter((one) => only?.includes(one) ?? true);
      for (let at = 0; at < names.length; at++) {
        const subject = names[(at + round) % names.length]!;
        results[title] ??= {};
        results[title][subject] ??= [];
        const found = results[title][subject];
        if (found.includes(null)) continue;
        process.stderr.write(
          `· round ${round + 1} of ${options.rounds}: ${title}, ${subjects[subject]!.title}\n`,
        );
        found.push(await sample(name, title, subject, options.quick));
      }
    }
  return {
    part: name,
    rounds: options.rounds,
    node: process.versions.node,
    cores: cpus().length,
    load: [load, loadPerCore()],
    results,
  };
}

const loadPerCore = (): number => Math.round((loadavg()[0]! / cpus().length) * 100) / 100;

function sample(
  part: PartName,
  title: string,
  subject: string,
  quick: boolean,
): Promise<Sampled | null> {
  const worker = fileURLToPath(new URL("worker.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", worker, part, title, subject, quick ? "quick" : "full"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const deadline = setTimeout(() => child.kill("SIGKILL"), DEADLINE_MS);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearTimeout(deadline);
      if (signal === "SIGKILL") resolve(null);
      else if (code !== 0) reject(new Error(`${title}, ${subject}: ended with ${code}`));
      else resolve(JSON.parse(printed));
    });
  });
}
