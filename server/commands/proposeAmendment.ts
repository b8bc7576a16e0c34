import type { AmendmentRequest } from "../../domain/contract/amendmentRequests";
import type { AmendmentId, DelegationId } from "../../domain/ids";
import { can } from "../../domain/permissions";
import { done, type Refusal, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import * as delegations from "../db/delegations";
import type { Tx } from "../db/open";
import { type Entered, enter, liveText, type World } from "../world";
import { proposalOf } from "./amendment";
import { change } from "./change";
import { nameTaken } from "./footnoteNames";
import { submit } from "./submitAmendment";

/**
 * A delegation proposes an amendment, as its private draft or submitted at once. Secretariat and
 * co-facilitators may enter one on behalf of a delegation: that is submitted, and unconfirmed until
 * the delegation confirms it.
 */
export async function proposeAmendment(
  world: World,
  user: SignedIn,
  slug: string,
  request: AmendmentRequest,
): Promise<Result<{ id: AmendmentId }>> {
  const known = await enter(world.database.client, user, slug);
  if (!known.ok) return known;
  const { paragraphs } = await liveText(world, slug);
  return change(world, user, slug, async (tx, entered) => {
    const onBehalf = await actsOnBehalf(tx, entered, request);
    if (!onBehalf.ok) return onBehalf;
    const proposal = proposalOf(request, paragraphs);
    if (!proposal.ok) return proposal;
    const taken = await nameTaken(tx, entered, request.delegation, proposal.value);
    if (taken) return taken;
    const amendment = await amendments.create(tx, {
      negotiationId: entered.negotiation.id,
      delegation: request.delegation,
      draft: proposal.value,
      onBehalf: onBehalf.value,
      createdBy: user.id,
      createdByName: user.name,
    });
    if (request.submit) return submit(tx, world, user, entered, amendment);
    return done({
      value: { id: amendment.id },
      events: [
        {
          type: "amendment.drafted",
          subject: amendment.id,
          audience: { to: "delegation", delegation: request.delegation },
          payload: {},
        },
      ],
    });
  });
}

async function actsOnBehalf(
  tx: Tx,
  { actor, negotiation }: Entered,
  { delegation, submit: submitted }: AmendmentRequest,
): Promise<Result<boolean>> {
  if (can(actor, "amendment.draft", { delegation })) return done(false);
  if (!can(actor, "amendment.enter-on-behalf"))
    return refuse("not-allowed", "You do not act for this delegation in this negotiation.");
  if (!submitted)
    return refuse("invalid", "What is entered on behalf of a delegation is submitted at once.");
  return (await takesPart(tx, negotiation.id, delegation)) ?? done(true);
}

async function takesPart(
  tx: Tx,
  negotiation: Entered["negotiation"]["id"],
  delegation: DelegationId,
): Promise<Refusal | null> {
  const taking = await delegations.ofNegotiation(tx, negotiation);
  return taking.some((one) => one.id === delegation)
    ? null
    : refuse("invalid", "This delegation does not take part in the negotiation.");
}
