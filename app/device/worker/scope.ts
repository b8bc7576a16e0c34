/** What of a service worker's own world is used here: TypeScript knows it in a library of its own alone. */
export interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<T extends keyof WorkerEvents>(
    type: T,
    listener: (event: WorkerEvents[T]) => void,
  ): void;
}

interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
export interface Asked extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerEvents {
  readonly install: Extendable;
  readonly activate: Extendable;
  readonly fetch: Asked;
  readonly message: Extendable & { readonly data: unknown };
}
