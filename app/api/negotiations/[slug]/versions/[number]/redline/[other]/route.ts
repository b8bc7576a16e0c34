import { textRef } from "@/domain/revisions/redlineView";
import { found } from "../../../../../../found";
import { route } from "../../../../../../handler";

/**
 * How a version became another: `/versions/1/redline/3`, `/versions/3/redline/live`, as JSON, or as
 * text with `.txt` or where a client asks for text/plain alone.
 */
export const GET = route({}, async ({ services, user, params, request }) => {
  const [, other, ending] = /^(\w+)(\.txt|\.json)?$/.exec(params.other!) ?? [];
  const [from, to] = [textRef(params.number!), textRef(other ?? "")];
  const view = from && to ? await services.queries.redline(user, params.slug!, from, to) : null;
  const asText = ending === ".txt" || (!ending && request.headers.get("accept") === "text/plain");
  if (!view || !asText) return found(view);
  const file = services.documents.redlineFile(view, params.slug!);
  return new Response(file.body as BodyInit, {
    headers: {
      "content-type": file.type,
      "content-disposition": `${ending ? "attachment" : "inline"}; filename="${file.name}"`,
      "cache-control": "no-store",
    },
  });
});
