// One subject and one case, in a process of its own: prints what it found as JSON.
import { type PartName, partOf } from "./parts";
import type { Sampled } from "./subject";

const [part, title, name, quick] = process.argv.slice(2) as [PartName, string, string, string];
const { cases, subjects } = partOf(part);
const one = cases.find((candidate) => candidate.title === title)!;
const input = one.make();

/** Until the compiler of the engine has seen enough and the median stands still. */
const LEAST = quick === "quick" ? 2 : 9;
const MOST = quick === "quick" ? 2 : 60;
const ENOUGH_MS = 2_500;

const times: number[] = [];
const cpus: number[] = [];
let spent = 0;
while (times.length < LEAST || (spent < ENOUGH_MS && times.length < MOST)) {
  const work = subjects[name]!.prepare(input);
  globalThis.gc?.();
  const used = process.cpuUsage();
  const start = performance.now();
  work();
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(used);
  cpus.push((user + system) / 1_000);
  spent += times.at(-1)!;
  // What takes so long once need not be done nine times.
  if (spent > 4 * ENOUGH_MS && times.length >= 2) break;
}
// The first third is warming up.
const later = (all: readonly number[]) => all.slice(Math.ceil(all.length / 3));
const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1]!;
const extent = name === "ours" ? one.extent?.(input) : undefined;
const found: Sampled = {
  first: times[0]!,
  median: middle(later(times)),
  cpu: middle(later(cpus)),
  samples: later(times).length,
  ...(extent ? { extent } : {}),
};
process.stdout.write(JSON.stringify(found));
