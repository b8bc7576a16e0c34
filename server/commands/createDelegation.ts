import type { z } from "zod";
import type { delegationRequest } from "../../domain/contract/negotiationRequests";
import type { DelegationId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as delegations from "../db/delegations";
import { type World, workspaceActor } from "../world";
import { authorise } from "./change";

/** Adds a delegation to the workspace; a group names its members. */
export async function createDelegation(
  world: World,
  user: SignedIn,
  request: z.infer<typeof delegationRequest>,
): Promise<Result<{ id: DelegationId }>> {
  const refused = authorise(workspaceActor(user), "account.manage");
  if (refused) return refused;
  if (request.kind !== "group" && request.members.length > 0)
    return refuse("invalid", "Only a group has members.");
  return world.database.transaction(async (tx) => {
    const known = await delegations.list(tx);
    if (request.members.some((member) => !known.some((one) => one.id === member)))
      return refuse("invalid", "One of the members does not exist.");
    if (known.some((one) => one.name === request.name))
      return refuse("already-exists", "A delegation with this name exists already.");
    return done({ id: (await delegations.create(tx, request)).id });
  });
}
