import { draftRestoredRequest } from "@/domain/contract/draftParagraphs";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../../handler";

export const POST = route({ body: draftRestoredRequest }, ({ services, user, params, body }) =>
  services.commands.putBackDraft(user, params.slug!, params.delegation as DelegationId, body),
);
