import type { DraftNoteRequest, DraftNoteUpdate } from "../../../domain/contract/draftingRequests";
import type { DelegationId } from "../../../domain/ids";
import { done, type Result, refuse } from "../../../domain/refusal";
import type { SignedIn } from "../../auth/auth";
import * as notes from "../../db/draftNotes";
import { notFound, type World } from "../../world";
import { changeDraft } from "./changeDraft";

/**
 * A drafter notes something about a paragraph of the room: a comment, which needs words, or an
 * instruction from capital. For the drafters' eyes only.
 */
export function addDraftNote(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { paragraph, instruction, text }: DraftNoteRequest,
): Promise<Result<{ id: string }>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    if (!entered.paragraphs.some(({ id }) => id === paragraph))
      return refuse("paragraph-gone", "The paragraph is no longer in your drafting room.");
    if (instruction === null && text === "")
      return refuse("invalid", "A comment needs some words in it.");
    const author = { author: user.id, authorName: user.name, at: world.now() };
    const note = { paragraph, instruction, text, ...author };
    return done({ value: { id: await notes.add(tx, entered.drafting.room, note) } });
  });
}

/** The author words a note anew; any drafter says that it is resolved, or open again. */
export function updateDraftNote(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  id: string,
  { text, resolved }: DraftNoteUpdate,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, { drafting }) => {
    const note = await notes.byId(tx, drafting.room, id);
    if (!note) return notFound();
    if (text !== undefined && note.author !== user.id)
      return refuse("not-allowed", "Only its author can change what a note says.");
    const now = world.now();
    const isResolved = resolved ?? note.resolvedAt !== null;
    await notes.update(tx, note.id, {
      ...(text === undefined || text === note.text ? {} : { text, editedAt: now }),
      ...(isResolved === (note.resolvedAt !== null)
        ? {}
        : {
            resolvedAt: isResolved ? now : null,
            resolvedByName: isResolved ? user.name : null,
          }),
    });
    return done({ value: null });
  });
}

/** The author takes a note back: no drafter sees it any more. */
export function removeDraftNote(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  id: string,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, { drafting }) => {
    const note = await notes.byId(tx, drafting.room, id);
    if (!note) return notFound();
    if (note.author !== user.id)
      return refuse("not-allowed", "Only its author can take a note back. Resolve it instead.");
    await notes.remove(tx, note.id, world.now());
    return done({ value: null });
  });
}
