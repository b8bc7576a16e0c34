import { invitationRequest } from "@/domain/contract/requests";
import { route } from "../handler";

export const POST = route({ body: invitationRequest }, ({ services, user, body }) =>
  services.commands.invite(user, body),
);
