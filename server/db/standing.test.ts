import { expect, test } from "vitest";
import type { DelegationId, UserId } from "../../domain/ids";
import type { Role } from "../../domain/permissions";
import { describeDatabases } from "../testing/databases";
import { watchQueries } from "../testing/queries";
import { aDelegation, aNegotiation, aUser, noon } from "../testing/rows";
import * as negotiations from "./negotiations";
import { standings } from "./standing";
import * as users from "./users";

describeDatabases("what people are in negotiations", (fresh) => {
  test("is told to all who ask together by one query, to each their own", async () => {
    const { client, pool } = await fresh();
    const [first, second] = [await aNegotiation(client, "one"), await aNegotiation(client, "two")];
    await negotiations.configure(client, second.id, { status: "closed" });
    const [a, b] = [await aDelegation(client, "A"), await aDelegation(client, "B")];
    const someone = await aUser(client, "someone");
    const secretary = await aUser(client, "secretary", { secretariat: true });
    const gone = await aUser(client, "gone");
    const take = (role: Role, userId: UserId, delegation: DelegationId | null, at = first.id) =>
      negotiations.addParticipation(client, { negotiationId: at, userId, role, delegation });
    await take("delegate", someone.id, b.id);
    await take("delegate", someone.id, a.id);
    await take("observer", someone.id, null, second.id);
    await take("co-facilitator", gone.id, null);
    await users.setDisabled(client, gone.id, noon());

    const queries = watchQueries(pool);
    const of = standings(pool);
    const told = await Promise.all([
      of(someone.id, "one"),
      of(someone.id, "two"),
      of(secretary.id, "one"),
      of(secretary.id, "three"),
      of(gone.id, "one"),
      of("00000000-0000-4000-8000-000000000000" as UserId, "one"),
      of("no id" as UserId, "one"),
    ]);
    const asked = queries.asked.length;
    queries.restore();

    const one = { id: first.id, status: "open" };
    const participations = [
      { role: "delegate", delegation: b.id },
      { role: "delegate", delegation: a.id },
    ];
    expect(told).toMatchObject([
      { negotiation: one, actor: { user: someone.id, name: "someone", participations } },
      {
        negotiation: { id: second.id, status: "closed" },
        actor: { participations: [{ role: "observer", delegation: null }] },
      },
      { negotiation: one, actor: { secretariat: true, participations: [] } },
      ...[null, null, null, null],
    ]);
    expect([...told[0]!.delegationNames.values()]).toEqual(["Delegation B", "Delegation A"]);
    expect(asked).toBe(1);
  });

  test("is told as it stands when it is asked, not as it was told before", async () => {
    const { client, pool } = await fresh();
    const { id: negotiationId } = await aNegotiation(client, "one");
    const { id: userId } = await aUser(client, "someone");
    const of = standings(pool);
    const roles = async () => (await of(userId, "one"))!.actor.participations.length;
    const before = await roles();
    const taking = { negotiationId, userId, role: "observer", delegation: null } as const;
    const made = await negotiations.addParticipation(client, taking);
    const during = await roles();
    await negotiations.removeParticipation(client, negotiationId, (made as { id: string }).id);
    expect([before, during, await roles()]).toEqual([0, 1, 0]);
  });
});
