/**
 * How many generated cases a law (a property test) runs: `LAWS_CASES` when it is set, as
 * `npm run laws -- --cases N` does, otherwise `usual`, which keeps the ordinary test run quick.
 */
export const cases = (usual: number): number => Number(process.env.LAWS_CASES ?? usual);

/** How long a test of so many cases may take on a machine that is busy, in milliseconds. */
export const patience = (numRuns: number): number => 60_000 + 30 * numRuns;
