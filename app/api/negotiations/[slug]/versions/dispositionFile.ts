import { dispositionsQuery } from "@/domain/contract/versionRequests";
import { route } from "../../../handler";
import { problem } from "../../../problem";
import { versionOf } from "./versionOf";

/** GET of the disposition table of a version as a file, of one delegation's proposals if one is named. */
export const dispositionFile = (format: "txt" | "json", attached: boolean) =>
  route({ query: dispositionsQuery }, async ({ services, user, params, query }) => {
    const version = await versionOf(services, user, params);
    if (!version.ok) return problem(version);
    const file = services.documents.dispositionFile(
      version.value,
      format,
      params.slug!,
      query.delegation ?? null,
    );
    return new Response(file.body as BodyInit, {
      headers: {
        "content-type": file.type,
        ...(attached ? { "content-disposition": `attachment; filename="${file.name}"` } : {}),
        // The table never changes, but who may read it does.
        "cache-control": "private, no-cache",
      },
    });
  });
