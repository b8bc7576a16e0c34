import type { Proposal } from "../../domain/amendments/amendment";
import { judge } from "../../domain/amendments/judge";
import { changeWithFootnotes } from "../../domain/amendments/newFootnotes";
import { INTO_ITSELF, movesIntoItself, NO_MOVE } from "../../domain/amendments/proposeStructure";
import { subjectsOf } from "../../domain/amendments/subjects";
import type { RequestedChange } from "../../domain/contract/amendmentRequests";
import type { AmendmentId } from "../../domain/ids";
import {
  type Action,
  type AmendmentSubject,
  type Audience,
  maySee,
} from "../../domain/permissions";
import { done, type Refusal, type Result, refuse } from "../../domain/refusal";
import type { Paragraph } from "../../domain/text/paragraph";
import * as amendments from "../db/amendments";
import type { Tx } from "../db/open";
import { subjectOf } from "../queries/amendmentSubject";
import { type Entered, notFound } from "../world";
import { authorise } from "./change";

/** An amendment that exists for the actor; `not-found` for any other. */
export async function visibleAmendment(
  tx: Tx,
  { negotiation, actor }: Entered,
  id: string,
): Promise<Result<amendments.StoredAmendment>> {
  const amendment = await amendments.byId(tx, negotiation.id, id as AmendmentId);
  return amendment && maySee(actor, subjectOf(amendment)) ? done(amendment) : notFound();
}

/** An amendment that exists for the actor and that the table lets them do `action` to. */
export async function permittedAmendment(
  tx: Tx,
  entered: Entered,
  id: string,
  action: Action,
): Promise<Result<amendments.StoredAmendment>> {
  const found = await visibleAmendment(tx, entered, id);
  if (!found.ok) return found;
  return authorise(entered.actor, action, { amendment: subjectOf(found.value) }) ?? found;
}

/** Who is told of what happens to an amendment: exactly those for whom it exists. */
export function audienceOf(subject: AmendmentSubject): Audience {
  if (subject.status === "draft") return { to: "delegation", delegation: subject.delegation };
  return subject.disclosed
    ? { to: "participants" }
    : { to: "sponsors", delegations: subject.sponsors };
}

/** What a person asks for, as it is stored: canonical edits over the base that they saw. */
export interface RequestedProposal {
  readonly base: readonly Paragraph[];
  readonly change: RequestedChange;
  readonly rationale: string;
}

/**
 * Turns a request into a proposal. Refuses a paragraph that the text does not hold
 * (`paragraph-gone`) and, like `canonicalChange`, what is no change or no valid one.
 */
export function proposalOf(
  request: RequestedProposal,
  text: readonly Paragraph[],
): Result<Proposal> {
  const held = new Set(text.map((paragraph) => paragraph.id));
  const missing = subjectsOf(request.change).find((id) => !held.has(id));
  if (missing !== undefined)
    return refuse(
      "paragraph-gone",
      "The paragraph is no longer in the text. Copy your wording and propose it elsewhere.",
      { paragraph: missing },
    );
  if (request.change.kind === "comment" && request.rationale === "")
    return refuse("no-change", "A general comment needs some words in it.");
  const canonical = changeWithFootnotes(request.base, request.change);
  if (!canonical.ok) return canonical;
  const { base, rationale } = request;
  const proposal = { base, change: canonical.value, rationale };
  return misplaced(text, proposal) ?? done(proposal);
}

/** A move is refused by where the paragraph stands now: that is not in its base. */
function misplaced(text: readonly Paragraph[], proposal: Proposal): Refusal | null {
  if (proposal.change.kind !== "move") return null;
  if (movesIntoItself(text, proposal.change)) return INTO_ITSELF;
  return judge(text, proposal).outcome === "already-reflected" ? NO_MOVE : null;
}
