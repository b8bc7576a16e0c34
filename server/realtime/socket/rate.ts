/** A token bucket: so many a second in the long run, so many at once. */
export class Allowance {
  #left: number;
  #at = performance.now();

  constructor(
    private readonly perSecond: number,
    private readonly atOnce: number,
  ) {
    this.#left = atOnce;
  }

  /** Takes one, or so many; false when there are not enough left. */
  take(count = 1): boolean {
    this.#fill();
    const need = Math.min(count, this.atOnce);
    if (this.#left < need) return false;
    this.#left -= need;
    return true;
  }

  /** Milliseconds until so many can be taken. */
  wait(count: number): number {
    this.#fill();
    const lacking = Math.min(count, this.atOnce) - this.#left;
    return lacking <= 0 ? 0 : (lacking / this.perSecond) * 1000;
  }

  #fill(): void {
    const now = performance.now();
    this.#left = Math.min(this.atOnce, this.#left + ((now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
  }
}
