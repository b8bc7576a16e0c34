import { proposalOf } from "@/app/components/amendment/subject";
import type { CompilableAmendment } from "@/domain/compilation/compileText";
import type { Holder } from "@/domain/compilation/span";
import type { AmendmentView } from "@/domain/contract/views";
import type { DelegationId } from "@/domain/ids";

/** An amendment with who stands behind it and who opposes it, as the compilation takes it. */
export function compilable(
  amendment: AmendmentView,
  name: (delegation: DelegationId) => string,
): CompilableAmendment | null {
  const proposal = proposalOf(amendment);
  if (!proposal) return null;
  const holder = (delegation: DelegationId, stance: Holder["stance"]): Holder => ({
    delegation,
    name: name(delegation),
    stance,
  });
  const others = amendment.positions
    .filter(({ delegation }) => !amendment.sponsors.includes(delegation))
    .map(({ delegation, stance }) => holder(delegation, stance));
  return {
    id: amendment.id,
    proposal,
    holders: [
      ...amendment.sponsors.map((delegation) => holder(delegation, "propose")),
      ...others.filter(({ stance }) => stance !== "oppose"),
    ],
    opposed: others.filter(({ stance }) => stance === "oppose"),
    unconfirmed: amendment.onBehalf && !amendment.confirmed,
  };
}
