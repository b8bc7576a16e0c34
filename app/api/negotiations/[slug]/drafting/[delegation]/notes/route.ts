import { draftNoteRequest } from "@/domain/contract/draftingRequests";
import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../handler";

export const POST = route({ body: draftNoteRequest }, ({ services, user, params, body }) =>
  services.commands.addDraftNote(user, params.slug!, params.delegation as DelegationId, body),
);
