/** The times that a drafting room was brought forward, and what each could not settle by itself. */
import type { Ask, AskAnswer } from "../../domain/drafting/draft";
import type { AnsweredAsk } from "../../domain/drafting/undo";
import type { DraftedParagraph, Paragraph } from "../../domain/text/paragraph";
import type { WaitingAsk } from "./draftAsks";
import { isUuid } from "./identifier";
import { json, stored } from "./json";
import type { Db, Tx } from "./open";

/** So many steps back a room can be taken. */
const KEPT = 20;

/** All that is needed to take a step back. */
export interface StoredStep {
  readonly id: string;
  readonly before: StepBefore;
  /** The room as the step left it. */
  readonly after: readonly DraftedParagraph[];
  readonly at: Date;
  /** Whether it could not settle everything. */
  readonly asked: boolean;
}

/** The room before a step, and what it was a working copy of. */
export interface StepBefore {
  readonly base: readonly Paragraph[];
  readonly baseSeq: number;
  /** ISO. */
  readonly baseAt: string;
  readonly room: readonly DraftedParagraph[];
  /** What waited for an answer. */
  readonly asks?: readonly WaitingAsk[];
  /** When the first of the steps was made that are taken back as this one, if by itself; ISO. */
  readonly byItselfAt?: string;
}

export interface StoredAsk {
  readonly id: string;
  readonly ask: Ask;
  readonly at: Date;
  /** null: it waits for the authors. */
  readonly answer: AskAnswer | null;
  readonly answeredByName: string | null;
}

/** When the last step that can be taken back was; null: there is none. */
export async function lastAt(db: Db, room: string): Promise<Date | null> {
  const orderBy = { seq: "desc" } as const;
  const row = await db.draftingStep.findFirst({ where: { room }, orderBy, select: { at: true } });
  return row?.at ?? null;
}

export async function last(db: Db, room: string): Promise<StoredStep | null> {
  const row = await db.draftingStep.findFirst({
    where: { room },
    orderBy: { seq: "desc" },
    include: { asks: { select: { id: true }, take: 1 } },
  });
  return (
    row && {
      ...{ id: row.id, at: row.at, asked: row.asks.length > 0 },
      before: stored<StepBefore>(row.before),
      after: stored<readonly DraftedParagraph[]>(row.after),
    }
  );
}

/** Keeps a step with its asks; steps that are further back than anybody will go are forgotten. */
export async function add(
  tx: Tx,
  room: string,
  { before, after, at }: Pick<StoredStep, "before" | "after" | "at">,
  asks: readonly Ask[],
): Promise<void> {
  const { id } = await tx.draftingStep.create({
    data: { room, before: json(before), after: json(after), at },
    select: { id: true },
  });
  await addAsks(tx, room, id, asks, at);
  const [old] = await tx.draftingStep.findMany({
    where: { room },
    orderBy: { seq: "desc" },
    skip: KEPT,
    take: 1,
    select: { seq: true },
  });
  if (old) await tx.draftingStep.deleteMany({ where: { room, seq: { lte: old.seq } } });
}

/** Makes a step one with the next, which asks nothing. */
export async function fold(
  tx: Tx,
  id: string,
  { after, at }: Pick<StoredStep, "after" | "at">,
): Promise<void> {
  await tx.draftingStep.update({ where: { id }, data: { after: json(after), at } });
}

/** Asks of a step, or, with null, of one that was taken back. */
export async function addAsks(
  tx: Tx,
  room: string,
  stepId: string | null,
  asks: readonly Ask[],
  at: Date,
): Promise<void> {
  await tx.draftingAsk.createMany({
    data: asks.map((ask) => ({ room, stepId, ask: json(ask), at })),
  });
}

/** Forgets a step that was taken back, with what it still asked. */
export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.draftingAsk.deleteMany({ where: { stepId: id, answer: null } });
  await tx.draftingStep.delete({ where: { id } });
}

/** What waits for an answer, and what was answered of the last step; oldest first. */
export async function asks(db: Db, room: string): Promise<readonly StoredAsk[]> {
  const orderBy = { seq: "desc" } as const;
  const step = await db.draftingStep.findFirst({ where: { room }, orderBy, select: { id: true } });
  const rows = await db.draftingAsk.findMany({
    where: { room, OR: [{ answer: null }, ...(step ? [{ stepId: step.id }] : [])] },
    orderBy: { seq: "asc" },
  });
  return rows.map(fromRow);
}

/** What was answered of what a step asked, in the order of the answers. */
export async function answered(db: Db, stepId: string): Promise<readonly AnsweredAsk[]> {
  const rows = await db.draftingAsk.findMany({
    where: { stepId, answer: { not: null } },
    orderBy: [{ answeredAt: "asc" }, { seq: "asc" }],
  });
  return rows.map(({ ask, answer }) => ({
    ask: stored<Ask>(ask),
    answer: answer as AskAnswer,
  }));
}

/** null: the room has none of this id. */
export async function askById(db: Db, room: string, id: string): Promise<StoredAsk | null> {
  if (!isUuid(id)) return null;
  const row = await db.draftingAsk.findFirst({ where: { room, id } });
  return row && fromRow(row);
}

/** Keeps an answer, or, with null, that it waits again. */
export async function answer(
  tx: Tx,
  id: string,
  answered: {
    readonly answer: AskAnswer;
    readonly answeredByName: string;
    readonly at: Date;
  } | null,
): Promise<void> {
  const data = {
    answer: answered?.answer ?? null,
    answeredByName: answered?.answeredByName ?? null,
    answeredAt: answered?.at ?? null,
  };
  await tx.draftingAsk.update({ where: { id }, data });
}

const fromRow = (row: {
  id: string;
  ask: Parameters<typeof stored>[0];
  at: Date;
  answer: string | null;
  answeredByName: string | null;
}): StoredAsk => ({
  ...{ id: row.id, at: row.at, answeredByName: row.answeredByName },
  ask: stored<Ask>(row.ask),
  answer: row.answer as AskAnswer | null,
});
