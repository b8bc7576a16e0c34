export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds; false when it does not within `ms`. */
export async function until(holds: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) return false;
    await sleep(2);
  }
  return true;
}

/** Does something so many times at an even pace; what comes late is made up for at once. */
export async function paced(
  times: number,
  perSecond: number,
  work: (n: number) => void,
): Promise<void> {
  const started = performance.now();
  for (let n = 0; n < times; n++) {
    const due = started + (n * 1000) / perSecond;
    while (performance.now() < due) await sleep(Math.max(0, due - performance.now()));
    work(n);
  }
}
