import {
  addReasonRequest,
  decisionRequest,
  takeBackRequest,
} from "@/domain/contract/decisionRequests";
import { route } from "../../../../../handler";

export const POST = route({ body: decisionRequest }, ({ services, user, params, body }) =>
  services.commands.decideAmendment(user, params.slug!, params.id!, body),
);

export const PATCH = route({ body: addReasonRequest }, ({ services, user, params, body }) =>
  services.commands.explainDecision(user, params.slug!, params.id!, body),
);

export const DELETE = route({ body: takeBackRequest }, ({ services, user, params, body }) =>
  services.commands.takeBackDecision(user, params.slug!, params.id!, body),
);
