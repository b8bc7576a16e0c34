import { services } from "@/app/services";
import { unexpected } from "../handler";

export const dynamic = "force-dynamic";

/** Whether the server can reach its database. Tells nothing else. */
export async function GET(): Promise<Response> {
  try {
    await services().queries.ping();
    return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return unexpected(error);
  }
}
