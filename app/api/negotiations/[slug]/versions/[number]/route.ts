import { z } from "zod";
import { PRINTED_VIEWS } from "@/domain/compilation/views";
import { refuse } from "@/domain/refusal";
import type { VersionFormat } from "@/server/documents/writer";
import { found } from "../../../../found";
import { route } from "../../../../handler";
import { problem } from "../../../../problem";

const query = z.object({ view: z.enum(PRINTED_VIEWS).optional() });

/**
 * A version as JSON, or as a file: `/versions/3`, `/versions/3.txt`, `.json`, `.docx`. The text can be
 * had without names, or without proposals: `/versions/3.txt?view=unattributed`.
 */
export const GET = route({ query }, async ({ services, user, params, query: { view } }) => {
  const match = /^(\d{1,6})(?:\.(txt|json|docx))?$/.exec(params.number!);
  if (!match) return problem(refuse("not-found", "There is no version with this number."));
  const version = await services.queries.version(user, params.slug!, Number(match[1]));
  if (!version || !match[2]) return found(version);
  const file = await services.documents.versionFile(
    version,
    match[2] as VersionFormat,
    params.slug!,
    view,
  );
  return new Response(file.body as BodyInit, {
    headers: {
      "content-type": file.type,
      "content-disposition": `attachment; filename="${file.name}"`,
      // The file never changes, but who may read it does: the next person at this browser is asked.
      "cache-control": "private, no-cache",
    },
  });
});
