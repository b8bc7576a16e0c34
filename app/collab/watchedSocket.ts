interface SocketEvents {
  readonly opened: () => void;
  readonly heard: () => void;
  readonly sending: (frame: Uint8Array) => void;
}

/**
 * A WebSocket that tells what passes it: y-websocket sends in many places, and the socket is the one
 * place where all of it passes.
 */
export function watchedSocket(Socket: typeof WebSocket, on: SocketEvents): typeof WebSocket {
  return class extends Socket {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given);
      on.opened();
      this.addEventListener("message", on.heard);
    }
    override send(data: Parameters<WebSocket["send"]>[0]): void {
      if (data instanceof Uint8Array) on.sending(data);
      super.send(data);
    }
  };
}
