import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { AMENDMENT_STATUSES, DECISION_KINDS, STANCES } from "../../domain/amendments/amendment";
import type { DateView } from "../../domain/contract/dateViews";
import { CLEARANCES, INSTRUCTIONS } from "../../domain/contract/draftingRequests";
import type {
  DelegationKind,
  Disclosure,
  LateSubmissions,
  NegotiationStatus,
} from "../../domain/contract/negotiationViews";
import type { VersionKind } from "../../domain/contract/versionViews";
import { type AskAnswer, DRAFT_CHANGE_KINDS } from "../../domain/drafting/draft";
import type { AmendmentId, DelegationId, NegotiationId } from "../../domain/ids";
import { ROLES } from "../../domain/permissions";
import type { DateKind } from "../../domain/reading/document";
import { describeDatabases } from "../testing/databases";
import { addDraftingRows } from "../testing/draftingRows";
import { databaseMessage, sqlState } from "./errors";
import type { Database } from "./open";
import * as users from "./users";

/** All words of a union, in any order; a word more or less does not compile. */
const words = <T extends string>(all: Record<T, true>): readonly string[] => Object.keys(all);

const CHECKED: readonly (readonly [string, string, readonly string[]])[] = [
  ["Amendment", "status", AMENDMENT_STATUSES],
  [
    "ConsultationDate",
    "kind",
    words<DateKind>({
      meeting: true,
      deadline: true,
      silence: true,
      "high-level-meeting": true,
      adoption: true,
      issued: true,
    }),
  ],
  [
    "ConsultationDate",
    "review",
    words<DateView["review"]>({ read: true, confirmed: true, dropped: true }),
  ],
  ["BracketPosition", "stance", STANCES],
  ["Decision", "kind", DECISION_KINDS],
  ["DraftingAsk", "answer", words<AskAnswer>({ theirs: true, ours: true })],
  ["DraftingClearance", "state", CLEARANCES],
  ["DraftingNote", "instruction", INSTRUCTIONS],
  ["DraftingSubmission", "kind", DRAFT_CHANGE_KINDS],
  [
    "Delegation",
    "kind",
    words<DelegationKind>({ state: true, group: true, observer: true, "un-entity": true }),
  ],
  ["Invitation", "role", ROLES],
  [
    "Negotiation",
    "disclosure",
    words<Disclosure>({ "on-compilation": true, "on-submission": true }),
  ],
  ["Negotiation", "lateSubmissions", words<LateSubmissions>({ refuse: true, mark: true })],
  ["Negotiation", "status", words<NegotiationStatus>({ open: true, closed: true })],
  ["Participation", "role", ROLES],
  ["Position", "stance", STANCES],
  [
    "Version",
    "kind",
    words<VersionKind>({
      "zero-draft": true,
      compilation: true,
      revision: true,
      "final-draft": true,
      adopted: true,
    }),
  ],
];

/** One row in each table of the record. */
async function fill(database: Database) {
  const { client } = database;
  const delegation = await client.delegation.create({
    data: { name: "Delegation A", shortName: "A", kind: "state" },
  });
  const negotiation = await client.negotiation.create({
    data: {
      slug: "a",
      title: "A",
      status: "open",
      disclosure: "on-compilation",
      lateSubmissions: "mark",
    },
  });
  const [actor, actorName, hash] = [randomUUID(), "Somebody", "0".repeat(64)];
  const amendment = await client.amendment.create({
    data: {
      negotiationId: negotiation.id,
      delegationId: delegation.id,
      status: "submitted",
      createdBy: actor,
      createdByName: actorName,
    },
  });
  const submitted = { submittedBy: actor, submittedByName: actorName };
  const proposal = { base: [], change: {}, rationale: "" };
  const revision = await client.amendmentRevision.create({
    data: { amendmentId: amendment.id, number: 1, ...proposal, ...submitted },
  });
  await client.disclosure.create({ data: { revisionId: revision.id, actor } });
  await client.position.create({
    data: { amendmentId: amendment.id, delegationId: delegation.id, actor, actorName },
  });
  const decision = await client.decision.create({
    data: {
      amendmentId: amendment.id,
      revisionId: revision.id,
      kind: "accept",
      actor,
      actorName,
    },
  });
  await client.decisionReason.create({
    data: { decisionId: decision.id, reason: "Agreed language.", actor, actorName },
  });
  const said = { paragraph: "p-1", actor, actorName };
  await client.bracketPosition.create({
    data: {
      negotiationId: negotiation.id,
      delegationId: delegation.id,
      ...{ ...said, bracket: "[x]", nth: 0 },
    },
  });
  await client.agreement.create({
    data: { negotiationId: negotiation.id, ...said, label: "1", agreed: true },
  });
  const user = await users.create(client, { email: "a@b.c", name: "A", passwordHash: null });
  await database.transaction((tx) =>
    addDraftingRows(tx, {
      ...{ slug: "a", negotiationId: negotiation.id as NegotiationId, at: new Date() },
      ...{ delegation: delegation.id as DelegationId, drafter: user!.id },
      amendment: amendment.id as AmendmentId,
    }),
  );
  const content = { label: "", title: "", content: {}, contentHash: hash };
  await client.version.create({
    data: {
      negotiationId: negotiation.id,
      number: 1,
      kind: "revision",
      ...content,
      issuedBy: actor,
      issuedByName: actorName,
    },
  });
  await client.event.create({
    data: {
      negotiationId: negotiation.id,
      seq: 1,
      type: "x",
      audience: {},
      payload: {},
      actorName,
      at: new Date(),
      prevHash: "",
      hash,
    },
  });
  return { negotiation, amendment, revision };
}

