import { connect, type Socket } from "node:net";
import { WebSocket } from "ws";

/** The status that a WebSocket is refused with before it is one. */
export const turnedAway = (address: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers });
    socket.on("unexpected-response", (_, response) => {
      resolve(response.statusCode!);
      socket.terminate();
    });
    socket.on("open", () => reject(new Error("It was let in.")));
    socket.on("error", reject);
  });

/** Somebody without a session who asks for an upgrade, and never says a word after it. */
export async function knock(address: string): Promise<{ socket: Socket; said: () => string }> {
  const { hostname, port, pathname, search } = new URL(address);
  const socket = connect(Number(port), hostname);
  const heard: Buffer[] = [];
  socket.on("data", (data: Buffer) => heard.push(data));
  socket.on("error", () => undefined);
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\nUpgrade: websocket\r\n` +
      "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
      "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n",
  );
  return { socket, said: () => Buffer.concat(heard).toString("latin1") };
}
