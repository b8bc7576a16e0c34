import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { encode } from "next-auth/jwt";
import { expect } from "vitest";
import { COLLAB_PATH, SCHEMA_VERSION } from "../../domain/contract/realtime";
import type { UserId } from "../../domain/ids";
import type { App } from "../compose";
import * as sessions from "../db/sessions";
import { collab } from "../listen";
import { RawClient } from "../realtime/testing/clients";

/** The rooms of an app, to be entered by sockets with sessions as browsers bring them. */
export interface Doors {
  /** `null`: nobody is signed in. `more` goes on the address: `&heard=…`. */
  come(who: { readonly id: UserId } | null, room: string, more?: string): Promise<RawClient>;
  /** Everyone who came goes. */
  leave(): void;
  /** Everyone goes, and the app's rooms end; fails if anything was reported as a failure. */
  close(): Promise<void>;
}

/** Listens on a free port. The app's secret is that of `testWorkspace`. */
export async function openDoors(app: App): Promise<Doors> {
  const reports: unknown[] = [];
  const clients: RawClient[] = [];
  const server = createServer();
  const { handleUpgrade } = collab(app, { report: (error) => reports.push(error) });
  server.on("upgrade", handleUpgrade);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookieOf = async ({ id: userId }: { readonly id: UserId }) => {
    const expiresAt = new Date(app.world.now().getTime() + 3_600_000);
    const session = await sessions.create(app.world.database.client, { userId, expiresAt });
    const token = await encode({ token: { sid: session.id }, secret: "a secret for tests alone" });
    return { cookie: `next-auth.session-token=${token}` };
  };
  const leave = () => {
    for (const client of clients.splice(0)) client.close();
  };
  return {
    async come(who, room, more = "") {
      const address = `${origin}${COLLAB_PATH}/${room}?schema=${SCHEMA_VERSION}${more}`;
      const client = new RawClient(address, who ? await cookieOf(who) : {});
      clients.push(client);
      return client;
    },
    leave,
    async close() {
      leave();
      await app.world.rooms.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      expect(reports).toEqual([]);
    },
  };
}
