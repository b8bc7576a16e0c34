import { agreementRequest } from "@/domain/contract/decisionRequests";
import { route } from "../../../../../../handler";

export const POST = route({ body: agreementRequest }, ({ services, user, params, body }) =>
  services.commands.agreeParagraph(user, params.slug!, params.id!, body),
);
