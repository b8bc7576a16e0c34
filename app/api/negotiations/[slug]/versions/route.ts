import { versionRequest } from "@/domain/contract/versionRequests";
import { found } from "../../../found";
import { route } from "../../../handler";

export const GET = route({}, async ({ services, user, params }) =>
  found(await services.queries.versions(user, params.slug!)),
);

export const POST = route({ body: versionRequest }, ({ services, user, params, body }) =>
  services.commands.issueVersion(user, params.slug!, body),
);
