import type { DelegationView, NegotiationView } from "@/domain/contract/negotiationViews";
import { delegationsOf } from "@/domain/permissions";

/**
 * The delegations that the reader acts for, and which of them is looked at: the one that the address
 * names, or else the first.
 */
export function chosenDelegation(
  { actor, delegations }: Pick<NegotiationView, "actor" | "delegations">,
  named: string | undefined,
): { readonly all: readonly DelegationView[]; readonly chosen: DelegationView | null } {
  const own = delegationsOf(actor);
  const all = own.flatMap((id) => delegations.find((one) => one.id === id) ?? []);
  return { all, chosen: all.find(({ id }) => id === named) ?? all[0] ?? null };
}
