import type { ScenarioName } from "../scenarios/scenario";
import type { ServerName } from "../servers/servers";
import type { Lookup } from "./medians";

/** One number to reach. */
export interface Target {
  readonly what: string;
  /** "at most 1.4 x Hocuspocus" */
  readonly reach: string;
  /** What ours came to, in the unit of `bound`; undefined if it was not measured. */
  readonly value: (of: Lookup, ours: ServerName) => number | undefined;
  readonly bound: number;
  /** `below` and `above` take the bound itself in; `under` does not. */
  readonly side: "below" | "above" | "under";
}

/** Ours in units of what Hocuspocus has. */
const ratio =
  (scenario: ScenarioName, value: string): Target["value"] =>
  (of, ours) => {
    const [own, peer] = [of(scenario, ours, value), of(scenario, "hocuspocus", value)];
    return own === undefined || !peer ? undefined : own / peer;
  };

const plain =
  (scenario: ScenarioName, value: string): Target["value"] =>
  (of, ours) =>
    of(scenario, ours, value);

/** How many times as much there is of something when there are four times the people. */
const growth =
  (name: (people: number) => string, people: number): Target["value"] =>
  (of, ours) => {
    const few = of("presence", ours, name(people / 4));
    const many = of("presence", ours, name(people));
    return few === undefined || many === undefined ? undefined : many / few;
  };

/** Four times the people: 4 is linear, 16 the square. What is between is allowed for measuring. */
const LINEAR = 5;

/** The table "Numbers to reach", for a run with so many people. */
export const targets = (people: number): readonly Target[] => {
  const full = `${people}x10`;
  const peer = (bound: number) => `at most ${bound} x Hocuspocus`;
  return [
    {
      what: `${people} clients, 10 writers: p50, edit to all readers, committed before`,
      reach: peer(1.4),
      value: ratio("latency", `${full} p50 ms`),
      bound: 1.4,
      side: "below",
    },
    {
      what: "the same, p99",
      reach: peer(1.2),
      value: ratio("latency", `${full} p99 ms`),
      bound: 1.2,
      side: "below",
    },
    {
      what: "the same, CPU of the server",
      reach: "below Hocuspocus",
      value: ratio("latency", `${full} server CPU s`),
      bound: 1,
      side: "under",
    },
    {
      what: `1,000 edits/s to ${people}: delivered a second`,
      reach: "at least 0.9 x Hocuspocus",
      value: ratio("overload", "delivered /s"),
      bound: 0.9,
      side: "above",
    },
    {
      what: "the same, CPU of the server",
      reach: peer(0.5),
      value: ratio("overload", "server CPU s"),
      bound: 0.5,
      side: "below",
    },
    {
      what: `${people} connect at once, until all are synced`,
      reach: peer(0.1),
      value: ratio("storm", "all at once ms"),
      bound: 0.1,
      side: "below",
    },
    {
      what: "the same, in milliseconds",
      reach: "at most 500 ms",
      value: plain("storm", "all at once ms"),
      bound: 500,
      side: "below",
    },
    {
      what: "10 stalled readers, 120 MB sent: growth of memory",
      reach: "at most 1/3 of Hocuspocus",
      value: ratio("stalled", "memory growth MB"),
      bound: 1 / 3,
      side: "below",
    },
    {
      what: `idle room of ${people}: memory over an empty server, MB`,
      reach: "at most 60 MB",
      value: plain("idle", "full room over empty MB"),
      bound: 60,
      side: "below",
    },
    {
      what: "the same, % of a core",
      reach: "at most 2 %",
      value: plain("idle", "full room over empty % of a core"),
      bound: 2,
      side: "below",
    },
    {
      what: `carets among ${people} as against ${people / 4}: frames a second`,
      reach: `linear (4 times; at most ${LINEAR})`,
      value: growth((size) => `carets among ${size} frames/s`, people),
      bound: LINEAR,
      side: "below",
    },
  ];
};

/** Whether a value is on the right side of its bound. */
export const reached = ({ side, bound }: Target, value: number): boolean =>
  side === "above" ? value >= bound : side === "under" ? value < bound : value <= bound;
