import { submissionRequest } from "@/domain/contract/amendmentRequests";
import { route } from "../../../../../handler";

export const POST = route({ body: submissionRequest }, ({ services, user, params, body }) =>
  services.commands.submitAmendment(user, params.slug!, params.id!, body),
);
