import type { DelegationId, UserId } from "@/domain/ids";
import { route } from "../../../../../../handler";

export const DELETE = route({}, ({ services, user, params: { slug, delegation, user: removed } }) =>
  services.commands.removeDrafter(user, slug!, delegation as DelegationId, removed as UserId),
);
