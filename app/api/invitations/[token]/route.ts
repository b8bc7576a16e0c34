import { services } from "@/app/services";
import { invitationAcceptance } from "@/domain/contract/accountRequests";
import { refuse } from "@/domain/refusal";
import { isCrossSite, parsedBody, respond, unexpected } from "../../handler";
import { problem } from "../../problem";

/** The invited person sets a password; the link itself is the credential. */
export async function POST(
  request: Request,
  context: { params: Promise<{ token: string }> },
): Promise<Response> {
  try {
    if (isCrossSite(request))
      return problem(refuse("cross-site", "This request came from another site and was refused."));
    const body = await parsedBody(request, invitationAcceptance);
    if (!body.ok) return problem(body);
    const { token } = await context.params;
    return respond(await services().commands.acceptInvitation(token, body.value!));
  } catch (error) {
    return unexpected(error);
  }
}
