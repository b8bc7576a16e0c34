import { referenceQuery } from "@/domain/contract/versionRequests";
import { resolveReference } from "@/domain/revisions/resolve";
import { found } from "../../../../../found";
import { route } from "../../../../../handler";

/** Where a paragraph of an earlier version stands in this one: "7 ter of Rev.1 is now 9". */
export const GET = route(
  { query: referenceQuery },
  async ({ services, user, params, query: { version, label } }) => {
    const versions = await services.queries.versionNames(user, params.slug!);
    return found(versions && resolveReference(versions, version, label, Number(params.number)));
  },
);
