import { markSchema } from "@/domain/contract/changes";
import { route } from "../../../handler";

export const POST = route({ body: markSchema }, ({ services, user, params, body }) =>
  services.commands.noteVisit(user, params.slug!, body),
);
