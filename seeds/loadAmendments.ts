import { subjectOf } from "../domain/amendments/subjects";
import type { AmendmentId, RevisionId } from "../domain/ids";
import type { SignedIn } from "../server/auth/auth";
import type { Queries } from "../server/queries/queries";
import { liveText } from "../server/world";
import { type Delegations, type Loader, must, type People } from "./loader";
import { labelled, replaced, requested } from "./requested";
import type { SampleAmendment, SampleBridging } from "./sample";

/** Proposes a sample amendment, and takes positions and a decision on it. */
export async function loadAmendment(
  loader: Loader,
  people: People,
  taking: Delegations,
  slug: string,
  sample: SampleAmendment,
) {
  const { commands, queries, world } = loader;
  const { paragraphs } = await liveText(world, slug);
  const paragraph = sample.paragraph === null ? null : labelled(paragraphs, sample.paragraph);
  const author = people[sample.by];
  const { id } = must(
    await commands.proposeAmendment(author, slug, {
      delegation: taking[sample.delegation],
      ...requested(sample.change, paragraph, paragraphs),
      rationale: sample.rationale,
      submit: sample.submit ?? true,
    }),
  );
  for (const { by, delegation, stance } of sample.positions ?? [])
    must(
      await commands.takePosition(people[by], slug, id, {
        delegation: taking[delegation],
        stance,
        note: "",
      }),
    );
  if (sample.withdrawn)
    must(await commands.withdrawAmendment(author, slug, id, { reason: sample.withdrawn }));
  if (sample.decision) {
    const revision = await latestRevision(queries, people.chair1, slug, id);
    must(await commands.decideAmendment(people.chair1, slug, id, { ...sample.decision, revision }));
  }
}

async function latestRevision(
  queries: Queries,
  chair: SignedIn,
  slug: string,
  id: AmendmentId,
): Promise<RevisionId> {
  const amendments = (await queries.amendments(chair, slug)) ?? [];
  return amendments.find((amendment) => amendment.id === id)!.revision!.id;
}

/** Makes one text of all that is undecided on a paragraph. */
export async function bridge(
  { commands, queries, world }: Loader,
  chair: SignedIn,
  slug: string,
  { paragraph: label, replace, reason }: SampleBridging,
) {
  const base = labelled((await liveText(world, slug)).paragraphs, label);
  const amendments = ((await queries.amendments(chair, slug)) ?? []).flatMap(
    ({ id, status, revision }) =>
      status === "submitted" && revision && subjectOf(revision.change) === base.id
        ? [{ amendment: id, revision: revision.id }]
        : [],
  );
  const result = replaced(base, replace);
  must(await commands.bridgeAmendments(chair, slug, { base, result, amendments, reason }));
}

/** Marks a paragraph as agreed *ad ref*. */
export async function agree(
  { commands, world }: Loader,
  chair: SignedIn,
  slug: string,
  label: string,
) {
  const { id } = labelled((await liveText(world, slug)).paragraphs, label);
  must(await commands.agreeParagraph(chair, slug, id, { agreed: true, reason: "" }));
}
