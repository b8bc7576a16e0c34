import type { NegotiationSummary } from "@/domain/contract/negotiationViews";
import type { Role } from "@/domain/permissions";

/** "Co-facilitator", "Delegation A, Group C": what someone is in a negotiation. */
export function rolesInWords(
  roles: NegotiationSummary["roles"],
  nameOf: (role: Role) => string,
): string {
  return roles
    .map(({ role, delegation }) =>
      delegation && role === "delegate"
        ? delegation
        : delegation
          ? `${nameOf(role)} (${delegation})`
          : nameOf(role),
    )
    .join(", ");
}
