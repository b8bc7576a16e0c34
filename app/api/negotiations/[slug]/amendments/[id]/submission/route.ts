import { emptyRequest } from "@/domain/contract/requests";
import { route } from "../../../../../handler";

export const POST = route({ body: emptyRequest }, ({ services, user, params }) =>
  services.commands.submitAmendment(user, params.slug!, params.id!),
);
