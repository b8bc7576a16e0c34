import { randomUUID } from "node:crypto";
import { createClient } from "@redis/client";
import { z } from "zod";
import type { Bus } from "./bus";
import { Listeners } from "./listeners";

export interface RedisBusSetting {
  /** redis:// or rediss:// */
  readonly url: string;
  /** Names the workspace: others on the same Redis hear nothing of it. */
  readonly workspace: string;
  /** Told once when Redis is lost, or was not there from the start; not for every attempt. */
  readonly report: (error: unknown) => void;
}

/** From which process, on which topic, what. */
const envelope = z.tuple([z.string(), z.string(), z.string()]);

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_000;
const PING_MS = 2_000;
/** Longer without a word, not even an answer to a ping, is a line that was cut. */
const SILENCE_MS = 7_000;
/** Calls that wait to be sent; more are dropped, as they are while there is no connection. */
const WAITING_CALLS = 1_000;

/**
 * A bus over one connection to Redis (6 or later) and one channel. Starts without Redis and takes it
 * up when it is there. A call that cannot be sent at once is dropped: whoever comes back looks anyway.
 */
export function redisBus({ url, workspace, report }: RedisBusSetting): Bus {
  const self = randomUUID();
  const channel = `adref:${workspace}`;
  const listeners = new Listeners(report);
  let outage = false;
  let subscribed = false;
  let closed = false;
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: WAITING_CALLS,
    pingInterval: PING_MS,
    // Of Redis Enterprise alone; others answer with an error.
    maintNotifications: "disabled",
    socket: {
      connectTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries) => Math.min(FIRST_RETRY_MS * 2 ** retries, LONGEST_RETRY_MS),
    },
  });

  const hear = (text: string) => {
    const call = parse(text);
    if (call && call[0] !== self) listeners.tell(call[1], call[2]);
  };
  const lost = (cause: unknown) => {
    if (outage || closed) return;
    outage = true;
    report(new Error("Redis does not answer: changes travel more slowly.", { cause }));
  };
  client.on("error", lost);
  // The subscription is renewed by the client before it says that it is ready; the first one is ours.
  client.on("ready", async () => {
    try {
      if (!subscribed) await client.subscribe(channel, hear);
      subscribed = true;
      outage = false;
      listeners.tellGap();
    } catch (error) {
      lost(error);
      // Nothing but a connection lost in this moment; the next `ready` tries again.
    }
  });
  client.connect().catch(lost);

  return {
    publish(topic, message) {
      if (!client.isReady) return;
      // Dropped, when too many wait; a connection that is lost says so by itself.
      client.publish(channel, JSON.stringify([self, topic, message])).catch(() => undefined);
    },
    subscribe: (topic, listener) => listeners.add(topic, listener),
    onGap: (look) => listeners.addGap(look),
    get state() {
      return client.isReady && subscribed ? "connected" : "lost";
    },
    async close() {
      closed = true;
      client.destroy();
    },
  };
}

/** Others may write to the same Redis: what is not a call of ours is not heard. */
function parse(text: string): z.infer<typeof envelope> | undefined {
  try {
    return envelope.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
