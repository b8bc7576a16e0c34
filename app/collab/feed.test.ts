import { afterEach, describe, expect, test, vi } from "vitest";
import type { FeedMessage } from "@/domain/contract/liveViews";
import { feedRoom, HEARTBEAT_MS } from "@/domain/contract/realtime";
import { appendEvents } from "@/server/db/events";
import { until } from "@/server/realtime/testing/clients";
import { startWorld, type World } from "@/server/realtime/testing/world";
import { describeDatabases } from "@/server/testing/databases";
import { connectFeed } from "./feed";

describeDatabases("the feed without the text", (fresh) => {
  let world: World;

  afterEach(() => world.stop());

  test("the client counts, and comes again after a cut", async () => {
    world = await startWorld(await fresh());
    const heard: (FeedMessage | null)[] = [];
    const states: string[] = [];
    const feed = connectFeed({
      url: world.url,
      room: feedRoom("declaration"),
      socket: world.as("delegate"),
      onFeed: (message) => heard.push(message),
      onStatus: (state) => states.push(state),
    });
    const tell = async (subject: string) => {
      const events = await world.database.transaction((tx) =>
        appendEvents(tx, world.negotiation, [
          {
            type: "amendment.submitted",
            subject,
            audience: { to: "participants" },
            payload: {},
            actor: null,
            actorName: "Test",
            at: new Date("2021-08-04T18:00:00Z"),
          },
        ]),
      );
      world.rooms.publish(world.negotiation, events);
    };
    await until(() => heard.length === 1, "it is connected");
    world.cut("delegate");
    await until(() => heard.length === 2, "it came again, having heard of nothing");
    await tell("one");
    await until(() => heard.length === 3, "it was heard");
    world.cut("delegate");
    await until(() => states.length === 4, "it was noticed");
    await tell("meanwhile");
    await until(() => heard.length === 4, "it came again, and was told what it had missed");
    await tell("two");
    await until(() => heard.length === 5, "it was heard");
    const message = (n: number, subject: string) => ({ n, type: "amendment.submitted", subject });
    expect(heard).toMatchObject([
      null,
      null,
      message(1, "one"),
      message(1, "meanwhile"),
      message(2, "two"),
    ]);
    expect(states).toEqual(["connected", "offline", "connected", "offline", "connected"]);
    feed.close();
  });
});

describe("over a line that says nothing more", () => {
  afterEach(() => vi.useRealTimers());

  test("the client comes again, and does not wait for the goodbye to be answered", () => {
    vi.useFakeTimers();
    const lines: DeadLine[] = [];
    class DeadLine {
      onopen: (() => void) | null = null;
      closed = false;
      constructor() {
        lines.push(this);
      }
      close(): void {
        this.closed = true;
      }
    }
    const states: string[] = [];
    const feed = connectFeed({
      ...{ url: "ws://adref.test", room: feedRoom("declaration"), onFeed: () => {} },
      socket: DeadLine as unknown as typeof WebSocket,
      onStatus: (state) => states.push(state),
    });
    lines[0]!.onopen?.();
    vi.advanceTimersByTime(3 * HEARTBEAT_MS - 1);
    expect(lines[0]!.closed).toBe(false);
    vi.advanceTimersByTime(1);
    expect([lines[0]!.closed, states]).toEqual([true, ["offline"]]);
    vi.runOnlyPendingTimers();
    expect(lines).toHaveLength(2);
    feed.close();
    expect(lines[1]!.closed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
