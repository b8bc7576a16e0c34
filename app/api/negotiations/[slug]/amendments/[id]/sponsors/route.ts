import { sponsorRequest } from "@/domain/contract/decisionRequests";
import { route } from "../../../../../handler";

export const POST = route({ body: sponsorRequest }, ({ services, user, params, body }) =>
  services.commands.joinSponsors(user, params.slug!, params.id!, body),
);

export const DELETE = route({ body: sponsorRequest }, ({ services, user, params, body }) =>
  services.commands.leaveSponsors(user, params.slug!, params.id!, body),
);
