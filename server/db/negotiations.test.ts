import { expect, test } from "vitest";
import type { DateId, VersionId } from "../../domain/ids";
import type { ReadDocument } from "../../domain/reading/document";
import type { VersionContent } from "../../domain/revisions/content";
import { describeDatabases } from "../testing/databases";
import { act, aDelegation, aNegotiation, aUser, noon } from "../testing/rows";
import * as dateChanges from "./dateChanges";
import * as dates from "./dates";
import * as delegations from "./delegations";
import * as documents from "./documents";
import * as negotiations from "./negotiations";
import { completeReading } from "./olderReadings";
import type { Db } from "./open";
import * as versions from "./versions";
import * as visits from "./visits";

describeDatabases("negotiations", (fresh) => {
  test("are listed for who takes part, and all for the secretariat", async () => {
    const { client } = await fresh();
    const first = await aNegotiation(client, "first", { createdAt: noon(1) });
    const second = await aNegotiation(client, "second", { createdAt: noon(2) });
    const user = await aUser(client, "a");
    const role = { userId: user.id, role: "observer", delegation: null } as const;
    await negotiations.addParticipation(client, { ...role, negotiationId: first.id });
    expect(await negotiations.list(client, user)).toEqual([first]);
    expect(await negotiations.list(client, { ...user, secretariat: true })).toEqual([
      second,
      first,
    ]);
    expect(await negotiations.bySlug(client, "first")).toEqual(first);
    expect(await negotiations.bySlug(client, "third")).toBeNull();
  });

  test("are configured in what is given", async () => {
    const { client } = await fresh();
    const made = await aNegotiation(client, "n");
    await negotiations.configure(client, made.id, { status: "closed" });
    expect(await negotiations.bySlug(client, "n")).toEqual({ ...made, status: "closed" });
  });

  test("give a person's roles, in order, each once", async () => {
    const { client } = await fresh();
    const { id } = await aNegotiation(client, "n");
    const user = await aUser(client, "a");
    const a = await aDelegation(client, "A");
    const group = await aDelegation(client, "G", [a.id]);
    const add = (role: "delegate" | "observer", delegation: typeof a.id | null) =>
      negotiations.addParticipation(client, {
        negotiationId: id,
        userId: user.id,
        role,
        delegation,
      });
    const added = [
      await add("delegate", a.id),
      await add("delegate", group.id),
      await add("observer", null),
      await add("observer", null),
      await add("delegate", a.id),
    ];
    expect(added.map((one) => (one === "already-exists" ? one : "added"))).toEqual([
      "added",
      "added",
      "added",
      "already-exists",
      "already-exists",
    ]);
    expect(await negotiations.actorIn(client, id, user)).toEqual({
      user: user.id,
      name: "a",
      secretariat: false,
      participations: [
        { role: "delegate", delegation: a.id },
        { role: "delegate", delegation: group.id },
        { role: "observer", delegation: null },
      ],
    });
    expect((await negotiations.rolesOf(client, user.id)).get(id)).toEqual([
      { role: "delegate", delegation: "Delegation A" },
      { role: "delegate", delegation: "Group G" },
      { role: "observer", delegation: null },
    ]);
  });

  test("take a role from a person, of their own participants only", async () => {
    const { client } = await fresh();
    const [n, other] = [await aNegotiation(client, "n"), await aNegotiation(client, "other")];
    const user = await aUser(client, "a");
    const role = { userId: user.id, role: "co-facilitator", delegation: null } as const;
    await negotiations.addParticipation(client, { ...role, negotiationId: n.id });
    const [line] = await negotiations.participants(client, n.id);
    expect(line).toMatchObject({ name: "a", email: "a@example.org", role: "co-facilitator" });
    const remove = (id: typeof n.id, participation = line?.id ?? "") =>
      negotiations.removeParticipation(client, id, participation);
    expect([await remove(other.id), await remove(n.id, "x")]).toEqual([null, null]);
    expect([await remove(n.id), await remove(n.id)]).toEqual([line, null]);
  });

  test("have the delegations that take part, with their members", async () => {
    const { client } = await fresh();
    const { id } = await aNegotiation(client, "n");
    const user = await aUser(client, "a");
    const a = await aDelegation(client, "A");
    await aDelegation(client, "B");
    const group = await aDelegation(client, "G", [a.id]);
    for (const delegation of [group.id, a.id]) {
      const role = { negotiationId: id, userId: user.id, role: "delegate", delegation } as const;
      await negotiations.addParticipation(client, role);
    }
    expect(await delegations.ofNegotiation(client, id)).toEqual([a, group]);
    expect(group.members).toEqual([a.id]);
    expect(await delegations.list(client)).toHaveLength(3);
    expect(await delegations.byName(client, "Group G")).toEqual(group);
  });

  test("note how far a person has looked, and never less than before", async () => {
    const { client } = await fresh();
    const [{ id }, user] = [await aNegotiation(client, "n"), await aUser(client, "a")];
    expect(await visits.last(client, id, user.id)).toBeNull();
    await visits.note(client, id, user.id, { at: noon(1), roomSeq: 4 });
    await visits.note(client, id, user.id, { at: noon(2), roomSeq: 9 });
    await visits.note(client, id, user.id, { at: noon(1), roomSeq: 4 });
    expect(await visits.last(client, id, user.id)).toEqual({ at: noon(2), roomSeq: 9 });
  });
});

