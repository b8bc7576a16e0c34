import { proposalOf } from "@/app/components/amendment/subject";
import type { CompilableAmendment } from "@/domain/compilation/compileText";
import type { Holder } from "@/domain/compilation/span";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationId } from "@/domain/ids";

type NameOf = (delegation: DelegationId) => string;

const made = new WeakMap<
  AmendmentView,
  { readonly name: NameOf; readonly one: CompilableAmendment | null }
>();

/**
 * An amendment with who stands behind it and who opposes it, as the compilation takes it. The same
 * object for the same view and names, so that what was composed of it is known again.
 */
export function compilable(amendment: AmendmentView, name: NameOf): CompilableAmendment | null {
  const known = made.get(amendment);
  if (known?.name === name) return known.one;
  const one = make(amendment, name);
  made.set(amendment, { name, one });
  return one;
}

function make(amendment: AmendmentView, name: NameOf): CompilableAmendment | null {
  const proposal = proposalOf(amendment);
  if (!proposal) return null;
  const holder = (delegation: DelegationId, stance: Holder["stance"]): Holder => ({
    delegation,
    name: name(delegation),
    stance,
  });
  // Nobody stands in the brackets of words that it had not seen when it spoke.
  const here = (delegation: DelegationId) => !amendment.onEarlierWording?.includes(delegation);
  const others = amendment.positions
    .filter(({ delegation }) => !amendment.sponsors.includes(delegation) && here(delegation))
    .map(({ delegation, stance }) => holder(delegation, stance));
  return {
    id: amendment.id,
    proposal,
    holders: [
      ...amendment.sponsors.filter(here).map((delegation) => holder(delegation, "propose")),
      ...others.filter(({ stance }) => stance !== "oppose"),
    ],
    opposed: others.filter(({ stance }) => stance === "oppose"),
    unconfirmed: amendment.onBehalf && !amendment.confirmed,
  };
}
