import { afterEach, expect, test } from "vitest";
import { feedRoom } from "@/domain/contract/realtime";
import type { FeedMessage } from "@/domain/contract/views";
import { appendEvents } from "@/server/db/events";
import { until } from "@/server/realtime/testing/clients";
import { startWorld, type World } from "@/server/realtime/testing/world";
import { describeDatabases } from "@/server/testing/databases";
import { connectFeed } from "./feed";

describeDatabases("the feed without the text", (fresh) => {
  let world: World;

  afterEach(() => world.stop());

  test("the client counts, and asks anew after a cut", async () => {
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
    await tell("one");
    await until(() => heard.length === 2, "it was heard");
    world.cut("delegate");
    await until(() => heard.length === 3, "it came again");
    await tell("two");
    await until(() => heard.length === 4, "it was heard");
    const message = (subject: string) => ({ n: 1, type: "amendment.submitted", subject });
    expect(heard).toEqual([null, message("one"), null, message("two")]);
    expect(states).toEqual(["connected", "offline", "connected"]);
    feed.close();
  });
});
