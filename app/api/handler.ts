import type { z } from "zod";
import { services } from "@/app/services";
import { type Refusal, type Result, refuse } from "@/domain/refusal";
import type { SignedIn } from "@/server/auth/auth";
import type { Services } from "@/server/services";
import { problem } from "./problem";

/** Larger than any text under negotiation; an import is the largest thing sent here. */
const BODY_LIMIT_BYTES = 6 * 1024 * 1024;

interface Call<Body, Query> {
  readonly services: Services;
  readonly user: SignedIn;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly request: Request;
}

interface Shape<Body, Query> {
  readonly body?: z.ZodType<Body>;
  readonly query?: z.ZodType<Query>;
}

type Act<Body, Query> = (call: Call<Body, Query>) => Promise<Result<unknown> | Response>;
type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/**
 * A route handler in the one order that all follow: refuse what comes from another site, know who
 * asks, parse, act, respond. `act` authorises, because only it knows the subject.
 */
export function route<Body = undefined, Query = undefined>(
  shape: Shape<Body, Query>,
  act: Act<Body, Query>,
): Handler {
  return async (request, context) => {
    try {
      const app = services();
      if (isCrossSite(request))
        return problem(
          refuse("cross-site", "This request came from another site and was refused."),
        );
      const user = await app.auth.signedIn(request.headers);
      if (!user) return problem(refuse("not-signed-in", "Please sign in first."));
      const body = await parsedBody(request, shape.body);
      if (!body.ok) return problem(body);
      const query = parsed(
        Object.fromEntries(new URL(request.url).searchParams),
        shape.query,
        "The address",
      );
      if (!query.ok) return problem(query);
      const params = await context.params;
      const result = await act({
        services: app,
        user,
        params,
        body: body.value as Body,
        query: query.value as Query,
        request,
      });
      return result instanceof Response ? result : respond(result);
    } catch (error) {
      return unexpected(error);
    }
  };
}

/** 200 with the value, 204 without one, problem JSON for a refusal. */
export function respond(result: Result<unknown>): Response {
  if (!result.ok) return problem(result);
  if (result.value === undefined || result.value === null)
    return new Response(null, { status: 204 });
  return Response.json(result.value, { headers: { "cache-control": "no-store" } });
}

/** What nobody foresaw: logged with its stack, answered without it. */
export function unexpected(error: unknown): Response {
  console.error(error);
  return problem(
    refuse(
      "unavailable",
      "Something went wrong on the server. Look whether what you did is there before you try again.",
    ),
  );
}

/**
 * Browsers send Origin with every request that can change something; one from elsewhere is refused.
 * Tools send none, and carry no ambient credentials.
 */
export function isCrossSite(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return request.headers.get("sec-fetch-site") === "cross-site";
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get("host");
}

/** Reads a JSON body against a schema; shared with the routes that need nobody signed in. */
export async function parsedBody<T>(
  request: Request,
  schema: z.ZodType<T> | undefined,
): Promise<Result<T | undefined>> {
  if (!schema) return { ok: true, value: undefined };
  const text = await limitedText(request);
  if (text === null) return tooLarge();
  let json: unknown;
  try {
    json = text === "" ? {} : JSON.parse(text);
  } catch {
    return refuse("invalid", "The request is not JSON.");
  }
  return parsed(json, schema, "The request");
}

/** The body, or null as soon as it proves too large: a client need not say its length. */
async function limitedText(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT_BYTES) return null;
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > BODY_LIMIT_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString("utf8");
}

const tooLarge = () => refuse("too-large", "This is larger than 6 MB, the most that can be sent.");

function parsed<T>(
  value: unknown,
  schema: z.ZodType<T> | undefined,
  what: string,
): Result<T | undefined> | Refusal {
  if (!schema) return { ok: true, value: undefined };
  const outcome = schema.safeParse(value);
  if (outcome.success) return { ok: true, value: outcome.data };
  const issues = outcome.error.issues.map((i) => ({ path: i.path.join("."), message: i.message }));
  const first = issues[0];
  const where = first?.path ? ` (${first.path}: ${first.message})` : "";
  return refuse("invalid", `${what} is not complete or not valid${where}.`, { issues });
}
