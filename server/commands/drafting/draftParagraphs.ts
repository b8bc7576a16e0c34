import type { DraftParagraphRequest } from "../../../domain/contract/draftingRequests";
import type {
  DraftRemovalRequest,
  DraftRestoredRequest,
} from "../../../domain/contract/draftParagraphs";
import { newDraftParagraphs } from "../../../domain/drafting/newParagraph";
import { putBack } from "../../../domain/drafting/returns";
import type { DelegationId, ParagraphId } from "../../../domain/ids";
import { done, type Result, refuse } from "../../../domain/refusal";
import { citersOf } from "../../../domain/text/citations";
import type { TextOperation } from "../../../domain/text/operations";
import type { DraftedParagraph } from "../../../domain/text/paragraph";
import { plainText } from "../../../domain/text/runs";
import type { SignedIn } from "../../auth/auth";
import * as draftings from "../../db/draftings";
import type { Tx } from "../../db/open";
import { liveText, type World } from "../../world";
import { newParagraphId } from "../change";
import { changeDraft, enterAsDrafter } from "./changeDraft";

/**
 * A drafter proposes a paragraph behind another one of the room, or in the place of one of the text, or
 * `count` of them one behind another: see `newDraftParagraphs`. All of them come, or none. It is what
 * Enter does, so it reads no more than it needs. Gives the first, and the ids of all.
 */
export function addDraftParagraph(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  request: DraftParagraphRequest,
): Promise<Result<{ id: ParagraphId; label: string; ids: readonly ParagraphId[] }>> {
  const { count = 1, ...first } = request;
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const { paragraphs, drafting } = entered;
    const ofText = first.alternative ? await textsOf(tx, drafting.room) : NONE;
    const ids = Array.from({ length: count }, newParagraphId);
    const made = newDraftParagraphs(paragraphs, { ...first, ids }, (id) => ofText.has(id));
    if (!made.ok) return made;
    const [{ id, label }] = made.value.paragraphs as [DraftedParagraph];
    return done({
      value: { id, label, ids },
      operations: made.value.operations,
      textAlone: true,
    });
  });
}

/**
 * A drafter takes a paragraph of the room's own out, or proposes to delete one of the text: then it is
 * struck and stays to be seen. What is so already is done. Refuses the title, a footnote that is still
 * cited, and (`stale`) to take out other words than the drafter saw.
 */
export function removeDraftParagraph(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  id: string,
  { seen }: DraftRemovalRequest,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const { paragraphs, drafting } = entered;
    const found = paragraphs.find((paragraph) => paragraph.id === id);
    if (!found) return refuse("paragraph-gone", "The paragraph has been removed already.");
    if (found.kind === "title") return refuse("invalid", "The title can be changed, not removed.");
    const citing = citersOf(paragraphs).get(found.id);
    if (citing) return refuse("invalid", `Paragraph ${citing.label} still cites this footnote.`);
    const ofText = (await textsOf(tx, drafting.room)).has(found.id);
    // What is struck keeps its words; what is taken out takes them with it.
    if (!ofText && plainText(found.runs) !== seen)
      return refuse(
        "stale",
        "Somebody has just written in this paragraph. Look at it as it is now, and try again.",
      );
    const operations: TextOperation[] = ofText
      ? found.struck
        ? []
        : [{ type: "strike", paragraph: found.id, struck: true }]
      : [{ type: "remove", paragraph: found.id }];
    return done({ value: null, operations, textAlone: true });
  });
}

/**
 * A drafter puts back what was taken out of the room, under the ids that it had: see `putBack`. What
 * drafters have noted of it, and what was sent of it, is found with it again.
 */
export async function putBackDraft(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  request: DraftRestoredRequest,
): Promise<Result<null>> {
  const known = await enterAsDrafter(world.database.client, user, slug, delegation);
  if (!known.ok) return known;
  const live = new Set((await liveText(world, slug)).paragraphs.map(({ id }) => id));
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const ofText = await textsOf(tx, entered.drafting.room);
    const isTaken = request.paragraphs.some(({ id }) => live.has(id));
    if (isTaken) return refuse("invalid", "This stands in the text by now.");
    const operations = putBack(entered.paragraphs, request, (id) => ofText.has(id));
    return operations.ok ? done({ value: null, operations: operations.value }) : operations;
  });
}

/** A drafter proposes no longer to delete a paragraph. What is so already is done. */
export function restoreDraftParagraph(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  id: string,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (_, { paragraphs }) => {
    const found = paragraphs.find((paragraph) => paragraph.id === id);
    if (!found) return refuse("paragraph-gone", "The paragraph is no longer there.");
    const operations: TextOperation[] = found.struck
      ? [{ type: "strike", paragraph: found.id, struck: false }]
      : [];
    return done({ value: null, operations, textAlone: true });
  });
}

const NONE: ReadonlySet<ParagraphId> = new Set();

/** The paragraphs of the text that a room is a working copy of. */
const textsOf = async (tx: Tx, room: string): Promise<ReadonlySet<ParagraphId>> =>
  new Set((await draftings.baseOf(tx, room)).map(({ id }) => id));
