import { draftNoteUpdate } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../../handler";

export const PATCH = route(
  { body: draftNoteUpdate },
  ({ services, user, params: { slug, delegation, id }, body }) =>
    services.commands.updateDraftNote(user, slug!, delegation as DelegationId, id!, body),
);

export const DELETE = route({}, ({ services, user, params: { slug, delegation, id } }) =>
  services.commands.removeDraftNote(user, slug!, delegation as DelegationId, id!),
);
