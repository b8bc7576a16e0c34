import { type DecisionKind, STATUS_AFTER } from "../../domain/amendments/amendment";
import type { UndoStep } from "../../domain/amendments/decision";
import { done, type Result } from "../../domain/refusal";
import type { TextOperation } from "../../domain/text/operations";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import * as decisions from "../db/decisions";
import type { EventDraft } from "../db/events";
import type { Tx } from "../db/open";
import { subjectOf } from "../queries/amendmentSubject";
import type { World } from "../world";
import { audienceOf } from "./amendment";
import { alreadyDecided, type Decidable } from "./decidable";

/** What a command says of its event; who acted and when is added. */
export type Told = Omit<EventDraft, "actor" | "actorName" | "at">;

/** What is decided, of all amendments that one act is about. */
export interface DecidedAct {
  readonly kind: DecisionKind;
  readonly reason: string;
  /** A UUID. */
  readonly act: string;
  readonly edits?: readonly number[];
  readonly roomSeq: number;
  /** More for the record. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** What a decision on one amendment does to the text, and how to take that back. */
export interface Effect {
  readonly operations: readonly TextOperation[];
  readonly undo: readonly UndoStep[];
}

const EVENTS = {
  accept: "amendment.accepted",
  "accept-in-part": "amendment.accepted-in-part",
  merge: "amendment.merged",
  reject: "amendment.rejected",
  defer: "amendment.deferred",
  leave: "amendment.left",
} as const satisfies Record<DecisionKind, string>;

/**
 * Stores the decisions of one act, gives the amendments their status, and says what those who know of
 * them are told. Deferrals that were in force end. Refuses `already-decided`, all of it, when another
 * decision on one was made at the same moment. A few statements, whatever their number.
 */
export async function enterDecisions(
  tx: Tx,
  world: World,
  user: SignedIn,
  { kind, reason, act, edits, roomSeq, payload }: DecidedAct,
  all: readonly (Decidable & { readonly effect: Effect | null })[],
): Promise<Result<Told[]>> {
  const common = { kind, reason, act, edits, roomSeq };
  const by = { actor: user.id, actorName: user.name, at: world.now() };
  const entered = await decisions.addDecisions(
    tx,
    all.map(({ amendment, revision, effect }) => ({
      amendment: amendment.id,
      decision: {
        ...{ ...common, ...by, revision: revision.id },
        ...{ applied: effect?.operations ?? null, undo: effect?.undo ?? null },
      },
    })),
  );
  const stored = new Set(entered.map(({ amendment }) => amendment));
  const late = all.find(({ amendment }) => !stored.has(amendment.id));
  if (late) return alreadyDecided(late.amendment);
  await amendments.setStatus(tx, [...stored], STATUS_AFTER[kind]);
  return done(
    all.map(({ amendment, revision }) => ({
      type: EVENTS[kind],
      subject: amendment.id,
      audience: audienceOf(subjectOf(amendment)),
      payload: { revision: revision.id, reason, act, edits, ...payload },
    })),
  );
}
