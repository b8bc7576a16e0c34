import { randomUUID } from "node:crypto";
import type { PresentPerson } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import type { Bus } from "../cluster/bus";
import type { Caret } from "./caret";
import type { PresenceCall } from "./elsewhere";
import type { Everyone } from "./everyone";

/** What the calls of other processes bring about. */
export interface CallEvents {
  /** Of these people and carets something has changed. */
  heard(users: Iterable<UserId>, clients: Iterable<number>): void;
  /** There is something to tell the other processes. */
  due(): void;
}

/**
 * Tells the other processes who is here, and hears who is there. Calls may be lost: therefore each
 * process repeats all of its own from time to time, and asks for the others' when it begins.
 */
export class PresenceCalls {
  readonly #topic: string;
  readonly #process = randomUUID();
  readonly #ends: readonly (() => void)[];
  #calls = 0;
  #asks = true;
  #whole = true;
  /** What the others believe to be here may be something. */
  #told = false;

  constructor(
    room: string,
    private readonly bus: Bus,
    private readonly everyone: Everyone,
    private readonly on: CallEvents,
  ) {
    this.#topic = `presence:${room}`;
    this.#ends = [
      bus.subscribe(this.#topic, (message) => this.#hear(message)),
      bus.onGap(() => {
        this.#asks = true;
        this.repeat();
      }),
    ];
  }

  /** The next call will say everything. */
  repeat(): void {
    this.#whole = true;
    this.on.due();
  }

  /** Forgets processes that have said nothing for so long. */
  forgetSilent(ms: number): void {
    const { users, clients } = this.everyone.elsewhere.forgetSilent(performance.now() - ms);
    this.on.heard(users, clients);
  }

  /** Tells what has changed here, or everything. */
  tell(changedUsers: Iterable<UserId>, changedClients: Iterable<number>): void {
    if (this.bus.state === "none") return;
    const { people, carets } = this.everyone;
    const whole = this.#whole;
    const present: PresentPerson[] = [];
    const gone: UserId[] = [];
    for (const user of whole ? people.users() : changedUsers) {
      const person = people.person(user);
      if (person) present.push(person);
      else gone.push(user);
    }
    const changed = [...changedClients];
    const told: Caret[] = [];
    const caretsGone: number[] = [];
    for (const client of whole ? carets.clients() : changed) {
      const caret = carets.get(client);
      if (caret) told.push(caret);
      else caretsGone.push(client);
    }
    const content = { people: present, gone, carets: told, caretsGone, moved: changed };
    const something = Object.values(content).some(({ length }) => length > 0);
    const asks = this.#asks;
    this.#asks = this.#whole = false;
    if (!something && !asks && !(whole && this.#told)) return;
    this.#told = !whole || something;
    this.#call({ whole, asks, ...content });
  }

  /** Nobody is here any more. */
  end(): void {
    for (const end of this.#ends) end();
    if (!this.#told) return;
    const nothing = { people: [], gone: [], carets: [], caretsGone: [], moved: [] };
    this.#call({ whole: true, asks: false, ...nothing });
  }

  #call(call: Omit<PresenceCall, "from" | "n">): void {
    this.#calls += 1;
    const whole = { from: this.#process, n: this.#calls, ...call } satisfies PresenceCall;
    this.bus.publish(this.#topic, JSON.stringify(whole));
  }

  #hear(message: string): void {
    const heard = this.everyone.elsewhere.hear(message, performance.now());
    if (!heard) return;
    for (const caret of heard.moved) this.everyone.carets.moved(caret);
    this.on.heard(heard.users, heard.clients);
    if (heard.unknown) this.#asks = true;
    if (heard.asks) this.repeat();
    else if (heard.unknown) this.on.due();
  }
}
