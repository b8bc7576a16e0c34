import { dateReviewRequest } from "@/domain/contract/dateRequests";
import { route } from "../../../../../handler";

export const POST = route({ body: dateReviewRequest }, ({ services, user, params, body }) =>
  services.commands.reviewDate(user, params.slug!, params.id!, body),
);
