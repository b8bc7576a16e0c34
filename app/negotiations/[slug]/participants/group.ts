import type { DelegationView } from "@/domain/contract/negotiationViews";
import type { ParticipantView } from "@/domain/contract/participantViews";
import type { Role } from "@/domain/permissions";

/** People who stand together in the list: by role, delegates and observers by delegation. */
export interface ParticipantGroup {
  readonly role: Role;
  readonly delegation: DelegationView | null;
  readonly people: readonly ParticipantView[];
}

const ORDER: readonly Role[] = ["secretariat", "co-facilitator", "delegate", "observer"];

/** The participants' list in the order of protocol here: chairs first, delegations by name. */
export function groupParticipants(
  participants: readonly ParticipantView[],
  delegations: readonly DelegationView[],
): readonly ParticipantGroup[] {
  const groups = new Map<string, ParticipantGroup & { people: ParticipantView[] }>();
  for (const person of participants) {
    const key = `${person.role} ${person.delegation ?? ""}`;
    const delegation = delegations.find(({ id }) => id === person.delegation) ?? null;
    const group = groups.get(key) ?? { role: person.role, delegation, people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      ORDER.indexOf(a.role) - ORDER.indexOf(b.role) ||
      (a.delegation?.name ?? "").localeCompare(b.delegation?.name ?? ""),
  );
}
