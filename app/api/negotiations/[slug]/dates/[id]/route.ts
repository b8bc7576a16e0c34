import { dateChangeRequest } from "@/domain/contract/dateRequests";
import { route } from "../../../../handler";

export const PATCH = route({ body: dateChangeRequest }, ({ services, user, params, body }) =>
  services.commands.changeDate(user, params.slug!, params.id!, body),
);
