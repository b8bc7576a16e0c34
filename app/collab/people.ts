import type { ParticipantsMessage, PresentPerson } from "@/domain/contract/realtime";

/** Everybody who has a text open, as far as the server has told. */
export class People {
  #known = new Map<string, PresentPerson>();

  /** Gives them in the order of their names. */
  take({ all, present, gone }: ParticipantsMessage): readonly PresentPerson[] {
    if (all) this.#known = new Map();
    for (const person of present) this.#known.set(person.user, person);
    for (const user of gone) this.#known.delete(user);
    return [...this.#known.values()].sort((a, b) => a.name.localeCompare(b.name));
  }
}
