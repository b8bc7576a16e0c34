import { versionPreviewQuery } from "@/domain/contract/requests";
import { route } from "../../../../handler";

export const GET = route({ query: versionPreviewQuery }, ({ services, user, params, query }) =>
  services.commands.previewVersion(user, params.slug!, query),
);
