import * as decoding from "lib0/decoding";
import { HEARTBEAT_MS, MESSAGE, SCHEMA_VERSION } from "@/domain/contract/realtime";
import type { FeedMessage } from "@/domain/contract/views";
import { FeedOrder } from "./feedOrder";

export interface FeedOptions {
  readonly url: string;
  /** `feedRoom(slug)`. */
  readonly room: string;
  /** null: something may have been missed, ask for everything anew. Called so on every connection. */
  readonly onFeed: (message: FeedMessage | null) => void;
  readonly onStatus?: (status: "connected" | "offline" | "closed") => void;
  /** Another WebSocket than the browser's, for tests. */
  readonly socket?: typeof WebSocket;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** The feed of a negotiation for pages that do not show its text. Comes again after a cut. */
export function connectFeed(options: FeedOptions): { close(): void } {
  const { url, room, onFeed, onStatus, socket: Socket = WebSocket } = options;
  const order = new FeedOrder(onFeed);
  let socket: WebSocket | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_RETRY_MS;

  const heard = (opened: WebSocket) => {
    clearTimeout(silence);
    silence = setTimeout(() => opened.close(), 3 * HEARTBEAT_MS);
  };
  const open = () => {
    const opened = new Socket(`${url}/${room}?schema=${SCHEMA_VERSION}`);
    socket = opened;
    opened.binaryType = "arraybuffer";
    opened.onopen = () => heard(opened);
    opened.onmessage = ({ data }) => {
      heard(opened);
      const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer));
      const type = decoding.readVarUint(decoder);
      if (type === MESSAGE.welcome) {
        wait = FIRST_RETRY_MS;
        onStatus?.("connected");
        order.begin();
      }
      if (type === MESSAGE.feed) order.take(JSON.parse(decoding.readVarString(decoder)));
    };
    opened.onclose = ({ code }) => {
      clearTimeout(silence);
      const final = code >= 4400 && code < 4500;
      onStatus?.(final ? "closed" : "offline");
      if (final) return;
      retry = setTimeout(open, wait);
      wait = Math.min(2 * wait, LONGEST_RETRY_MS);
    };
  };
  open();
  return {
    close() {
      clearTimeout(retry);
      clearTimeout(silence);
      if (!socket) return;
      socket.onclose = null;
      socket.close();
    },
  };
}
