import { askRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../../handler";

export const POST = route(
  { body: askRequest },
  ({ services, user, params: { slug, delegation, id }, body }) =>
    services.commands.answerDraftAsk(user, slug!, delegation as DelegationId, id!, body),
);

export const DELETE = route({}, ({ services, user, params: { slug, delegation, id } }) =>
  services.commands.reopenDraftAsk(user, slug!, delegation as DelegationId, id!),
);
