import { REFUSALS, type Refusal, type RefusalCode, type Result } from "@/domain/refusal";

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

const isCode = (code: unknown): code is RefusalCode => typeof code === "string" && code in REFUSALS;

/** Problem JSON (RFC 9457) back into the refusal it was made of. */
async function refusalOf(response: Response): Promise<Refusal> {
  const problem: unknown = await response.json().catch(() => null);
  const fields = typeof problem === "object" && problem !== null ? problem : {};
  const code = "code" in fields && isCode(fields.code) ? fields.code : "unavailable";
  const sentence = "detail" in fields && typeof fields.detail === "string" ? fields.detail : "";
  const details = "details" in fields && typeof fields.details === "object" ? fields.details : null;
  return details
    ? { ok: false, code, sentence, details: details as Readonly<Record<string, unknown>> }
    : { ok: false, code, sentence };
}

/**
 * One request to our own API. A refusal comes back as a value, and so does a server that cannot be
 * reached (`unavailable`, with an empty sentence): callers keep what was typed and say so.
 * `T` is what the route answers with; the contract in domain/contract types both ends.
 */
export async function call<T = void>(
  method: Method,
  path: string,
  body?: unknown,
): Promise<Result<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) return await refusalOf(response);
    const text = await response.text();
    return { ok: true, value: (text ? JSON.parse(text) : undefined) as T };
  } catch {
    return { ok: false, code: "unavailable", sentence: "" };
  }
}
