import { versionPreviewQuery, versionPreviewRequest } from "@/domain/contract/versionRequests";
import { route } from "../../../../handler";

export const GET = route({ query: versionPreviewQuery }, ({ services, user, params, query }) =>
  services.commands.previewVersion(user, params.slug!, query),
);

export const POST = route({ body: versionPreviewRequest }, ({ services, user, params, body }) =>
  services.commands.previewVersion(user, params.slug!, body),
);