const deadline = (db: Db, negotiationId: negotiations.StoredNegotiation["id"], startsAt: string) =>
  dates.create(db, {
    negotiationId,
    kind: "deadline",
    title: "Deadline for written inputs",
    startsAt,
    endsAt: null,
    allDay: false,
    zone: "America/New_York",
    place: null,
    quote: "by close of business, 4 August 2021",
    warnings: ["read as 6 p.m."],
  });

describeDatabases("consultation dates", (fresh) => {
  test("keep what they were, what they became, who changed them and why", async () => {
    const { client, transaction } = await fresh();
    const [{ id }, user] = [await aNegotiation(client, "n"), await aUser(client, "a")];
    const date = await deadline(client, id, "2021-08-04T18:00");
    const change = (startsAt: string, cancelled: boolean, minutes: number) =>
      transaction((tx) =>
        dateChanges.change(tx, date.id, {
          ...{ startsAt, endsAt: null, cancelled, allDay: false, reason: `reason ${minutes}` },
          ...act(user, noon(minutes)),
        }),
      );
    await change("2021-08-06T18:00", false, 1);
    await change("2021-08-06T18:00", true, 2);
    await change("2021-08-06T18:00", true, 3);
    const state = (startsAt: string, cancelled: boolean) => ({ startsAt, cancelled, endsAt: null });
    expect(await dates.byId(client, id, date.id)).toEqual({
      ...date,
      startsAt: "2021-08-06T18:00",
      warnings: [],
      cancelledAt: noon(2),
      changes: [
        {
          before: state("2021-08-04T18:00", false),
          after: state("2021-08-06T18:00", false),
          reason: "reason 1",
          ...act(user, noon(1)),
        },
        {
          before: state("2021-08-06T18:00", false),
          after: state("2021-08-06T18:00", true),
          reason: "reason 2",
          ...act(user, noon(2)),
        },
        {
          before: state("2021-08-06T18:00", true),
          after: state("2021-08-06T18:00", true),
          reason: "reason 3",
          ...act(user, noon(3)),
        },
      ],
    });
  });

  test("are listed in order, for one negotiation and for several", async () => {
    const { client } = await fresh();
    const [n, other] = [await aNegotiation(client, "n"), await aNegotiation(client, "other")];
    const late = await deadline(client, n.id, "2021-08-04T18:00");
    const early = await deadline(client, n.id, "2021-06-29T10:00");
    expect(await dates.list(client, n.id)).toEqual([early, late]);
    expect(await dates.listOf(client, [n.id, other.id])).toEqual(
      new Map([
        [n.id, [early, late]],
        [other.id, []],
      ]),
    );
    expect(await dates.byId(client, other.id, early.id)).toBeNull();
    expect(await dates.byId(client, n.id, "x" as DateId)).toBeNull();
  });
});

