import { services } from "@/app/services";
import { refuse } from "@/domain/refusal";
import { isCrossSite, unexpected } from "../handler";
import { problem } from "../problem";

/**
 * Ends the session on the server, closes its sockets and clears its cookies. The browser is told to
 * clear what it keeps of this site, should the page that asked not come to do it (app/device).
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (isCrossSite(request))
      return problem(refuse("cross-site", "This request came from another site and was refused."));
    const { auth } = services();
    const user = await auth.signedIn(request.headers);
    if (user) await auth.endSession(user.sessionId);
    const headers = new Headers({
      "cache-control": "no-store",
      "clear-site-data": '"cache", "storage"',
    });
    for (const cookie of auth.clearedCookies(request.headers)) headers.append("set-cookie", cookie);
    return new Response(null, { status: 204, headers });
  } catch (error) {
    return unexpected(error);
  }
}
