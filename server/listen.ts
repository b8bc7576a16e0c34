import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type next from "next";
import { addressOf } from "./auth/address";
import type { App } from "./compose";
import type { Env } from "./env";
import { contentSecurityPolicy, securityHeaders } from "./headers";
import { attachRealtime, type DoorBounds, type RealtimeSetting } from "./realtime/door/upgrade";
import { serveWorker, WORKER_PATH } from "./serviceWorker";

interface Listening {
  readonly app: App;
  readonly pages: ReturnType<typeof next>;
  readonly host: string;
  readonly env: Pick<Env, "port" | "publicUrl" | "development">;
}

/** Serves pages, API and WebSockets on one port; gives the address. Rejects when it is taken. */
export async function listen(
  server: Server,
  { app, pages, host, env }: Listening,
): Promise<string> {
  const handle = pages.getRequestHandler();
  server.on("request", (request, response) => {
    prepare(request, response, env);
    if (request.url === WORKER_PATH) void serveWorker(response, env);
    else void handle(request, response);
  });
  const { handleUpgrade } = collab(app);
  server.on("upgrade", (request, socket, head) => {
    const path = request.url ?? "";
    if (path.startsWith("/collab/")) handleUpgrade(request, socket, head);
    else if (path.startsWith("/_next/") && env.development)
      app.nextUpgrades.emit("upgrade", request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return `http://${host === "0.0.0.0" ? "localhost" : host}:${actual}`;
}

/** The doors to the rooms: who comes is known by their session, and only our own pages may bring it. */
export function collab(
  app: Pick<App, "auth" | "authorise" | "world">,
  setting: DoorBounds & Partial<Pick<RealtimeSetting, "report">> = {},
): ReturnType<typeof attachRealtime> {
  return attachRealtime({
    rooms: app.world.rooms,
    authenticate: (request) => authenticated(app, request),
    authorise: app.authorise,
    allowedOrigins: (origin, request) =>
      URL.canParse(origin) && new URL(origin).host === request.headers.host,
    report: (error) => console.error(error),
    ...setting,
  });
}

/** Says what only the server knows of a request, and what a browser may do with the answer. */
function prepare(
  request: IncomingMessage,
  response: ServerResponse,
  { publicUrl, development }: Listening["env"],
): void {
  // It speaks http alone: where people come by https, a proxy stands in front.
  const https = publicUrl?.startsWith("https:") ?? false;
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), development);
  // Ours alone to say: the rate limit of the sign-in relies on it.
  request.headers["x-adref-address"] = addressOf(request, { proxied: https });
  // Pages cannot see their own address; with it, sign-in leads back to where one wanted to go.
  request.headers["x-adref-path"] = (request.url ?? "/").split("?", 1)[0];
  // Next takes the nonce for its own scripts from here.
  request.headers["content-security-policy"] = policy;
  for (const [name, value] of Object.entries(securityHeaders(policy, { https })))
    response.setHeader(name, value);
}

async function authenticated({ auth }: Pick<App, "auth">, { headers }: IncomingMessage) {
  const user = await auth.signedIn({
    get: (name) => (headers as Readonly<Record<string, string | undefined>>)[name] ?? null,
  });
  if (!user) return null;
  const { sessionId, expiresAt, id, name } = user;
  return { sessionId, expiresAt, user: { id, name } };
}
