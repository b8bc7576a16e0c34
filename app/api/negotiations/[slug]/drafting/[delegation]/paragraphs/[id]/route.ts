import { draftRemovalRequest } from "@/domain/contract/draftParagraphs";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../../handler";

export const DELETE = route(
  { body: draftRemovalRequest },
  ({ services, user, params: { slug, delegation, id }, body }) =>
    services.commands.removeDraftParagraph(user, slug!, delegation as DelegationId, id!, body),
);