/** What PostgreSQL says to a statement: a SQLSTATE, or "done". */
const said = ({ client }: Database, sql: string) =>
  client.$executeRawUnsafe(sql).then(() => "done", sqlState);

describeDatabases("the record", (fresh) => {
  test("can be neither changed nor deleted", async () => {
    const database = await fresh();
    await fill(database);
    const answers: Record<string, (string | null)[]> = {};
    const tables = ["Version", "AmendmentRevision", "Disclosure", "Position", "Event"];
    const later = ["BracketPosition", "Agreement", "DecisionReason"];
    const drafted = ["DraftingClearance", "DraftingSubmission"];
    for (const table of [...tables, ...later, ...drafted]) {
      const column = table === "Disclosure" ? "actor" : "id";
      answers[table] = [
        await said(database, `UPDATE "${table}" SET "${column}" = gen_random_uuid()`),
        await said(database, `DELETE FROM "${table}"`),
        await said(database, `TRUNCATE "${table}" CASCADE`),
      ];
    }
    const refused = ["AD001", "AD001", "AD001"];
    expect(answers).toEqual({
      Version: refused,
      AmendmentRevision: refused,
      Disclosure: refused,
      Position: refused,
      Event: refused,
      BracketPosition: refused,
      Agreement: refused,
      DecisionReason: refused,
      DraftingClearance: refused,
      DraftingSubmission: refused,
    });
  });

  test("says what it refuses", async () => {
    const { client } = await fresh();
    const error = await client.$executeRaw`DELETE FROM "Event"`.catch((e: unknown) => e);
    expect(databaseMessage(error)).toBe(
      'Rows of "Event" are a record: they can be neither changed nor deleted (DELETE).',
    );
  });

  test("lets a decision be taken back, but not removed", async () => {
    const database = await fresh();
    await fill(database);
    expect([
      await said(database, `DELETE FROM "Decision"`),
      await said(database, `TRUNCATE "Decision" CASCADE`),
      await said(database, `UPDATE "Decision" SET "takenBackAt" = now()`),
    ]).toEqual(["AD001", "AD001", "done"]);
  });

  test("has one decision in force per amendment", async () => {
    const database = await fresh();
    const { amendment, revision } = await fill(database);
    const again = `INSERT INTO "Decision" ("amendmentId", "revisionId", kind, actor, "actorName")
      VALUES ('${amendment.id}', '${revision.id}', 'reject', gen_random_uuid(), 'B')`;
    const first = await said(database, again);
    await database.client.decision.updateMany({ data: { takenBackAt: new Date() } });
    expect([first, await said(database, again)]).toEqual(["23505", "done"]);
  });

  test("keeps its negotiation from being deleted", async () => {
    const database = await fresh();
    const { negotiation } = await fill(database);
    const deletion = `DELETE FROM "Negotiation" WHERE id = '${negotiation.id}'`;
    // A foreign key's refusal: PostgreSQL 18 has a number of its own for it.
    expect(["23503", "23001"]).toContain(await said(database, deletion));
  });

  test("checks the domain's words", async () => {
    const { pool } = await fresh();
    const { rows } = await pool.query<{ table: string; definition: string }>(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0 AND pg_get_constraintdef(oid) LIKE '%ARRAY[%'`,
    );
    const checked = rows.map(({ table, definition }) => [
      table.replaceAll('"', ""),
      /\(\(?"?(\w+)"? = ANY/.exec(definition)?.[1],
      [...definition.matchAll(/'([^']+)'::text/g)].map(([, word]) => word).sort(),
    ]);
    const key = (line: readonly unknown[]) => line.slice(0, 2).join(".");
    const sorted = (lines: readonly (readonly unknown[])[]) =>
      [...lines].sort((a, b) => key(a).localeCompare(key(b)));
    expect(sorted(checked)).toEqual(
      sorted(CHECKED.map(([table, column, all]) => [table, column, [...all].sort()])),
    );
  });

  test.each([
    ["delegate", null, "23514"],
    ["delegate", "A", "done"],
    ["observer", null, "done"],
    ["observer", "A", "done"],
    ["co-facilitator", null, "done"],
    ["co-facilitator", "A", "23514"],
    ["secretariat", "A", "23514"],
  ])("a role %s with delegation %s: %s", async (role, delegation, answer) => {
    const database = await fresh();
    const { negotiation } = await fill(database);
    const { client } = database;
    const user = await client.user.create({ data: { email: "a@example.org", name: "A" } });
    const a = await client.delegation.findFirstOrThrow();
    const delegationId = delegation && a.id;
    const given = { negotiationId: negotiation.id, userId: user.id, role, delegationId };
    const done = client.participation.create({ data: given }).then(() => "done", sqlState);
    expect(await done).toBe(answer);
  });
});
