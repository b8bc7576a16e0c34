import type { Pool } from "pg";
import type { NegotiationStatus } from "../../domain/contract/negotiationViews";
import type { DelegationId, NegotiationId, UserId } from "../../domain/ids";
import type { Actor, Role } from "../../domain/permissions";
import { answering, gather } from "./gather";
import { isUuid } from "./identifier";

/** What a person is in a negotiation. Without participations they are an outsider to it. */
export interface Standing {
  readonly negotiation: { readonly id: NegotiationId; readonly status: NegotiationStatus };
  readonly actor: Actor;
  /** The negotiation's last event at that moment: all that it changed is in here, and nothing later. */
  readonly asOf: number;
  /** The names of the delegations in the actor's participations. */
  readonly delegationNames: ReadonlyMap<DelegationId, string>;
}

/**
 * Tells what a person is in the negotiation of that slug; null if there is no such negotiation or no
 * such account, or the account is closed. All who ask at the same moment are answered by one query,
 * which is sent after they asked (`gather`). Rejects when the database does not answer.
 */
export type StandingOf = (user: UserId, slug: string) => Promise<Standing | null>;

interface Question {
  readonly user: UserId;
  readonly slug: string;
}

/** One for each participation; one without a role where there is none. */
interface Row {
  readonly question: number;
  readonly name: string;
  readonly secretariat: boolean;
  readonly negotiationId: NegotiationId;
  readonly status: NegotiationStatus;
  readonly asOf: number;
  readonly role: Role | null;
  readonly delegationId: DelegationId | null;
  readonly delegation: string | null;
}

export function standings(pool: Pool): StandingOf {
  const ask = gather((questions: readonly Question[]) => standingsOf(pool, questions));
  // One id that is none would fail the query, and everybody's answer with it.
  return async (user, slug) => (isUuid(user) ? ask({ user, slug }) : null);
}

async function standingsOf(
  pool: Pool,
  questions: readonly Question[],
): Promise<readonly (Standing | null)[]> {
  const { rows } = await pool.query<Row>(
    answering(
      `SELECT q.at::int - 1 AS question, u.name, u.secretariat,
              n.id AS "negotiationId", n.status, n."eventSeq" AS "asOf", p.role, p."delegationId", d.name AS delegation
         FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS q("user", slug, at)
         JOIN "User" u ON u.id = q."user" AND u."disabledAt" IS NULL
         JOIN "Negotiation" n ON n.slug = q.slug
         LEFT JOIN "Participation" p ON p."negotiationId" = n.id AND p."userId" = u.id
         LEFT JOIN "Delegation" d ON d.id = p."delegationId"
        ORDER BY q.at, p."createdAt", p.id`,
      [questions.map(({ user }) => user), questions.map(({ slug }) => slug)],
    ),
  );
  const of = new Map<number, Row[]>();
  for (const row of rows) {
    const own = of.get(row.question);
    if (own) own.push(row);
    else of.set(row.question, [row]);
  }
  return questions.map(({ user }, at) => standing(user, of.get(at) ?? []));
}

function standing(user: UserId, rows: readonly Row[]): Standing | null {
  const [first] = rows;
  if (!first) return null;
  const { name, secretariat, negotiationId, status, asOf } = first;
  const participations = rows.flatMap(({ role, delegationId }) =>
    role === null ? [] : [{ role, delegation: delegationId }],
  );
  const delegationNames = new Map<DelegationId, string>();
  for (const { delegationId, delegation } of rows)
    if (delegationId !== null && delegation !== null) delegationNames.set(delegationId, delegation);
  return {
    negotiation: { id: negotiationId, status },
    actor: { user, name, secretariat, participations },
    asOf,
    delegationNames,
  };
}
