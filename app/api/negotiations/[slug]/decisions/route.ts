import { decisionsRequest, takeBackActRequest } from "@/domain/contract/decisionRequests";
import { route } from "../../../handler";

export const POST = route({ body: decisionsRequest }, ({ services, user, params, body }) =>
  services.commands.acceptMany(user, params.slug!, body),
);

export const DELETE = route({ body: takeBackActRequest }, ({ services, user, params, body }) =>
  services.commands.takeBackAct(user, params.slug!, body),
);
