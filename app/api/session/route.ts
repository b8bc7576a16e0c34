import { services } from "@/app/services";
import { sessionRequest } from "@/domain/contract/accountRequests";
import { done, refuse } from "@/domain/refusal";
import { isCrossSite, parsedBody, respond, route, unexpected } from "../handler";
import { problem } from "../problem";

/** A bearer token for tools, against e-mail and password. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (isCrossSite(request))
      return problem(refuse("cross-site", "This request came from another site and was refused."));
    const body = await parsedBody(request, sessionRequest);
    if (!body.ok) return problem(body);
    return respond(
      await services().auth.issueToken(body.value!, request.headers.get("x-adref-address") ?? ""),
    );
  } catch (error) {
    return unexpected(error);
  }
}

export const GET = route({}, async ({ user: { id, name, email, secretariat } }) =>
  done({ id, name, email, secretariat }),
);

export const DELETE = route({}, async ({ services, user }) => {
  await services.auth.endSession(user.sessionId);
  return { ok: true, value: null };
});
