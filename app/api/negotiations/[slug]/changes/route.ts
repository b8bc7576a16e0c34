import { changesQuery } from "@/domain/contract/changes";
import { found } from "../../../found";
import { route } from "../../../handler";

export const GET = route({ query: changesQuery }, async ({ services, user, params, query }) =>
  found(
    await services.queries.changesSince(
      user,
      params.slug!,
      query.at === undefined ? null : { at: query.at, seq: query.seq },
    ),
  ),
);
