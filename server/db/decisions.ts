/** Decisions of the co-facilitators on amendments: entered, and taken back. */
import type { UndoStep } from "../../domain/amendments/decision";
import type { AmendmentId, DecisionId, NegotiationId } from "../../domain/ids";
import { type Act, touchAll } from "./amendmentRecord";
import type { StoredDecision } from "./amendmentRow";
import { jsonOrNull, stored } from "./json";
import type { Db, Tx } from "./open";

/** A decision as it is entered; without an `act` it is an act of its own. */
export type NewDecision = Act &
  Pick<StoredDecision, "revision" | "kind" | "reason" | "applied" | "undo" | "roomSeq"> &
  Partial<Pick<StoredDecision, "act" | "edits">>;

/**
 * Enters decisions of one act, in three statements whatever their number. A
 * deferral that is in force ends with any other one. Those whose amendment has another one in force are
 * not entered, and not in the answer, also when both were made at once: the second waits for the first.
 * The status of the amendments is set by the caller.
 */
export async function addDecisions(
  tx: Tx,
  all: readonly { readonly amendment: AmendmentId; readonly decision: NewDecision }[],
): Promise<readonly { readonly id: DecisionId; readonly amendment: AmendmentId }[]> {
  const deciding = all.filter(({ decision }) => decision.kind !== "defer");
  const [first] = deciding;
  if (first)
    await endDeferrals(
      tx,
      deciding.map(({ amendment }) => amendment),
      first.decision,
    );
  const rows = await tx.decision.createManyAndReturn({
    data: all.map(({ amendment, decision: { revision, applied, undo, edits, ...rest } }) => ({
      amendmentId: amendment,
      revisionId: revision,
      applied: jsonOrNull(applied),
      undo: jsonOrNull(undo),
      edits: jsonOrNull(edits ?? null),
      ...rest,
    })),
    skipDuplicates: true,
    select: { id: true, amendmentId: true },
  });
  return rows.map((row) => ({
    id: row.id as DecisionId,
    amendment: row.amendmentId as AmendmentId,
  }));
}

/** Ends what is deferred, by what is done instead: another decision, or its withdrawal. */
export async function endDeferrals(
  tx: Tx,
  amendments: readonly AmendmentId[],
  { at, actor, actorName }: Act,
): Promise<void> {
  await tx.decision.updateMany({
    where: { amendmentId: { in: [...amendments] }, kind: "defer", takenBackAt: null },
    data: { takenBackAt: at, takenBackBy: actor, takenBackByName: actorName },
  });
}

/** Takes decisions back, each once; gives the amendments of those that were in force. */
export async function takeBackAll(
  tx: Tx,
  ids: readonly DecisionId[],
  { actor, actorName, at, reason }: Act & { readonly reason: string },
): Promise<readonly AmendmentId[]> {
  const rows = await tx.decision.updateManyAndReturn({
    where: { id: { in: [...ids] }, takenBackAt: null },
    data: {
      takenBackAt: at,
      takenBackBy: actor,
      takenBackByName: actorName,
      takenBackReason: reason,
    },
    select: { amendmentId: true },
  });
  return rows.map(({ amendmentId }) => amendmentId as AmendmentId);
}

/** The decisions of this act that are in force, by their amendments, first proposed first. */
export async function inForceOf(
  tx: Tx,
  act: string,
): Promise<
  readonly { readonly id: DecisionId; readonly amendment: AmendmentId; readonly undo: unknown }[]
> {
  const rows = await tx.decision.findMany({
    where: { act, takenBackAt: null },
    select: { id: true, amendmentId: true, undo: true },
    orderBy: [{ amendment: { createdAt: "asc" } }, { amendmentId: "asc" }],
  });
  return rows.map(({ id, amendmentId, undo }) => ({
    id: id as DecisionId,
    amendment: amendmentId as AmendmentId,
    undo,
  }));
}

/** Adds a reason to decisions that were made before, and keeps what was said of them so far. */
export async function addReason(
  tx: Tx,
  all: readonly { readonly id: DecisionId; readonly amendment: AmendmentId }[],
  { reason, actor, actorName, at }: Act & { readonly reason: string },
): Promise<void> {
  await tx.decisionReason.createMany({
    data: all.map(({ id }) => ({ decisionId: id, reason, actor, actorName, at })),
  });
  await touchAll(
    tx,
    all.map(({ amendment }) => amendment),
  );
}

/** How to take back the decisions in force that took paragraphs out of the text, the last one first. */
export async function undoOfRemovals(tx: Tx, negotiation: NegotiationId): Promise<UndoStep[]> {
  const rows = await tx.decision.findMany({
    where: {
      takenBackAt: null,
      amendment: { negotiationId: negotiation },
      undo: { array_contains: [{ type: "restore" }] },
    },
    select: { undo: true },
    orderBy: [{ at: "desc" }, { id: "asc" }],
  });
  return rows.flatMap(({ undo }) => stored<UndoStep[]>(undo!));
}

/** The amendments with a decision of these acts, first proposed first. */
export async function ofActs(
  db: Db,
  acts: readonly string[],
): Promise<readonly { readonly id: AmendmentId; readonly act: string }[]> {
  if (acts.length === 0) return [];
  const rows = await db.decision.findMany({
    where: { act: { in: [...acts] } },
    select: { amendmentId: true, act: true },
    orderBy: [{ amendment: { createdAt: "asc" } }, { amendmentId: "asc" }],
  });
  return rows.map(({ amendmentId, act }) => ({ id: amendmentId as AmendmentId, act }));
}
