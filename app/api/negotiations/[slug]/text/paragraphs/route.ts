import { addParagraphRequest, removeParagraphRequest } from "@/domain/contract/textRequests";
import { route } from "../../../../handler";

export const POST = route({ body: addParagraphRequest }, ({ services, user, params, body }) =>
  services.commands.addParagraph(user, params.slug!, body),
);

export const DELETE = route({ body: removeParagraphRequest }, ({ services, user, params, body }) =>
  services.commands.removeParagraph(user, params.slug!, body),
);
