import { route } from "../../../../handler";

export const DELETE = route({}, ({ services, user, params }) =>
  services.commands.removeParticipant(user, params.slug!, params.participation!),
);
