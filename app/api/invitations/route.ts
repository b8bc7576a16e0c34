import { invitationRequest } from "@/domain/contract/accountRequests";
import { route } from "../handler";

export const POST = route({ body: invitationRequest }, ({ services, user, body }) =>
  services.commands.invite(user, body),
);
