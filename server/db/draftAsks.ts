/** What waits for the authors of a drafting room, as steps forward change it and are taken back. */

import type { Ask } from "../../domain/drafting/draft";
import type { OpenAsk } from "../../domain/drafting/openAsks";
import { json, stored } from "./json";
import type { Db, Tx } from "./open";

/** As it waits, and can be put back. */
export interface WaitingAsk extends OpenAsk {
  readonly stepId: string | null;
  /** ISO. */
  readonly askedAt: string;
}

/** Oldest first. */
export async function waiting(db: Db, room: string): Promise<readonly WaitingAsk[]> {
  const where = { room, answer: null };
  const rows = await db.draftingAsk.findMany({ where, orderBy: { seq: "asc" } });
  return rows.map(({ id, stepId, ask, at }) => ({
    ...{ id, stepId, ask: stored<Ask>(ask), askedAt: at.toISOString() },
  }));
}

/** What waits waits as `open` has it from now on; what is not in there is asked no more. */
export async function reread(
  tx: Tx,
  before: readonly WaitingAsk[],
  open: readonly OpenAsk[],
): Promise<void> {
  const now = new Map(open.map(({ id, ask }) => [id, ask]));
  const moot = before.flatMap(({ id }) => (now.has(id) ? [] : [id]));
  if (moot.length > 0) await tx.draftingAsk.deleteMany({ where: { id: { in: moot } } });
  for (const { id, ask } of before) {
    const reading = now.get(id);
    const isOther = reading && JSON.stringify(reading) !== JSON.stringify(ask);
    if (isOther) await tx.draftingAsk.update({ where: { id }, data: { ask: json(reading) } });
  }
}

/** What waited before a step waits again as it did, unless it was answered since. */
export async function putBack(tx: Tx, room: string, before: readonly WaitingAsk[]): Promise<void> {
  const ids = before.map(({ id }) => id);
  await tx.draftingAsk.deleteMany({ where: { room, id: { in: ids }, answer: null } });
  const answered = await tx.draftingAsk.findMany({
    where: { id: { in: ids } },
    select: { id: true },
  });
  const steps = await tx.draftingStep.findMany({ where: { room }, select: { id: true } });
  const isKept = (step: string | null) => steps.some(({ id }) => id === step);
  await tx.draftingAsk.createMany({
    data: before
      .filter(({ id }) => answered.every((one) => one.id !== id))
      .map(({ id, stepId, ask, askedAt }) => ({
        ...{ id, room, ask: json(ask), at: new Date(askedAt) },
        stepId: isKept(stepId) ? stepId : null,
      })),
  });
}
