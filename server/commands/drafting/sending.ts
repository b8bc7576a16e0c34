import type { Proposal } from "../../../domain/amendments/amendment";
import type { DraftChangeView } from "../../../domain/contract/draftingViews";
import { movedOn } from "../../../domain/drafting/behind";
import { changesOf } from "../../../domain/drafting/changes";
import { isCleared } from "../../../domain/drafting/clearance";
import type { DraftKey, WorkingCopy } from "../../../domain/drafting/draft";
import { done, type Refusal, type Result, refuse } from "../../../domain/refusal";
import type { Paragraph } from "../../../domain/text/paragraph";
import * as amendments from "../../db/amendments";
import * as clearances from "../../db/draftClearances";
import type { StoredDrafting } from "../../db/draftings";
import type { Db } from "../../db/open";
import { latestRevision } from "../../queries/amendmentSubject";
import { changeViews, keptOfChanges, wordingOfAll } from "../../queries/drafting/draftChanges";
import { proposalOf } from "../amendment";

/** A change of a room as the amendment that it will be. */
export interface Sending {
  readonly change: DraftChangeView;
  readonly proposal: Proposal;
  /** The amendment of which it is a new revision; null: it is a new one. */
  readonly revises: amendments.StoredAmendment | null;
}

/** What would be sent of a room. */
export interface Prepared {
  /** In the order of the room; without what was sent as it stands and waits for a decision. */
  readonly changes: readonly DraftChangeView[];
  /** Of `changes` and their rationales. */
  readonly wording: string;
  /** Those of `changes` that can be proposed. */
  readonly sendings: readonly Sending[];
  /** Why it cannot be sent as it stands, whatever the moment. */
  readonly refusal: Refusal | null;
  /** Of all that the room proposes. */
  readonly whole: string;
}

/**
 * Finds what would be sent of a room by these changes, against the live text. Refuses (`stale`) a key
 * of which the room has no change any more; what else speaks against it is said in the answer.
 */
export async function prepare(
  db: Db,
  {
    drafting,
    copy,
    text,
  }: { drafting: StoredDrafting; copy: WorkingCopy; text: readonly Paragraph[] },
  keys: readonly DraftKey[],
): Promise<Result<Prepared>> {
  const { room, negotiationId } = drafting;
  const kept = await keptOfChanges(db, negotiationId, room);
  const all = changeViews(changesOf(copy), kept);
  const known = new Map(all.map((change) => [change.key, change]));
  if (keys.some((key) => !known.has(key)))
    return refuse(
      "stale",
      "Your drafting room has changed. Look at it as it is now, and try again.",
    );
  const wanted = new Set(keys);
  const targets = await openAmendments(db, drafting, all);
  const changes = all.filter((one) => wanted.has(one.key) && !isSent(one, targets));
  const tried = changes.map((change) => ({
    change,
    proposal: proposalOf({ ...change.proposal, rationale: change.rationale }, text),
    revises: targetOf(change, targets),
  }));
  const refusal =
    (changes.length === 0 ? NOTHING_NEW : null) ??
    behind(copy, text, changes) ??
    tried.flatMap(({ proposal }) => (proposal.ok ? [] : [proposal]))[0] ??
    tried.flatMap(({ revises }) => (revises?.draft ? [DRAFTED] : []))[0] ??
    (await uncleared(db, drafting, wordingOfAll(all)));
  return done({
    ...{ changes, wording: wordingOfAll(changes), refusal: refusal ?? null },
    whole: wordingOfAll(all),
    sendings: tried.flatMap(({ proposal, ...one }) =>
      proposal.ok ? [{ ...one, proposal: proposal.value }] : [],
    ),
  });
}

type Targets = ReadonlyMap<string, amendments.StoredAmendment>;

/** What was sent of the room before and waits for a decision. */
async function openAmendments(
  db: Db,
  { negotiationId, delegation }: StoredDrafting,
  changes: readonly DraftChangeView[],
): Promise<Targets> {
  const ids = changes.flatMap(({ sent }) => (sent?.status === "submitted" ? [sent.amendment] : []));
  const found = ids.length === 0 ? [] : await amendments.byIds(db, negotiationId, ids);
  const own = found.filter((one) => one.status === "submitted" && one.delegation === delegation);
  return new Map(own.map((one) => [one.id, one]));
}

const targetOf = ({ sent }: DraftChangeView, targets: Targets) =>
  (sent && targets.get(sent.amendment)) ?? null;

/** Whether a change stands in its amendment word for word, with its rationale. */
function isSent(change: DraftChangeView, targets: Targets): boolean {
  const target = targetOf(change, targets);
  const revision = target && latestRevision(target);
  return (
    revision?.number === change.sent?.revision &&
    revision?.rationale === change.rationale &&
    change.sent?.changedSince === false
  );
}

const NOTHING_NEW = refuse("no-change", "All of this was sent before, as it is worded now.");
const DRAFTED = refuse(
  "stale",
  "Somebody of your delegation is rewording an amendment that this would revise. Submit that wording or discard it first.",
);

function behind(
  { base }: WorkingCopy,
  text: readonly Paragraph[],
  changes: readonly DraftChangeView[],
): Refusal | null {
  const moved = movedOn(base, text);
  const about = changes.flatMap(({ proposal }) => proposal.base).find(({ id }) => moved.has(id));
  return about
    ? refuse(
        "stale",
        `The text has moved on${about.label === "" ? "" : ` at paragraph ${about.label}`}. Bring the room forward first.`,
        { paragraph: about.id },
      )
    : null;
}

async function uncleared(
  db: Db,
  { room, wantsClearance }: StoredDrafting,
  whole: string,
): Promise<Refusal | null> {
  if (!wantsClearance) return null;
  const last = (await clearances.list(db, room)).at(-1) ?? null;
  if (isCleared(last, whole)) return null;
  return refuse(
    "not-cleared",
    last?.state === "cleared" || last?.state === "submitted"
      ? "The room was changed since it was cleared. It has to be cleared as it is now before it is sent."
      : "Your delegation's input has to be cleared before it is sent.",
  );
}
