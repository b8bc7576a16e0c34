import type { DelegationId } from "../../domain/ids";
import { type Actor, delegationsOf, isChair } from "../../domain/permissions";
import type { StoredAmendment, StoredRevision } from "../db/amendments";

/** Whether this reader, for whom the amendment exists, may see one wording of it. */
export const seesRevision = (
  actor: Actor,
  amendment: StoredAmendment,
  revision: StoredRevision,
): boolean => revision.disclosedAt !== null || seesUndisclosed(actor, amendment, revision);

/**
 * Whether a wording was there for this reader before it was disclosed: for the chairs, its own
 * delegation, and those who sponsored it when it was submitted. Whoever joins by a wording that was
 * disclosed is not thereby shown another one that was not.
 */
export function seesUndisclosed(
  actor: Actor,
  amendment: StoredAmendment,
  { submittedAt }: StoredRevision,
): boolean {
  const own = delegationsOf(actor);
  if (isChair(actor) || own.includes(amendment.delegation)) return true;
  return amendment.sponsorships.some(
    ({ delegation, since, until }) =>
      until === null && own.includes(delegation) && since < submittedAt,
  );
}

/**
 * Who sponsors an amendment or has a position on it, but by an earlier wording than this one: a
 * sponsor that joined after it was submitted and before it was disclosed, and whoever took a position
 * before it was disclosed. Nobody is said to hold words that it had not seen. Who was a sponsor as they
 * were submitted has seen them, and stays one by its own choice. Says nothing of any later wording.
 */
export function onEarlierWording(
  amendment: StoredAmendment,
  { submittedAt, disclosedAt }: Pick<StoredRevision, "submittedAt" | "disclosedAt">,
): DelegationId[] {
  const unseen = (at: Date) => disclosedAt === null || at < disclosedAt;
  const since = new Map(amendment.sponsorships.map((one) => [one.delegation, one.since]));
  const late = amendment.sponsors.filter((sponsor) => {
    const from = since.get(sponsor);
    return sponsor !== amendment.delegation && from && from >= submittedAt && unseen(from);
  });
  const before = amendment.positions.filter(({ at }) => unseen(at));
  return [...late, ...before.map(({ delegation }) => delegation)];
}
