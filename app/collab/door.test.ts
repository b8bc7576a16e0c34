import { afterEach, expect, test } from "vitest";
import { feedRoom } from "@/domain/contract/realtime";
import { startWorld, TEXT, type World } from "@/server/realtime/testing/world";
import { describeDatabases } from "@/server/testing/databases";
import { askAtDoor } from "./door";

describeDatabases("at the door of a room", (fresh) => {
  let world: World;
  const ask = (name: Parameters<World["as"]>[0], room = TEXT) =>
    askAtDoor({ url: world.url, room, socket: world.as(name) });

  afterEach(() => world.stop());

  test("one hears what one may do there, and is gone", async () => {
    world = await startWorld(await fresh());
    expect(await ask("chair")).toBe("write");
    expect(await ask("delegate")).toBe("read");
    expect(await ask("outsider")).toBe("none");
    expect(await ask("chair", "text:nothing")).toBe("none");
    expect(await ask("delegate", feedRoom("declaration"))).toBe("read");
    expect(await ask("outsider", feedRoom("declaration"))).toBe("none");
    await world.endSession("chair");
    expect(await ask("chair")).toBe("unknown");
    expect(world.reports).toEqual([]);
  });
});
