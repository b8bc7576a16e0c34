/** Waits until something is true; gives up, saying what never came about, after `seconds`. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string | (() => string),
  seconds = 60,
): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await holds())) {
    if (performance.now() > deadline)
      throw new Error(`It never came about that ${typeof what === "string" ? what : what()}.`);
    await pause(10);
  }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** A moment nobody foresees, `from` to `to` milliseconds from now. */
export const someTime = (from: number, to: number): Promise<void> =>
  pause(from + Math.random() * (to - from));
