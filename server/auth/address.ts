import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * The network address that a request comes from. `proxied`: a proxy stands in front, and appends to
 * X-Forwarded-For what it sees; everything before its entry is the client's own claim.
 */
export function addressOf(
  request: Pick<IncomingMessage, "headers" | "socket">,
  { proxied }: { readonly proxied: boolean },
): string {
  const peer = request.socket.remoteAddress ?? "";
  if (!proxied) return peer;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",");
  const last = forwarded.split(",").at(-1)!.trim();
  return isIP(last) ? last : peer;
}
