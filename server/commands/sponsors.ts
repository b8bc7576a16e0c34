import { areAlike } from "../../domain/amendments/likeGroups";
import type { SponsorAnswer, SponsorRequest } from "../../domain/contract/decisionRequests";
import { done, type Result, refuse } from "../../domain/refusal";
import type { Paragraph } from "../../domain/text/paragraph";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import type { Tx } from "../db/open";
import { latestRevision, subjectOf } from "../queries/amendmentSubject";
import { amendmentView } from "../queries/amendmentView";
import { seesRevision } from "../queries/revisionSight";
import type { Entered, World } from "../world";
import { audienceOf, permittedAmendment, visibleAmendment } from "./amendment";
import { authorise, change, closed } from "./change";
import { changeText } from "./changeText";
import type { Told } from "./enterDecision";
import { undecided } from "./submitAmendment";
import { setWithdrawn } from "./withdrawAmendment";

/** An undecided amendment that a person may join or leave the sponsors of, for that delegation. */
async function sponsorable(
  tx: Tx,
  entered: Entered,
  id: string,
  { delegation }: SponsorRequest,
): Promise<Result<amendments.StoredAmendment>> {
  const found = await visibleAmendment(tx, entered, id);
  if (!found.ok) return found;
  const amendment = subjectOf(found.value);
  const refused =
    authorise(entered.actor, "amendment.co-sponsor", { amendment, delegation }) ??
    closed(entered) ??
    undecided(found.value);
  if (refused) return refused;
  return amendment.status === "draft" ? refuse("not-submitted", "This is still a draft.") : found;
}

/**
 * A delegation joins the sponsors of an amendment that it may see, on the record. What it said of it
 * before is taken back: a sponsor's position is the proposal. With `instead` it names its own
 * amendment, which must ask for the same, and which is withdrawn in the same act where `nothingHidden`;
 * elsewhere it stands until its delegation withdraws it. Refuses `no-change` when it is a sponsor
 * already, and `invalid` when the two ask for different things, or when others sponsor its own.
 */
export function joinSponsors(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: SponsorRequest,
): Promise<Result<SponsorAnswer>> {
  return changeText(world, user, slug, "amendment.co-sponsor", async (tx, entered, text) => {
    const found = await sponsorable(tx, entered, id, request);
    if (!found.ok) return found;
    const amendment = found.value;
    const { delegation } = request;
    if (amendment.sponsors.includes(delegation))
      return refuse("no-change", "This delegation sponsors the amendment already.");
    const named = await ownInstead(tx, entered, amendment, request, text.paragraphs);
    if (!named.ok) return named;
    const own = nothingHidden(entered, amendment) ? named.value : null;
    const now = world.now();
    const act = { actor: user.id, actorName: user.name, at: now };
    if (amendment.positions.some((position) => position.delegation === delegation))
      await amendments.addPosition(tx, amendment.id, {
        delegation,
        stance: null,
        note: "",
        ...act,
      });
    await amendments.addSponsor(tx, amendment.id, delegation, notBefore(now, amendment));
    if (own) await setWithdrawn(tx, own.id, act);
    const subject = subjectOf(amendment);
    const joined: Told = {
      type: "amendment.co-sponsored",
      subject: amendment.id,
      audience: audienceOf({ ...subject, sponsors: [...subject.sponsors, delegation] }),
      payload: { delegation, instead: own?.id ?? null },
    };
    return done({
      value: { withdrawn: own !== null },
      events: own ? [joined, withdrawn(own)] : [joined],
    });
  });
}

/**
 * Whether who joins knows what the amendment asks for now, so that its own can go in favour of it.
 * Where wordings wait for a compilation text that is never so, whether or not there is a newer one:
 * an answer that depended on it would tell.
 */
const nothingHidden = ({ negotiation, actor }: Entered, joined: amendments.StoredAmendment) =>
  negotiation.disclosure === "on-submission" &&
  seesRevision(actor, joined, latestRevision(joined)!);

/**
 * From when on it sponsors: not before the latest wording, by whichever process's clock. Only what is
 * submitted after that is shown to it also before it is disclosed (`seesUndisclosed`).
 */
function notBefore(now: Date, amendment: amendments.StoredAmendment): Date {
  const submitted = latestRevision(amendment)!.submittedAt;
  return submitted > now ? submitted : now;
}

/** The delegation's own amendment that is to go in favour of the other; null if none is named. */
async function ownInstead(
  tx: Tx,
  entered: Entered,
  joined: amendments.StoredAmendment,
  { delegation, instead }: SponsorRequest,
  text: readonly Paragraph[],
): Promise<Result<amendments.StoredAmendment | null>> {
  if (instead === null) return done(null);
  const found = await permittedAmendment(tx, entered, instead, "amendment.withdraw");
  if (!found.ok) return found;
  const own = found.value;
  // By the wording that they see: one that is not disclosed to them leaves no trace in the answer.
  const theirs = amendmentView(entered.actor, joined)?.revision;
  const ours = latestRevision(own);
  const refused = undecided(own);
  if (refused) return refused;
  if (own.delegation !== delegation)
    return refuse("invalid", "A delegation can withdraw only an amendment of its own.");
  if (own.sponsors.length > 1)
    return refuse(
      "invalid",
      "Other delegations sponsor your amendment too, and it would be withdrawn for them as well. Join without withdrawing it, and settle with them what becomes of it.",
    );
  if (!ours || !theirs)
    return refuse("not-submitted", "This is still a draft: discard it instead.");
  return areAlike(text, theirs, ours)
    ? found
    : refuse("invalid", "The two amendments do not ask for the same. Withdraw yours by itself.");
}

const withdrawn = (own: amendments.StoredAmendment): Told => ({
  type: "amendment.withdrawn",
  subject: own.id,
  audience: audienceOf(subjectOf(own)),
  payload: { reason: "It joined the sponsors of an amendment that asks for the same." },
});

/**
 * A delegation leaves the sponsors of an amendment, on the record. Refuses `invalid` for the first
 * sponsor, which withdraws it instead, and `no-change` for one that is no sponsor.
 */
export function leaveSponsors(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: SponsorRequest,
): Promise<Result<null>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await sponsorable(tx, entered, id, request);
    if (!found.ok) return found;
    const { delegation } = request;
    const amendment = found.value;
    if (amendment.delegation === delegation)
      return refuse("invalid", "Its first sponsor cannot leave an amendment; it can withdraw it.");
    if (!amendment.sponsors.includes(delegation))
      return refuse("no-change", "This delegation does not sponsor the amendment.");
    await amendments.endSponsor(tx, amendment.id, delegation, world.now());
    return done({
      value: null,
      events: [
        {
          type: "amendment.sponsor-left",
          subject: amendment.id,
          audience: audienceOf(subjectOf(amendment)),
          payload: { delegation },
        },
      ],
    });
  });
}
