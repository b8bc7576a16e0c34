import { expect, test } from "vitest";
import { describeDatabases } from "../testing/databases";
import { act, aDelegation, aNegotiation, aProposal, aUser, noon } from "../testing/rows";
import * as amendments from "./amendments";
import * as decisions from "./decisions";
import { sqlState } from "./errors";
import type { Database } from "./open";

/** A negotiation with an amendment of Delegation A that is still a draft. */
async function stage(database: Database) {
  const { client, transaction } = database;
  const negotiation = await aNegotiation(client, "n");
  const user = await aUser(client, "a");
  const [a, b] = [await aDelegation(client, "A"), await aDelegation(client, "B")];
  const propose = (rationale: string, minutes = 0) =>
    transaction((tx) =>
      amendments.create(tx, {
        negotiationId: negotiation.id,
        delegation: a.id,
        draft: aProposal(rationale),
        onBehalf: false,
        createdBy: user.id,
        createdByName: user.name,
        createdAt: noon(minutes),
      }),
    );
  const submit = (id: amendments.StoredAmendment["id"], rationale: string, minutes: number) =>
    transaction((tx) =>
      amendments.addRevision(tx, id, {
        ...aProposal(rationale),
        late: false,
        submittedBy: user.id,
        submittedByName: user.name,
        submittedAt: noon(minutes),
      }),
    );
  const read = async (id: string) => {
    const found = await amendments.byId(client, negotiation.id, id);
    if (!found) throw new Error("It is not there.");
    return found;
  };
  return { ...database, negotiation, user, a, b, propose, submit, read };
}

