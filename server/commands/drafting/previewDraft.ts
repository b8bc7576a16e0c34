import type { Proposal } from "../../../domain/amendments/amendment";
import { subjectOf } from "../../../domain/amendments/subjects";
import { type CompilableAmendment, compileText } from "../../../domain/compilation/compileText";
import type { DraftPreviewRequest } from "../../../domain/contract/draftingRequests";
import type { DraftPreviewView } from "../../../domain/contract/draftingViews";
import type { AmendmentId, DelegationId, ParagraphId } from "../../../domain/ids";
import { done, type Result } from "../../../domain/refusal";
import type { Paragraph } from "../../../domain/text/paragraph";
import type { SignedIn } from "../../auth/auth";
import * as amendments from "../../db/amendments";
import * as delegations from "../../db/delegations";
import type { StoredDrafting } from "../../db/draftings";
import type { Db } from "../../db/open";
import { latestRevision } from "../../queries/amendmentSubject";
import { standingCopy } from "../../queries/drafting/workingCopy";
import { liveText, notFound, type World } from "../../world";
import { lateness } from "../deadline";
import { enterAsDrafter } from "./changeDraft";
import { type Prepared, prepare } from "./sending";

/**
 * What a drafter would send by these changes, word for word, and how a compilation text would print
 * it. Says whether it would be late, or why it could not be sent now. Refuses `stale` where the room
 * has no such change any more. Changes nothing.
 */
export async function previewDraft(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { keys }: DraftPreviewRequest,
): Promise<Result<DraftPreviewView>> {
  const { client } = world.database;
  const entered = await enterAsDrafter(client, user, slug, delegation);
  if (!entered.ok) return entered;
  const { paragraphs } = await liveText(world, slug);
  const standing = await standingCopy(world, entered.value.drafting.room);
  if (!standing) return notFound();
  const { drafting, copy } = standing;
  const prepared = await prepare(client, { drafting, copy, text: paragraphs }, keys);
  if (!prepared.ok) return prepared;
  const { changes, wording, sendings, refusal } = prepared.value;
  const late = await lateness(client, entered.value, world.now());
  const against = late.ok ? refusal : late;
  return done({
    ...{ changes, wording, late: late.ok && late.value },
    printed: await printed(client, drafting, paragraphs, sendings),
    refusal: against && { code: against.code, sentence: against.sentence },
  });
}

/** The paragraphs concerned, with all that this delegation would have proposed of them then. */
async function printed(
  db: Db,
  { negotiationId, delegation }: StoredDrafting,
  text: readonly Paragraph[],
  sendings: Prepared["sendings"],
): Promise<DraftPreviewView["printed"]> {
  const name = (await delegations.byId(db, delegation))?.name ?? "";
  const holders = [{ delegation, name, stance: "propose" as const }];
  const compilable = (id: AmendmentId, proposal: Proposal): CompilableAmendment => ({
    ...{ id, proposal, holders, opposed: [] },
  });
  const revised = new Set(sendings.flatMap(({ revises }) => revises?.id ?? []));
  const standing = (await amendments.list(db, negotiationId)).flatMap((one) => {
    const revision = latestRevision(one);
    const isOther = one.delegation === delegation && one.status === "submitted";
    return revision && isOther && !revised.has(one.id) ? [compilable(one.id, revision)] : [];
  });
  const coming = sendings.map(({ change, proposal }) =>
    // A name for this compilation alone.
    compilable(change.key as string as AmendmentId, proposal),
  );
  const which = new Set(sendings.flatMap(({ proposal }) => subjectOf(proposal.change) ?? []));
  const own = [...standing, ...coming];
  const compiled = compileText(text, own.filter(isAbout(which)));
  return { ...compiled, paragraphs: compiled.paragraphs.filter(({ id }) => which.has(id)) };
}

/** At the beginning of the text or at one of these paragraphs; not a comment on the whole. */
const isAbout =
  (which: ReadonlySet<ParagraphId>) =>
  ({ proposal: { change } }: CompilableAmendment): boolean => {
    const subject = subjectOf(change);
    return subject === null ? change.kind === "add" : which.has(subject);
  };
