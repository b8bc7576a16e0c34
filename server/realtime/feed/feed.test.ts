import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { feedRoom } from "../../../domain/contract/realtime";
import type { NegotiationId } from "../../../domain/ids";
import type { Audience } from "../../../domain/permissions";
import { appendEvents } from "../../db/events";
import { describeDatabases } from "../../testing/databases";
import { RawClient, until } from "../testing/clients";
import { event, type Name, startWorld, TEXT, type World } from "../testing/world";
import { MOST_TOLD } from "./feed";

const EVERYONE = ["chair", "secretary", "delegate", "other", "observer"] as const;

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
    const drafts = Object.entries(audiences).map(([name, { audience }]) =>
      event("amendment.submitted", name, audience),
    );
    const joined = await Promise.all(
      EVERYONE.map(async (name) => [name, await join(name)] as const),
    );
    const result = await world.rooms.command(TEXT, async () => ({
      ok: true,
      value: { value: null, events: [...drafts, event("amendment.submitted", "last")] },
    }));
    expect(result.ok).toBe(true);
    for (const [name, client] of joined) {
      await until(() => client.heard("last"), `${name} heard the last`);
      const due = Object.keys(audiences).filter((one) => audiences[one]!.heard.includes(name));
      expect([name, client.messages("feed")]).toEqual([
        name,
        [...due, "last"].map((subject, i) => ({
          n: i + 1,
          id: expect.any(String),
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
    await world.record(event("amendment.submitted", "one"));
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

  test.each(["again", "for the first time"])(
    "what is recorded while the first person comes %s is told",
    async (how) => {
      const type = "amendment.submitted";
      let meanwhile = async () => {};
      world = await startWorld(await fresh(), {
        // After it was asked how far the record is, and before the connection is there.
        log: (log) => ({
          ...log,
          async load(room) {
            await meanwhile();
            return log.load(room);
          },
        }),
      });
      const [heard] = await world.record(event(type, "heard"));
      meanwhile = async () => void (await world.record(event(type, "meanwhile")));
      const address = how === "again" ? `${world.address()}&heard=${heard!.id}` : world.address();
      const client = new RawClient(address, { "x-person": "delegate" });
      clients.push(client);
      await until(() => client.heard("meanwhile"), "it was told");
      expect(client.messages("feed").map(({ subject }) => subject)).toEqual(["meanwhile"]);
    },
  );

  describe("who comes again", () => {
    const type = "amendment.submitted";
    /** Comes with the last event that it heard, as the client's provider says it. */
    const again = async (name: Name, heard: string) => {
      const address = `${world.address(feedRoom("declaration"))}&heard=${heard}`;
      const client = new RawClient(address, { "x-person": name });
      clients.push(client);
      return client.opened();
    };
    /** What it was told when all that was due is there: until an event that is recorded to end it. */
    let ends = 0;
    const told = async (client: RawClient) => {
      ends += 1;
      await world.record(event(type, `end ${ends}`));
      await until(() => client.heard(`end ${ends}`), "the end was told");
      const feed = client.messages("feed");
      expect(feed.map(({ n }) => n)).toEqual(feed.map((_, index) => index + 1));
      const subjects = feed.map(({ type, subject }) => (type === "missed" ? "missed" : subject));
      return subjects.filter((subject) => !subject?.startsWith("end "));
    };

    test("is told what followed, as far as it may hear, in order and without gaps", async () => {
      world = await startWorld(await fresh());
      const { "Delegation A": a, "Delegation B": b } = world.delegation;
      const [before, heard] = await world.record(event(type, "before"), event(type, "heard"));
      await world.record(
        event(type, "1"),
        event(type, "of B", { to: "delegation", delegation: b }),
      );
      await world.record(event(type, "of chairs", { to: "chairs" }));
      await world.record(
        event(type, "of A", { to: "sponsors", delegations: [a] }),
        event(type, "2"),
      );
      expect(await told(await again("delegate", heard!.id))).toEqual(["1", "of A", "2"]);
      const other = await again("other", before!.id);
      expect(await told(other)).toEqual(["heard", "1", "of B", "2"]);
      expect(other.heard("of A")).toBe(false);
      expect(other.heard("of chairs")).toBe(false);
    });

    test("is told nothing twice, however much is recorded while it comes", async () => {
      world = await startWorld(await fresh());
      const [heard] = await world.record(event(type, "heard"));
      const due: string[] = [];
      const record = async (subject: string) => {
        due.push(subject);
        await world.record(event(type, subject));
      };
      for (let n = 0; n < 30; n += 1) await record(`before ${n}`);
      const coming = ["delegate", "other", "observer"].map((name) =>
        again(name as Name, heard!.id),
      );
      for (let n = 0; n < 30; n += 1) await record(`meanwhile ${n}`);
      for (const client of await Promise.all(coming)) {
        await until(() => client.messages("feed").length >= due.length, "all was told");
        expect(client.messages("feed").map(({ subject }) => subject)).toEqual(due);
      }
    });

    test("with an event that it cannot have heard, or of too long ago, is told to ask for everything", async () => {
      world = await startWorld(await fresh());
      const [first] = await world.record(event(type, "first"));
      const [secret] = await world.record(event(type, "secret", { to: "chairs" }));
      const elsewhere = await world.database.client.negotiation.findUniqueOrThrow({
        where: { slug: "resolution" },
      });
      const [foreign] = await world.database.transaction((tx) =>
        appendEvents(tx, elsewhere.id as NegotiationId, [event(type, "foreign")]),
      );
      const toldThatItMissed = async (heard: string) => {
        const client = await again("delegate", heard);
        // Before more is recorded, which would be among what it missed.
        await until(() => client.messages("feed").length > 0, "it was told");
        return told(client);
      };
      for (const id of [randomUUID(), secret!.id, foreign!.id])
        expect(await toldThatItMissed(id)).toEqual(["missed"]);
      expect(await told(await again("chair", secret!.id))).toEqual([]);
      const many = Array.from({ length: MOST_TOLD }, (_, n) => event(type, `many ${n}`));
      await world.record(...many);
      expect(await toldThatItMissed(first!.id)).toEqual(["missed"]);
    });

    test("is not told of what no longer concerns it: its role is asked before", async () => {
      world = await startWorld(await fresh());
      const { "Delegation A": a } = world.delegation;
      const [heard] = await world.record(event(type, "heard"));
      await world.record(event(type, "of A", { to: "delegation", delegation: a }));
      await world.setRole("delegate", "observer");
      const client = await again("delegate", heard!.id);
      expect(await told(client)).toEqual([world.id.delegate]);
      expect(client.heard("of A")).toBe(false);
    });
  });
});