describeDatabases("documents", (fresh) => {
  const received = {
    filename: "zero draft.txt",
    text: "1.\tReaffirm\r\n\f \u00a0\uFFFC\u2028",
    sha256: "0",
    errata: [{ from: 3, to: 11, printed: "Reaffirm", corrected: "Reaffirms" }],
    ignored: ["misread@3"],
    addedAt: noon(),
  };

  test("are kept as received, with their corrections and what was read", async () => {
    const { client, transaction } = await fresh();
    const [{ id }, user] = [await aNegotiation(client, "n"), await aUser(client, "a")];
    const document = { ...received, reading: completeReading({ title: "T" }), addedBy: user.id };
    const added = await transaction((tx) => documents.add(tx, { ...document, negotiationId: id }));
    expect(await documents.list(client, id)).toEqual([{ ...document, id: added.id }]);
    expect(await documents.holds(client, id, "0")).toBe(true);
    expect(await documents.holds(client, id, "1")).toBe(false);
  });

  test("keep the reading of an earlier version, completed and not read anew", async () => {
    const { client, transaction } = await fresh();
    const [{ id }, user] = [await aNegotiation(client, "n"), await aUser(client, "a")];
    const letter = { date: "2017-06-20", from: "The President", body: ["Excellency,"] };
    const stored = { documentType: "letter", letters: [letter], unplaced: ["– 1 –"] };
    const reading = stored as unknown as ReadDocument;
    const document = { ...received, reading, negotiationId: id, addedBy: user.id };
    await transaction((tx) => documents.add(tx, document));
    const [read] = await documents.list(client, id);
    const { letters, ...rest } = read!.reading;
    expect(letters).toMatchObject([{ ...letter, spans: [], frame: [], references: [] }]);
    expect(rest).toMatchObject({
      documentType: "letter",
      paragraphs: [],
      warnings: [],
      unplaced: [{ text: "– 1 –", spans: [] }],
    });
  });
});

describeDatabases("versions", (fresh) => {
  const version = (negotiationId: negotiations.StoredNegotiation["id"], title: string) => ({
    negotiationId,
    kind: "revision" as const,
    label: title,
    title,
    content: { label: title, paragraphs: [] } as unknown as VersionContent,
    contentHash: "0".repeat(64),
    roomSeq: 4,
    issuedBy: "00000000-0000-4000-8000-000000000000" as never,
    issuedByName: "A",
    issuedAt: noon(),
  });

  test("are numbered without gaps, also when issued at once or undone", async () => {
    const { client, transaction } = await fresh();
    const { id } = await aNegotiation(client, "n");
    const issue = (title: string, fails = false) =>
      transaction(async (tx) => {
        const issued = await versions.issue(tx, version(id, title));
        if (fails) throw new Error("undone");
        return issued.number;
      }).catch(() => null);
    const numbers = await Promise.all([issue("a"), issue("b", true), issue("c"), issue("d")]);
    expect(numbers.filter((number) => number !== null).sort()).toEqual([1, 2, 3]);
    expect((await versions.list(client, id)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("are found by number, and the latest of all or of a kind", async () => {
    const { client, transaction } = await fresh();
    const [n, other] = [await aNegotiation(client, "n"), await aNegotiation(client, "other")];
    const compilation = { ...version(n.id, "first"), kind: "compilation" as const };
    const first = await transaction((tx) => versions.issue(tx, compilation));
    const second = await transaction((tx) => versions.issue(tx, version(n.id, "second")));
    const { content: _, ...summary } = second;
    expect(await versions.byNumber(client, n.id, 1)).toEqual(first);
    expect(await versions.latest(client, n.id)).toEqual(second);
    expect(await versions.latest(client, n.id, "compilation")).toEqual(first);
    expect(await versions.latestOf(client, [n.id, other.id])).toEqual(new Map([[n.id, summary]]));
    for (const number of [0, 3, 1.5, Number.NaN, 2 ** 40]) {
      expect(await versions.byNumber(client, n.id, number)).toBeNull();
    }
    const ids = new Set<VersionId>([first.id, second.id]);
    expect(ids.size).toBe(2);
  });
});
