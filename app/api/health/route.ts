import { services } from "@/app/services";

export const dynamic = "force-dynamic";

/**
 * 200 while the database answers, 503 while it does not. The bus alone decides nothing: without it
 * processes still see each other's changes, within a second. Tells nothing else.
 */
export async function GET(): Promise<Response> {
  const { queries, bus } = services();
  const headers = { "cache-control": "no-store" };
  try {
    await queries.ping();
    return Response.json({ status: "ok", database: "ok", bus: bus.state }, { headers });
  } catch {
    // It is asked every few seconds: whoever asks is told, and the log has it from elsewhere.
    const body = { status: "unavailable", database: "unreachable", bus: bus.state };
    return Response.json(body, { status: 503, headers });
  }
}
