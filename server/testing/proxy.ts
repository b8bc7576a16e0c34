import { connect, createServer, type Server, type Socket } from "node:net";

/** Bytes on their way to the server, or to the client. */
export type Direction = "toServer" | "toClient";
/** What happens to those who come: let through, turned away, or kept waiting until `pass`. */
type Door = "pass" | "refuse" | "wait";

interface Line {
  readonly port: number;
  readonly client: Socket;
  readonly server: Socket;
}

/**
 * A TCP proxy that can fail as networks do. `pick` names the port for each newcomer, so that it is
 * also a balancer; null keeps the newcomer waiting until `pass` is called again.
 */
export class TcpProxy {
  /** How many lines this proxy has cut, and how many newcomers it has turned away. */
  cuts = 0;
  refused = 0;
  #door: Door = "pass";
  readonly #held = new Set<Direction>();
  #breakNext = false;
  readonly #lines = new Set<Line>();
  readonly #waiting = new Set<Socket>();
  readonly #server: Server;
  #told: (() => void)[] = [];

  private constructor(private readonly pick: () => number | null) {
    this.#server = createServer((client) => this.#take(client));
  }

  /** Listens on a free port of 127.0.0.1. */
  static open(pick: () => number | null): Promise<TcpProxy> {
    const proxy = new TcpProxy(pick);
    return new Promise((resolve, reject) => {
      proxy.#server.once("error", reject);
      proxy.#server.listen(0, "127.0.0.1", () => resolve(proxy));
    });
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  /** How many lines are open. */
  get size(): number {
    return [...this.#lines].filter(({ client }) => !client.destroyed).length;
  }

  /** Lets newcomers through, first those who wait. */
  pass(): void {
    this.#door = "pass";
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const client of waiting) this.#take(client);
  }

  /** Turns newcomers and those who wait away, as a port does on which nobody listens. */
  refuse(): void {
    this.#door = "refuse";
    for (const client of this.#waiting) client.resetAndDestroy();
    this.#waiting.clear();
  }

  /** Keeps newcomers waiting. */
  wait(): void {
    this.#door = "wait";
  }

  /** Holds all bytes in one direction, or in both, as a line does that hangs without a word. */
  hold(...directions: readonly Direction[]): void {
    for (const direction of directions.length > 0 ? directions : BOTH) this.#held.add(direction);
    this.#flow();
  }

  /** Lets what was held flow on, in order. */
  release(): void {
    this.#held.clear();
    this.#flow();
  }

  /** Cuts all open lines; what was held is lost. */
  cut(): void {
    for (const { client, server } of this.#lines) {
      this.cuts += 1;
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  }

  /** Lets half of the next bytes to the server through, and cuts that line in the middle of them. */
  cutWithin(): void {
    this.#breakNext = true;
  }

  /** Fulfilled when no line to this port is open any more, and all that it said was passed on. */
  async gone(port: number): Promise<void> {
    while ([...this.#lines].some((line) => line.port === port))
      await new Promise<void>((resolve) => this.#told.push(resolve));
  }

  async close(): Promise<void> {
    this.refuse();
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(client: Socket): void {
    client.on("error", () => client.destroy());
    if (this.#door === "refuse") {
      this.refused += 1;
      client.resetAndDestroy();
      return;
    }
    const port = this.#door === "pass" ? this.pick() : null;
    if (port !== null) this.#join(client, port);
    else if (!client.destroyed) {
      this.#waiting.add(client);
      client.once("close", () => this.#waiting.delete(client));
    }
  }

  #join(client: Socket, port: number): void {
    const server = connect({ port, host: "127.0.0.1", noDelay: true });
    client.setNoDelay(true);
    const line: Line = { port, client, server };
    this.#lines.add(line);
    server.on("error", () => client.destroy());
    server.on("close", () => client.end());
    client.on("close", () => {
      server.destroy();
      this.#lines.delete(line);
      for (const tell of this.#told.splice(0)) tell();
    });
    server.on("end", () => client.end());
    client.on("end", () => server.end());
    server.on("data", (bytes) => client.write(bytes));
    client.on("data", (bytes) => this.#forward(line, bytes));
    this.#flow();
  }

  #forward({ client, server }: Line, bytes: Buffer): void {
    if (!this.#breakNext) {
      server.write(bytes);
      return;
    }
    this.#breakNext = false;
    this.cuts += 1;
    server.end(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    client.resetAndDestroy();
  }

  #flow(): void {
    for (const { client, server } of this.#lines) {
      turn(client, this.#held.has("toServer"));
      turn(server, this.#held.has("toClient"));
    }
  }
}

const BOTH: readonly Direction[] = ["toServer", "toClient"];

const turn = (from: Socket, held: boolean) => (held ? from.pause() : from.resume());
