import { afterEach, expect, test } from "vitest";
import { feedRoom } from "../../domain/contract/realtime";
import type { Audience } from "../../domain/permissions";
import { appendEvents, type EventDraft } from "../db/events";
import { describeDatabases } from "../testing/databases";
import { RawClient, until } from "./testing/clients";
import { type Name, startWorld, TEXT, type World } from "./testing/world";

const EVERYONE = ["chair", "secretary", "delegate", "other", "observer"] as const;

const event = (subject: string, audience: Audience): EventDraft => ({
  type: "amendment.submitted",
  subject,
  audience,
  payload: { secret: `payload of ${subject}` },
  actor: null,
  actorName: "Test",
  at: new Date("2021-08-04T18:00:00Z"),
});

describeDatabases("the feed", (fresh) => {
  let world: World;
  const clients: RawClient[] = [];
  const join = async (name: Name, room?: string) => {
    const client = RawClient.of(world, name, room);
    clients.push(client);
    return room?.startsWith("feed:") ? client.opened() : client.synced();
  };

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world.stop();
  });

  test("each event reaches those who may hear of it, and not a byte of it the others", async () => {
    world = await startWorld(await fresh());
    const { "Delegation A": a } = world.delegation;
    const audiences: Record<string, { audience: Audience; heard: readonly Name[] }> = {
      forAll: { audience: { to: "participants" }, heard: EVERYONE },
      forChairs: { audience: { to: "chairs" }, heard: ["chair", "secretary"] },
      forSponsors: {
        audience: { to: "sponsors", delegations: [a] },
        heard: ["chair", "secretary", "delegate"],
      },
      forDelegation: { audience: { to: "delegation", delegation: a }, heard: ["delegate"] },
    };
    const drafts = Object.entries(audiences).map(([name, { audience }]) => event(name, audience));
    const joined = await Promise.all(
      EVERYONE.map(async (name) => [name, await join(name)] as const),
    );
    const result = await world.rooms.command(TEXT, async () => ({
      ok: true,
      value: { value: null, events: [...drafts, event("last", { to: "participants" })] },
    }));
    expect(result.ok).toBe(true);
    for (const [name, client] of joined) {
      await until(() => client.heard("last"), `${name} heard the last`);
      const due = Object.keys(audiences).filter((one) => audiences[one]!.heard.includes(name));
      expect([name, client.messages("feed")]).toEqual([
        name,
        [...due, "last"].map((subject, i) => ({
          n: i + 1,
          type: "amendment.submitted",
          subject,
        })),
      ]);
      for (const one of Object.keys(audiences)) expect(client.heard(one)).toBe(due.includes(one));
      expect(client.heard("payload of")).toBe(false);
    }
  });

  test("it goes to the negotiation's people alone, also where no text is shown", async () => {
    world = await startWorld(await fresh());
    const delegate = await join("delegate", feedRoom("declaration"));
    const outsider = await join("outsider", feedRoom("resolution"));
    const events = await world.database.transaction((tx) =>
      appendEvents(tx, world.negotiation, [event("one", { to: "participants" })]),
    );
    world.rooms.publish(world.negotiation, events);
    await until(() => delegate.messages("feed").length === 1, "it was heard");
    world.rooms.beat(new Date());
    await until(() => outsider.messages("heartbeat").length === 1, "the outsider is alive");
    expect(outsider.messages("feed")).toEqual([]);
    await expect(
      RawClient.of(world, "outsider", feedRoom("declaration")).closed,
    ).resolves.toMatchObject({
      code: 4403,
    });
  });
});
