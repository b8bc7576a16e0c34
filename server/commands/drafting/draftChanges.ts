import type {
  DropRequest,
  RationaleRequest,
  SettledRequest,
} from "../../../domain/contract/draftingRequests";
import { changesOf } from "../../../domain/drafting/changes";
import type { DraftChange, DraftKey, WorkingCopy } from "../../../domain/drafting/draft";
import { dropChange } from "../../../domain/drafting/drops";
import type { DelegationId } from "../../../domain/ids";
import { done, type Result, refuse } from "../../../domain/refusal";
import type { SignedIn } from "../../auth/auth";
import * as draftings from "../../db/draftings";
import * as wordings from "../../db/draftWordings";
import type { Tx } from "../../db/open";
import { canonicalHash } from "../../documents/canonical";
import { rationaleKeys, rationaleOf } from "../../queries/drafting/draftChanges";
import type { World } from "../../world";
import { changeDraft, type EnteredDraft } from "./changeDraft";

const STALE = refuse(
  "stale",
  "Somebody has changed this in your drafting room meanwhile. Look at it as it is now, and try again.",
);

const SAID_ANEW = refuse(
  "stale",
  "Somebody has changed this rationale meanwhile. Look at it as it is now, and try again.",
);

/**
 * A drafter takes a change of the room back, or one of the places of an edit. Refuses (`stale`) one
 * that says something else than what the drafter saw.
 */
export function dropDraftChange(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { key, wording, edit }: DropRequest,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const copy = await workingCopy(tx, entered);
    if (!seen(copy, key, wording)) return STALE;
    const operations = dropChange(copy, key, edit);
    return operations.ok ? done({ value: null, operations: operations.value }) : operations;
  });
}

/** A drafter accepts a change as it is worded now, or no longer. To accept one, refuses `stale` as above. */
export function settleDraftChange(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { key, wording, settled }: SettledRequest,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const { room } = entered.drafting;
    const isThere = seen(await workingCopy(tx, entered), key, wording);
    if (settled && !isThere) return STALE;
    const as = { wording, byName: user.name, at: world.now() };
    await wordings.settle(tx, room, key, settled ? as : null);
    return done({ value: null });
  });
}

/**
 * A drafter says why a change is wanted: it goes with the amendment. Empty: nothing is said. Refuses
 * (`stale`) to replace what was said meanwhile and this drafter has not seen.
 */
export function wordDraftRationale(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { key, text, seen: known }: RationaleRequest,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const { room } = entered.drafting;
    const change = changeIn(await workingCopy(tx, entered), key);
    const said = await wordings.rationales(tx, room);
    const standing = change ? rationaleOf(change, said) : (said.get(key) ?? "");
    if (standing === text) return done({ value: null, textAlone: true });
    if (standing !== known.trim()) return SAID_ANEW;
    // What was said of parts that have become one change is in these words, or left out of them.
    for (const other of change ? rationaleKeys(change) : [])
      await wordings.setRationale(tx, room, other, { text: "", byName: user.name });
    await wordings.setRationale(tx, room, key, { text, byName: user.name });
    return done({ value: null });
  });
}

export const workingCopy = async (tx: Tx, entered: EnteredDraft): Promise<WorkingCopy> => ({
  base: await draftings.baseOf(tx, entered.drafting.room),
  room: entered.paragraphs,
});

const changeIn = (copy: WorkingCopy, key: DraftKey): DraftChange | undefined =>
  changesOf(copy).find((change) => change.key === key);

/** Whether the room still proposes by this change what somebody saw. */
function seen(copy: WorkingCopy, key: DraftKey, wording: string): boolean {
  const change = changeIn(copy, key);
  return change !== undefined && canonicalHash(change.proposal) === wording;
}
