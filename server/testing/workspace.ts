import type { RequestedChange } from "../../domain/contract/amendmentRequests";
import type { AmendmentView } from "../../domain/contract/amendmentViews";
import type { AmendmentId, DelegationId } from "../../domain/ids";
import type { Refusal, Result } from "../../domain/refusal";
import type { Paragraph } from "../../domain/text/paragraph";
import { concat, plainText, runsOf, slice } from "../../domain/text/runs";
import type { SignedIn } from "../auth/auth";
import { type App, assemble } from "../compose";
import * as delegations from "../db/delegations";
import * as negotiations from "../db/negotiations";
import type { Database } from "../db/open";
import * as users from "../db/users";

/** A short zero draft in the form of the real ones. */
export const ZERO_DRAFT = `ZERO DRAFT

Political Declaration on the keeping of records

1. We reaffirm the importance of keeping records and our commitments made therein.
2. We decide to hold meetings on a quadrennial basis, with the next meeting to be held at the seventy-sixth session.
3. We call upon all to contribute:
(a) By keeping their own records;
(b) By sharing what they have learned.
4. We invite the Secretary-General to report on the implementation of the present declaration.
`;
export const SLUG = "keeping-of-records";

export type Who = "secretariat" | "chair" | "chair2" | "a" | "b" | "c" | "observer" | "outsider";
export type Delegation = "A" | "B" | "C";

/** A workspace on a real database with someone in every role, for tests of commands. */
export interface TestWorkspace {
  readonly app: App;
  readonly people: Readonly<Record<Who, SignedIn>>;
  readonly delegations: Readonly<Record<Delegation, DelegationId>>;
  /** The clock that the server goes by. */
  clock: { now: Date };
  /** The clock goes on, by a minute. */
  later(ms?: number): void;
  text(): Promise<readonly Paragraph[]>;
  /** The paragraph of the text that is labelled so. */
  paragraph(label: string): Promise<Paragraph>;
  /** What `who` can see of all amendments. */
  seen(who: Who): Promise<readonly AmendmentView[]>;
  /** `who` proposes for a delegation to replace words of a paragraph. */
  propose(
    who: Who,
    delegation: Delegation,
    label: string,
    change: readonly [string, string] | ((paragraph: Paragraph) => RequestedChange),
    options?: { submit?: boolean; rationale?: string },
  ): Promise<Result<{ id: AmendmentId }>>;
  /** Decides on the latest revision that the co-facilitator sees. */
  decide(who: Who, id: AmendmentId, kind: "accept" | "reject"): Promise<Result<null>>;
  close(): Promise<void>;
}

const ROLES: Readonly<
  Record<Exclude<Who, "outsider" | "secretariat">, Delegation | "chair" | null>
> = { chair: "chair", chair2: "chair", a: "A", b: "B", c: "C", observer: null };

/** Fills an empty, open database. Group C counts Delegation B among its members. */
export async function testWorkspace(
  database: Database,
  settings: { disclosure?: "on-compilation" | "on-submission" } = {},
): Promise<TestWorkspace> {
  const clock = { now: new Date("2026-03-02T15:00:00Z") };
  const app = assemble(database, {
    secret: "a secret for tests alone",
    publicUrl: null,
    now: () => clock.now,
  });
  const people = await createPeople(database, clock.now);
  const taking = await createDelegations(database);
  must(
    await app.commands.importNegotiation(people.secretariat, {
      filename: "zero-draft.txt",
      text: ZERO_DRAFT,
      errata: [],
      ignored: [],
      slug: SLUG,
      disclosure: settings.disclosure ?? "on-submission",
      lateSubmissions: "mark",
    }),
  );
  const { id: negotiationId } = (await negotiations.bySlug(database.client, SLUG))!;
  for (const [who, as] of Object.entries(ROLES) as [
    keyof typeof ROLES,
    Delegation | "chair" | null,
  ][])
    await negotiations.addParticipation(database.client, {
      negotiationId,
      userId: people[who].id,
      role: as === "chair" ? "co-facilitator" : as === null ? "observer" : "delegate",
      delegation: as === "chair" || as === null ? null : taking[as],
    });
  const text = async () => (await app.queries.text(people.chair, SLUG))!.paragraphs;
  const paragraph = async (label: string) =>
    (await text()).find((one) => one.label === label && one.kind !== "footnote")!;
  const seen = async (who: Who) => (await app.queries.amendments(people[who], SLUG)) ?? [];
  return {
    app,
    people,
    delegations: taking,
    clock,
    later(ms = 60_000) {
      clock.now = new Date(clock.now.getTime() + ms);
    },
    text,
    paragraph,
    seen,
    async propose(who, delegation, label, change, { submit = true, rationale = "" } = {}) {
      const base = await paragraph(label);
      return app.commands.proposeAmendment(people[who], SLUG, {
        delegation: taking[delegation],
        base: [base],
        change: typeof change === "function" ? change(base) : replacing(base, change),
        rationale,
        submit,
      });
    },
    async decide(who, id, kind) {
      const revision = (await seen(who)).find((one) => one.id === id)?.revision?.id;
      if (!revision) throw new Error(`${who} sees no revision of ${id}.`);
      return app.commands.decideAmendment(people[who], SLUG, id, { kind, revision, reason: "" });
    },
    close: () => app.world.rooms.end(),
  };
}

/** The request to replace the first occurrence of some words. */
export function replacing(
  paragraph: Paragraph,
  [from, to]: readonly [string, string],
): RequestedChange {
  const at = plainText(paragraph.runs).indexOf(from);
  if (at < 0) throw new Error(`“${from}” is not in paragraph ${paragraph.label}.`);
  const { runs } = paragraph;
  const tail = slice(runs, at + from.length, Number.POSITIVE_INFINITY);
  return {
    kind: "edit",
    paragraph: paragraph.id,
    result: concat(slice(runs, 0, at), runsOf(to), tail),
  };
}

/** The value of what must not be refused here. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused (${result.code}): ${result.sentence}`);
  return result.value;
}

/** The code of what must be refused here. */
export const codeOf = (result: Result<unknown>): Refusal["code"] | "done" =>
  result.ok ? "done" : result.code;

async function createPeople(database: Database, createdAt: Date) {
  const people: Record<string, SignedIn> = {};
  const names: Who[] = ["secretariat", "chair", "chair2", "a", "b", "c", "observer", "outsider"];
  for (const who of names) {
    const user = (await users.create(database.client, {
      email: `${who}@test.example`,
      name: `Person ${who}`,
      passwordHash: null,
      secretariat: who === "secretariat",
      createdAt,
    }))!;
    people[who] = { ...user, sessionId: "" };
  }
  return people as Record<Who, SignedIn>;
}

async function createDelegations(database: Database) {
  const make = async (name: string, shortName: string, members: DelegationId[] = []) =>
    (
      await delegations.create(database.client, {
        name,
        shortName,
        kind: members.length > 0 ? "group" : "state",
        members,
      })
    ).id;
  const A = await make("Delegation A", "A");
  const B = await make("Delegation B", "B");
  return { A, B, C: await make("Group C", "C", [B]) };
}
