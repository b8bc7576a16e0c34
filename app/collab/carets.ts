import * as encoding from "lib0/encoding";
import { type Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";
import { MESSAGE } from "@/domain/contract/realtime";

/**
 * Sends this client's own caret alone, while `mayWrite`. By itself y-websocket echoes every caret
 * it is told of, so that four hundred shout at once.
 */
export function sayOnlyOwnCaret(provider: WebsocketProvider, mayWrite: () => boolean): void {
  const { awareness, doc } = provider;
  awareness.off("update", provider._awarenessUpdateHandler);
  awareness.on("update", ({ added, updated, removed }: Record<string, number[]>) => {
    const clients = [added, updated, removed].flat();
    const { ws } = provider;
    if (!mayWrite() || !clients.includes(doc.clientID)) return;
    if (!provider.wsconnected || ws?.readyState !== 1) return;
    const state = encodeAwarenessUpdate(awareness, [doc.clientID]);
    ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(encoder, state);
      }),
    );
  });
}

/**
 * Forgets how far the clocks of other carets had come. The server tells all of them anew on every
 * connection, and counts by its own clock: should that have jumped back in a restart, a caret that
 * is remembered from before would never move again.
 */
export function forgetOtherCarets(awareness: Awareness): void {
  for (const client of [...awareness.meta.keys()])
    if (client !== awareness.clientID) awareness.meta.delete(client);
}
