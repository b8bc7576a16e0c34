/** Every edit carries a mark, "~" and a number of six digits and "~": found in the bytes of an update. */
const TILDE = 0x7e;
const DIGITS = 6;
const BASE = 36;
export const MARK_LENGTH = DIGITS + 2;

let next = 0;

/**
 * When each of a run's edits was sent, and when each reader saw it first. The clock is that of this
 * process, which sends and receives.
 */
export class Marks {
  readonly #first = next;
  readonly #sentAt: Float64Array;
  readonly #author: Int32Array;
  readonly #lastSeenAt: Float64Array;
  readonly #seen: Uint8Array;
  readonly #latencies: Float64Array;
  /** How many edits were sent, and how many times one was seen by another person for the first time. */
  sent = 0;
  deliveries = 0;
  lastDelivery = 0;

  constructor(
    private readonly edits: number,
    private readonly clients: number,
  ) {
    this.#sentAt = new Float64Array(edits);
    this.#author = new Int32Array(edits);
    this.#lastSeenAt = new Float64Array(edits);
    this.#seen = new Uint8Array(edits * clients);
    this.#latencies = new Float64Array(edits * clients);
  }

  /** The mark for the next edit of `author`; it counts as sent with this call. */
  issue(author: number): string {
    if (this.sent >= this.edits) throw new Error("More edits than the run was planned for.");
    const mark = (this.#first + this.sent).toString(BASE).padStart(DIGITS, "0");
    this.#author[this.sent] = author;
    this.#sentAt[this.sent] = performance.now();
    this.sent += 1;
    next += 1;
    return `~${mark}~`;
  }

  /** Notes the marks in what `client` received. */
  read(client: number, data: Buffer, from: number, to: number): void {
    const last = to - MARK_LENGTH;
    let at = data.indexOf(TILDE, from);
    if (at < 0 || at > last) return;
    const now = performance.now();
    while (at >= 0 && at <= last) {
      const mark = data[at + MARK_LENGTH - 1] === TILDE ? numberAt(data, at + 1) : -1;
      if (mark >= 0) {
        this.#note(client, mark - this.#first, now);
        at += MARK_LENGTH - 1;
      }
      at = data.indexOf(TILDE, at + 1);
    }
  }

  #note(client: number, edit: number, now: number): void {
    if (edit < 0 || edit >= this.sent || this.#author[edit] === client) return;
    const place = edit * this.clients + client;
    if (this.#seen[place]) return;
    this.#seen[place] = 1;
    this.#latencies[this.deliveries] = now - this.#sentAt[edit]!;
    this.deliveries += 1;
    this.#lastSeenAt[edit] = now;
    this.lastDelivery = now;
  }

  /** How many deliveries there are when everyone but its author has seen every edit. */
  get expected(): number {
    return this.sent * (this.clients - 1);
  }

  /** Milliseconds from sending to sight, of all deliveries, in order. */
  get latencies(): Float64Array {
    return this.#latencies.slice(0, this.deliveries).sort();
  }

  /** Milliseconds from sending until the last reader has it, of all edits, in order. */
  get untilAll(): Float64Array {
    return this.#lastSeenAt
      .slice(0, this.sent)
      .map((at, edit) => at - this.#sentAt[edit]!)
      .sort();
  }
}

/** The number that six digits of base 36 stand for; -1 if they are no digits. */
function numberAt(data: Buffer, from: number): number {
  let number = 0;
  for (let at = from; at < from + DIGITS; at++) {
    const code = data[at]!;
    const digit =
      code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 122 ? code - 87 : BASE;
    if (digit === BASE) return -1;
    number = number * BASE + digit;
  }
  return number;
}

/** The value below which a share of sorted values lies. NaN of none. */
export const percentile = (sorted: Float64Array, share: number): number =>
  sorted.length === 0 ? Number.NaN : sorted[Math.ceil(share * sorted.length) - 1]!;
