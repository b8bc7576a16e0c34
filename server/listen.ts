import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import type next from "next";
import type { App } from "./compose";
import { attachRealtime } from "./realtime/upgrade";

interface Listening {
  readonly app: App;
  readonly pages: ReturnType<typeof next>;
  readonly host: string;
  readonly port: number;
}

/** Sent with every answer. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
} as const;

/** Serves pages, API and WebSockets on one port; gives the address. Rejects when it is taken. */
export async function listen(
  server: Server,
  { app, pages, host, port }: Listening,
): Promise<string> {
  const handle = pages.getRequestHandler();
  server.on("request", (request, response) => {
    // Ours alone to say: the rate limit of the sign-in relies on it.
    request.headers["x-adref-address"] = request.socket.remoteAddress ?? "";
    // Pages cannot see their own address; with it, sign-in leads back to where one wanted to go.
    request.headers["x-adref-path"] = (request.url ?? "/").split("?", 1)[0];
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    void handle(request, response);
  });
  const { handleUpgrade } = attachRealtime({
    rooms: app.world.rooms,
    authenticate: (request) => authenticated(app, request),
    authorise: app.authorise,
    allowedOrigins: (origin, request) =>
      URL.canParse(origin) && new URL(origin).host === request.headers.host,
    report: (error) => console.error(error),
  });
  server.on("upgrade", (request, socket, head) => {
    const path = request.url ?? "";
    if (path.startsWith("/collab/")) handleUpgrade(request, socket, head);
    else if (path.startsWith("/_next/")) app.nextUpgrades.emit("upgrade", request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return `http://${host === "0.0.0.0" ? "localhost" : host}:${actual}`;
}

async function authenticated(app: App, request: IncomingMessage) {
  const headers = new Headers();
  for (const name of ["cookie", "authorization"] as const)
    if (request.headers[name]) headers.set(name, request.headers[name]);
  const user = await app.auth.signedIn(headers);
  return user && { sessionId: user.sessionId, user: { id: user.id, name: user.name } };
}
