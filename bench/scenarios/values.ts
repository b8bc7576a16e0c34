/** Numbers by name; the name says the unit. */
export type Values = Readonly<Record<string, number>>;

/** How much of everything there is in a run. */
export interface Extent {
  /** Clients of the biggest room. */
  readonly people: number;
  /** How many clients there are when latency is measured, growing up to `people`. */
  readonly crowds: readonly number[];
  /** The same for presence; the first is a quarter of the last. */
  readonly gatherings: readonly number[];
  /** Seconds for which each load lasts. */
  readonly seconds: number;
  /** Seconds for which nothing happens. */
  readonly idleSeconds: number;
  /** How many fresh clients come, one after another. */
  readonly newcomers: number;
}

export const FULL: Extent = {
  people: 400,
  crowds: [50, 200, 400],
  gatherings: [100, 200, 400],
  seconds: 3,
  idleSeconds: 20,
  newcomers: 9,
};
export const QUICK: Extent = {
  people: 80,
  crowds: [20, 80],
  gatherings: [20, 80],
  seconds: 0.5,
  idleSeconds: 2,
  newcomers: 2,
};
