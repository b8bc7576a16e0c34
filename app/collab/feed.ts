import * as decoding from "lib0/decoding";
import type { FeedMessage, ScreenView } from "@/domain/contract/liveViews";
import { HEARTBEAT_MS, MESSAGE, SCHEMA_VERSION } from "@/domain/contract/realtime";
import { isFinal, pauseBefore } from "./backoff";
import { FeedOrder } from "./feedOrder";

export interface FeedOptions {
  readonly url: string;
  /** `feedRoom(slug)`. */
  readonly room: string;
  /** null: something may have been missed, ask for everything anew. Called so at the beginning. */
  readonly onFeed: (message: FeedMessage | null) => void;
  /** What the co-facilitators show to the room: on coming, if anything was ever shown, and on every change. */
  readonly onScreen?: (screen: ScreenView) => void;
  /** `code`: why it was closed (`CLOSE`). */
  readonly onStatus?: (status: "connected" | "offline" | "closed", code?: number) => void;
  /** Another WebSocket than the browser's, for tests. */
  readonly socket?: typeof WebSocket;
}

/** The feed of a negotiation for pages that do not show its text. Comes again after a cut. */
export function connectFeed(options: FeedOptions): { close(): void } {
  const { url, room, onFeed, onScreen, onStatus, socket: Socket = WebSocket } = options;
  const order = new FeedOrder(onFeed);
  let socket: WebSocket | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const heard = (opened: WebSocket) => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      // Over a dead line the answer to a goodbye is waited for, and never comes.
      leave(opened);
      ended(1006);
    }, 3 * HEARTBEAT_MS);
  };
  const ended = (code: number) => {
    clearTimeout(silence);
    onStatus?.(isFinal(code) ? "closed" : "offline", code);
    if (isFinal(code)) return;
    retry = setTimeout(open, pauseBefore(failures));
    failures += 1;
  };
  const open = () => {
    const since = order.heard ? `&heard=${order.heard}` : "";
    const opened = new Socket(`${url}/${room}?schema=${SCHEMA_VERSION}${since}`);
    socket = opened;
    opened.binaryType = "arraybuffer";
    opened.onopen = () => heard(opened);
    opened.onmessage = ({ data }) => {
      heard(opened);
      const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer));
      const type = decoding.readVarUint(decoder);
      if (type === MESSAGE.welcome) {
        failures = 0;
        onStatus?.("connected");
        order.begin();
      }
      if (type === MESSAGE.screen) onScreen?.(JSON.parse(decoding.readVarString(decoder)));
      if (type === MESSAGE.feed) order.take(JSON.parse(decoding.readVarString(decoder)));
    };
    // What there is to do is done when it closes; outside of browsers an error unheard is thrown.
    opened.onerror = () => undefined;
    opened.onclose = ({ code }) => ended(code);
  };
  open();
  return {
    close() {
      clearTimeout(retry);
      clearTimeout(silence);
      order.stop();
      if (socket) leave(socket);
    },
  };
}

/** Closes a socket of which nothing more is wanted. */
function leave(socket: WebSocket): void {
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.close();
}
