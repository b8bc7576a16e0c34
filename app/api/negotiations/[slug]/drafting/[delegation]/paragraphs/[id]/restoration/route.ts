import type { DelegationId } from "@/domain/ids";
import { route } from "../../../../../../../handler";

export const POST = route({}, ({ services, user, params: { slug, delegation, id } }) =>
  services.commands.restoreDraftParagraph(user, slug!, delegation as DelegationId, id!),
);
