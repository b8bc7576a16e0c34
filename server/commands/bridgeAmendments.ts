import { randomUUID } from "node:crypto";
import { bridge } from "../../domain/amendments/bridging";
import { undoOf } from "../../domain/amendments/decision";
import { subjectsOf } from "../../domain/amendments/subjects";
import type { BridgingRequest } from "../../domain/contract/decisionRequests";
import type { AmendmentId, ParagraphId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import type { World } from "../world";
import { changeText } from "./changeText";
import { allDecidable, type Decidable } from "./decidable";
import { enterDecisions } from "./enterDecision";
import { needsAuthor } from "./needsAuthor";

/**
 * A co-facilitator makes one text of several amendments: the paragraph reads as the bridging text,
 * and each amendment is decided as merged into it, in one act. The record of each says into which
 * paragraph it went and with which others. Refuses what `bridge` refuses of the wording, and what
 * any decision refuses of the amendments, naming which; `invalid`, too, for one that asks for nothing of
 * the paragraph.
 */
export function bridgeAmendments(
  world: World,
  user: SignedIn,
  slug: string,
  request: BridgingRequest,
): Promise<Result<null>> {
  return changeText(world, user, slug, "decision.make", async (tx, entered, text) => {
    const found = await allDecidable(tx, entered, request.amendments);
    if (!found.ok) return found;
    const elsewhere = found.value.find((one) => !concerns(one, request.base.id));
    if (elsewhere) return notConcerned(elsewhere.amendment.id);
    const bridged = bridge(text.paragraphs, request.base, request.result);
    if (!bridged.ok) return bridged;
    const operations = bridged.value;
    const undo = undoOf(text.paragraphs, operations);
    // The record names the paragraph also where the text read so already.
    const recorded = [{ type: "edit" as const, paragraph: request.base.id, edits: [] }];
    const applied = operations.length > 0 ? operations : recorded;
    const { id: paragraph } = request.base;
    const { label } = text.paragraphs.find(({ id }) => id === paragraph)!;
    const amendments = request.amendments.map(({ amendment }) => amendment);
    const told = await enterDecisions(
      tx,
      world,
      user,
      {
        ...{ kind: "merge", reason: request.reason, act: randomUUID(), roomSeq: text.seq },
        payload: { paragraph, label, amendments },
      },
      found.value.map((one) => ({ ...one, effect: { operations: applied, undo } })),
    );
    if (!told.ok) return told;
    const { id: negotiation } = entered.negotiation;
    const besides = new Set(amendments);
    const notices = await needsAuthor(tx, negotiation, text.paragraphs, operations, besides);
    return done({ value: null, operations, events: [...told.value, ...notices] });
  });
}

/** Whether an amendment asks for something of a paragraph, so that it can go into a text of it. */
const concerns = ({ revision: { change } }: Decidable, paragraph: ParagraphId): boolean =>
  change.kind !== "comment" && subjectsOf(change).includes(paragraph);

const notConcerned = (amendment: AmendmentId) =>
  refuse(
    "invalid",
    "One of the amendments asks for no change of this paragraph, so it cannot be merged into its text. Leave it out, and decide on it by itself.",
    { amendment },
  );
