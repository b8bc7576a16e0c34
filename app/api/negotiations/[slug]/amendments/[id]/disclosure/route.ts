import { emptyRequest } from "@/domain/contract/values";
import { route } from "../../../../../handler";

export const POST = route({ body: emptyRequest }, ({ services, user, params }) =>
  services.commands.discloseAmendment(user, params.slug!, params.id!),
);
