// The floor: a y-websocket server of the plainest kind on `ws`. It checks nothing and stores nothing;
// an update goes on to everybody as it came, and into a Y.Doc for those who come later.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocketServer } from "ws";
import { readSyncMessage, writeSyncStep1 } from "y-protocols/sync";
import * as Y from "yjs";

const SYNC = 0;
const UPDATE = 2;

/** File of the first state of each room, by name. */
const texts = JSON.parse(process.env.BENCH_TEXTS);
const rooms = new Map();

function roomOf(name) {
  const known = rooms.get(name);
  if (known) return known;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, readFileSync(texts[name]));
  const room = { doc, sockets: new Set() };
  rooms.set(name, room);
  return room;
}

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", (socket, request) => {
  const room = roomOf(request.url.slice(1));
  const { doc } = room;
  room.sockets.add(socket);
  socket.on("close", () => room.sockets.delete(socket));
  socket.on("error", () => socket.terminate());
  socket.on("message", (data) => {
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) === SYNC) {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, SYNC);
      const step = readSyncMessage(decoder, encoder, doc, socket);
      if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder));
      // The clients here have nothing to tell in answer to a step 1.
      if (step !== UPDATE) return;
    }
    for (const other of room.sockets) if (other !== socket) other.send(data);
  });
  socket.send(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, SYNC);
      writeSyncStep1(encoder, doc);
    }),
  );
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`Ready: ${server.address().port}\n`);
});