describeDatabases("amendments", (fresh) => {
  test("begin as their delegation's draft, which can be changed and removed", async () => {
    const { client, transaction, negotiation, a, propose, read } = await stage(await fresh());
    const made = await propose("first");
    expect(made).toMatchObject({
      status: "draft",
      delegation: a.id,
      sponsors: [a.id],
      draft: aProposal("first"),
      revisions: [],
      createdAt: noon(),
    });
    expect(await read(made.id)).toEqual(made);
    await transaction((tx) => amendments.setDraft(tx, made.id, aProposal("second")));
    expect((await read(made.id)).draft).toEqual(aProposal("second"));
    await transaction((tx) => amendments.removeDraft(tx, made.id));
    expect(await amendments.byId(client, negotiation.id, made.id)).toBeNull();
  });

  test("are submitted as revisions, numbered, and cannot be removed then", async () => {
    const { transaction, user, propose, submit, read } = await stage(await fresh());
    const { id } = await propose("x");
    const first = await submit(id, "first", 1);
    await transaction((tx) => amendments.setDraft(tx, id, aProposal("second")));
    const second = await submit(id, "second", 2);
    const stored = await read(id);
    expect([first.number, second.number]).toEqual([1, 2]);
    expect([stored.status, stored.draft]).toEqual(["submitted", null]);
    expect(stored.revisions).toEqual([
      {
        ...aProposal("first"),
        ...{ id: first.id, number: 1, late: false, algorithm: 1 },
        ...{ submittedBy: user.id, submittedByName: "a", submittedAt: noon(1) },
        ...{ disclosedAt: null, disclosedIn: null },
      },
      expect.objectContaining({ id: second.id, rationale: "second" }),
    ]);
    const removing = transaction((tx) => amendments.removeDraft(tx, id)).catch(sqlState);
    expect(["23503", "23001"]).toContain(await removing);
    expect((await read(id)).sponsors).toHaveLength(1);
  });

  test("get two numbers when they are submitted twice at once", async () => {
    const { propose, submit } = await stage(await fresh());
    const { id } = await propose("x");
    const numbers = await Promise.all([submit(id, "a", 1), submit(id, "b", 1)]);
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  test("are listed in order of submission, drafts last, or since a moment", async () => {
    const { client, negotiation, propose, submit } = await stage(await fresh());
    const [draft, late, early] = [await propose("0"), await propose("1"), await propose("2", 1)];
    await submit(early.id, "early", 2);
    const changed = (await amendments.list(client, negotiation.id)).at(-1)?.updatedAt;
    await submit(late.id, "late", 3);
    const ids = async (since?: Date) =>
      (await amendments.list(client, negotiation.id, { since })).map(({ id }) => id);
    expect(await ids()).toEqual([early.id, late.id, draft.id]);
    expect(await ids(changed)).toEqual(expect.arrayContaining([late.id]));
    expect(await ids(new Date(Date.now() + 60_000))).toEqual([]);
  });

  test("exist in their negotiation only, and only under ids that are some", async () => {
    const { client, negotiation, propose } = await stage(await fresh());
    const { id } = await propose("x");
    const other = await aNegotiation(client, "other");
    expect([
      await amendments.byId(client, other.id, id),
      await amendments.byId(client, negotiation.id, "x' OR 1=1"),
    ]).toEqual([null, null]);
  });

  test("are disclosed revision by revision, each once", async () => {
    const { transaction, user, propose, submit, read } = await stage(await fresh());
    const { id } = await propose("x");
    const [first, second] = [await submit(id, "1", 1), await submit(id, "2", 2)];
    const disclose = (revisions: string[], minutes: number) =>
      transaction((tx) =>
        amendments.disclose(tx, revisions, { actor: user.id, at: noon(minutes) }),
      );
    expect(await disclose([first.id], 3)).toEqual([first.id]);
    expect(await disclose([first.id, second.id], 4)).toEqual([second.id]);
    expect(await disclose([], 5)).toEqual([]);
    expect((await read(id)).revisions.map(({ disclosedAt }) => disclosedAt)).toEqual([
      noon(3),
      noon(4),
    ]);
  });

  test("show each delegation's last word, and none that was taken back", async () => {
    const { transaction, user, a, b, propose, read } = await stage(await fresh());
    const { id } = await propose("x");
    const say = (delegation: typeof a.id, stance: "support" | "oppose" | null, minutes: number) =>
      transaction((tx) =>
        amendments.addPosition(tx, id, {
          ...{ delegation, stance, note: "" },
          ...act(user, noon(minutes)),
        }),
      );
    await say(a.id, "support", 1);
    await say(b.id, "oppose", 2);
    await say(a.id, "oppose", 3);
    const stances = async () =>
      (await read(id)).positions.map(({ delegation, stance }) => [delegation, stance]);
    expect(await stances()).toEqual([
      [b.id, "oppose"],
      [a.id, "oppose"],
    ]);
    await say(b.id, null, 4);
    expect(await stances()).toEqual([[a.id, "oppose"]]);
  });

  test("have their own delegation first among those that sponsor them now", async () => {
    const { transaction, a, b, propose, read } = await stage(await fresh());
    const { id } = await propose("x", 5);
    await transaction((tx) => amendments.addSponsor(tx, id, b.id, noon(1)));
    expect((await read(id)).sponsors).toEqual([a.id, b.id]);
    await transaction((tx) => amendments.endSponsor(tx, id, b.id, noon(2)));
    expect((await read(id)).sponsors).toEqual([a.id]);
    await transaction((tx) => amendments.addSponsor(tx, id, b.id, noon(3)));
    expect((await read(id)).sponsors).toEqual([a.id, b.id]);
  });

  test("are decided by one of two who decide at once; the other is told", async () => {
    const { transaction, user, propose, submit, read } = await stage(await fresh());
    const { id } = await propose("x");
    const { id: revision } = await submit(id, "x", 1);
    const decide = (kind: "accept" | "reject") => {
      const decision = {
        ...{ revision, kind, reason: kind, roomSeq: 7 },
        applied: kind === "accept" ? [] : null,
        undo: null,
        ...act(user, noon(2)),
      };
      return transaction((tx) => decisions.addDecisions(tx, [{ amendment: id, decision }]));
    };
    const outcomes = await Promise.all([decide("accept"), decide("reject"), decide("reject")]);
    const [standing, ...others] = outcomes.flat();
    expect(others).toEqual([]);
    const stored = await read(id);
    expect(stored.decisions).toHaveLength(1);
    expect(stored.decisions[0]).toMatchObject({ id: standing?.id, revision, roomSeq: 7 });

    const takeBack = () =>
      transaction((tx) =>
        decisions.takeBackAll(tx, [standing!.id], {
          ...act(user, noon(3)),
          reason: "too early",
        }),
      );
    expect([await takeBack(), await takeBack()]).toEqual([[id], []]);
    expect((await read(id)).decisions[0]).toMatchObject({
      takenBackAt: noon(3),
      takenBackByName: "a",
      takenBackReason: "too early",
    });
    expect(await decide("accept")).toHaveLength(1);
    expect((await read(id)).decisions.map(({ takenBackAt }) => takenBackAt)).toEqual([
      noon(3),
      null,
    ]);
  });
});
