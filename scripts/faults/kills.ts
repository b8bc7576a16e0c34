import { Crew, type CrewOptions } from "./crew";
import { Site, type SiteOptions } from "./site";
import { Tally } from "./tally";
import { someTime, until } from "./until";

export interface KillOptions extends SiteOptions {
  readonly kills: number;
  readonly crew?: CrewOptions;
  /** Done once before anybody comes. */
  readonly prepare?: (site: Site) => Promise<void>;
  /** The moment to kill at, where it is not any. */
  readonly moment?: (site: Site) => Promise<void>;
  /** Looks at what is left when all is over. */
  readonly inspect?: (site: Site) => Promise<void>;
  /** Told of every kill. */
  readonly say?: (line: string) => void;
}

/** Between these many milliseconds after everybody's words are being saved a process is killed. */
const [SOONEST, LATEST] = [50, 700];

/**
 * Kills a process N times (kill -9) while co-facilitators type, others watch and a delegation
 * proposes. After each kill, before any client can bring back what was lost, everything that was
 * acknowledged or seen by another person is looked for in the database. At the end everything
 * that was typed must be there once, and every process must show it.
 */
export async function runKills(options: KillOptions) {
  const { kills, crew: people, say, prepare, moment, inspect, ...where } = options;
  const tally = new Tally();
  const site = await Site.open(where);
  let crew: Crew | null = null;
  try {
    await prepare?.(site);
    crew = await Crew.gather(site, tally, { proposer: true, everyMs: 40, ...people });
    crew.start();
    let killed = 0;
    while (killed < kills) {
      await crew.acknowledged();
      await (moment ?? anyMoment)(site);
      killed += await killOne(site, tally);
      crew.check();
      say?.(`${killed} of ${kills} killed: ${JSON.stringify(tally.counts)}`);
    }
    await crew.acknowledged();
    await crew.settled();
    await converged(site);
    const counts = await tally.judge(() => site.stored());
    await inspect?.(site);
    return { kills: killed, counts };
  } finally {
    await crew?.close();
    await site.close();
  }
}

/**
 * By itself a kill seldom meets the time between a commit that is sent and one that is done. Where
 * there is a proxy before the database, that time is drawn out: what is acknowledged or shown in
 * it and is not stored is lost for certain.
 */
async function anyMoment({ database }: Site): Promise<void> {
  await someTime(SOONEST, LATEST);
  if (!database) return;
  database.hold(Math.random() < 0.5 ? "toServer" : "toClient");
  await someTime(20, 150);
}

/** Gives how many were killed: of three sometimes two. */
async function killOne(site: Site, tally: Tally): Promise<number> {
  const alive = site.processes.flatMap((one, index) => (one ? [index] : []));
  const victim = alive[Math.floor(Math.random() * alive.length)]!;
  site.gate.wait();
  await site.kill(victim);
  // Alone, it has to be there again before its database can be read, or anybody be served.
  if (alive.length === 1) await site.start(victim);
  await tally.judge(() => site.stored());
  site.gate.pass();
  if (alive.length === 1) return 1;
  // Meanwhile the others carry on; sometimes with one less still.
  const more = alive.length > 2 && Math.random() < 0.5 ? await killOne(site, tally) : 0;
  await site.start(victim);
  return 1 + more;
}

/** Waits until every process shows what is stored. */
export async function converged(site: Site): Promise<void> {
  const same = async () =>
    new Set(await Promise.all(site.running.map((one) => site.textOf(one)))).size === 1;
  await until(same, "all processes showed the same text");
}
