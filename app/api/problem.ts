import { REFUSALS, type Refusal } from "@/domain/refusal";

/** A refusal as RFC 9457 problem JSON: `code` is stable, `detail` is for people. */
export function problem(refusal: Refusal): Response {
  const status = REFUSALS[refusal.code];
  return Response.json(
    {
      type: "about:blank",
      title: refusal.code,
      status,
      code: refusal.code,
      detail: refusal.sentence,
      ...(refusal.details ? { details: refusal.details } : {}),
    },
    {
      status,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    },
  );
}
