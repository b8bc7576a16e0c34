import type { ParticipantsMessage, PresentPerson } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import type { Connection } from "../socket/connection";
import { encodeCaret } from "../socket/frames";
import { nextClock } from "./caret";
import { Carets } from "./carets";
import { Elsewhere } from "./elsewhere";
import { People } from "./people";
import { caretUser } from "./person";

/** One caret as it is told: encoded once, and whose it is, if that one is here. */
export interface ToldCaret {
  readonly of: Connection | undefined;
  readonly encoded: Uint8Array;
}

/**
 * The people and carets of this process and of the others as one: a person with windows on two
 * processes is one person, and a caret of this process goes before one that another still believes
 * to have.
 */
export class Everyone {
  readonly people = new People();
  readonly carets: Carets;
  readonly elsewhere: Elsewhere;

  /** `owners`: who has used which Yjs client id in the room. */
  constructor(owners: ReadonlyMap<number, UserId>) {
    this.elsewhere = new Elsewhere(owners);
    this.carets = new Carets(owners, (client) => this.elsewhere.caret(client)?.caret.user);
  }

  all(): ParticipantsMessage {
    return { ...this.changes([...this.people.users(), ...this.elsewhere.users()]), all: true };
  }

  /** These people as they are now. */
  changes(users: Iterable<UserId>): ParticipantsMessage {
    const present: PresentPerson[] = [];
    const gone: UserId[] = [];
    for (const user of new Set(users)) {
      const here = this.people.person(user);
      const person = here?.mayWrite ? here : (this.elsewhere.person(user) ?? here);
      if (person) present.push(person);
      else gone.push(user);
    }
    return { all: false, present, gone };
  }

  allCarets(): ToldCaret[] {
    return this.told([...this.carets.clients(), ...this.elsewhere.clients()], new Map());
  }

  /** These carets as they are now; `left` knows whose those were that are gone. */
  told(clients: Iterable<number>, left: ReadonlyMap<number, Connection>): ToldCaret[] {
    return [...new Set(clients)].map((client) => ({
      of: this.carets.holder(client) ?? left.get(client),
      encoded: encodeCaret({ client, clock: nextClock(), state: this.#stateOf(client) }),
    }));
  }

  #stateOf(client: number): unknown {
    const here = this.carets.get(client);
    const elsewhere = here ? undefined : this.elsewhere.caret(client);
    const caret = here ?? elsewhere?.caret;
    const person = here ? this.people.person(here.user) : elsewhere?.person;
    if (!caret || !person) return null;
    const user = caretUser(person);
    return caret.cursor ? { user, cursor: caret.cursor } : { user };
  }
}
