import { draftParagraphRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const POST = route({ body: draftParagraphRequest }, ({ services, user, params, body }) =>
  services.commands.addDraftParagraph(user, params.slug!, params.delegation as DelegationId, body),
);
