import * as decoding from "lib0/decoding";
import { CLOSE, MESSAGE, SCHEMA_VERSION, type WelcomeMessage } from "@/domain/contract/realtime";

/** What a person may do in a room. `unknown`: the server could not be asked, or nobody is signed in. */
export type AtDoor = "write" | "read" | "none" | "unknown";

/** A server that says nothing for so long is not waited for. */
const PATIENCE_MS = 5_000;

/** Asks what one may do in a room, by coming to its door and turning round: no text is sent. */
export function askAtDoor({
  url,
  room,
  socket: Socket = WebSocket,
}: {
  readonly url: string;
  readonly room: string;
  /** Another WebSocket than the browser's, for tests. */
  readonly socket?: typeof WebSocket;
}): Promise<AtDoor> {
  return new Promise((resolve) => {
    const socket = new Socket(`${url}/${room}?schema=${SCHEMA_VERSION}`);
    socket.binaryType = "arraybuffer";
    const answer = (may: AtDoor) => {
      clearTimeout(patience);
      resolve(may);
      socket.close();
    };
    const patience = setTimeout(answer, PATIENCE_MS, "unknown");
    socket.onmessage = ({ data }) => {
      const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer));
      if (decoding.readVarUint(decoder) !== MESSAGE.welcome) return;
      const { mayWrite } = JSON.parse(decoding.readVarString(decoder)) as WelcomeMessage;
      answer(mayWrite ? "write" : "read");
    };
    // What there is to do is done when it closes; outside of browsers an error unheard is thrown.
    socket.onerror = () => undefined;
    socket.onclose = ({ code }) => answer(code === CLOSE.notAllowed ? "none" : "unknown");
  });
}
