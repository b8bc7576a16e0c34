import type { Stance } from "../../domain/amendments/amendment";
import type { Happening } from "../../domain/contract/changes";
import type { AmendmentId, DelegationId, ParagraphId } from "../../domain/ids";
import { type Actor, maySee } from "../../domain/permissions";
import type { StoredAmendment } from "../db/amendments";
import type { StoredEvent } from "../db/events";
import { subjectOf } from "./amendmentSubject";
import { seesRevision, seesUndisclosed } from "./revisionSight";

/**
 * What others have done to an amendment since `since`, as far as it exists for this actor: the
 * wordings that the actor may see, from when on, and the decisions.
 */
export function amendmentHappenings(
  actor: Actor,
  amendment: StoredAmendment,
  since: Date,
): Happening[] {
  const subject = subjectOf(amendment);
  if (subject.status === "draft" || !maySee(actor, subject)) return [];
  return [...wordings(actor, amendment), ...decisions(actor, amendment)].filter(
    ({ at }) => at > since.toISOString(),
  );
}

/** For some a wording is there when it is submitted, for everybody else when it is disclosed. */
function wordings(actor: Actor, amendment: StoredAmendment): Happening[] {
  return amendment.revisions
    .filter((revision) => seesRevision(actor, amendment, revision))
    .flatMap((revision, before): Happening[] => {
      const { submittedAt, submittedBy, submittedByName, disclosedAt } = revision;
      const what = before === 0 ? "submitted" : "reworded";
      const about = { amendment: amendment.id };
      if (!seesUndisclosed(actor, amendment, revision))
        return [{ ...about, what, at: disclosedAt!.toISOString(), actorName: submittedByName }];
      const submitted = { ...about, what, at: submittedAt.toISOString() } as const;
      const disclosed = { ...about, what: "disclosed", at: disclosedAt?.toISOString() } as const;
      return [
        ...(submittedBy === actor.user ? [] : [{ ...submitted, actorName: submittedByName }]),
        // At once is no news of its own.
        ...(disclosed.at === undefined || disclosed.at === submitted.at
          ? []
          : [{ ...disclosed, at: disclosed.at, actorName: "" }]),
      ];
    });
}

function decisions(actor: Actor, { id, decisions }: StoredAmendment): Happening[] {
  return decisions.flatMap(({ kind, at, actor: by, actorName, ...decision }): Happening[] => {
    const { takenBackAt, takenBackBy, takenBackByName } = decision;
    const made = { what: "decided", amendment: id, decision: kind } as const;
    const back = { what: "taken-back", amendment: id } as const;
    // A deferral ends with the decision that follows it: that is the news.
    const overtaken = kind === "defer" && decisions.some((other) => other.at > at);
    return [
      ...(by === actor.user ? [] : [{ ...made, at: at.toISOString(), actorName }]),
      ...(takenBackAt === null || takenBackBy === actor.user || overtaken
        ? []
        : [{ ...back, at: takenBackAt.toISOString(), actorName: takenBackByName ?? "" }]),
    ];
  });
}

/** What the record tells that no row does: null for an entry of which rows tell, or that is no news. */
export function eventHappening(event: StoredEvent, seen: ReadonlySet<string>): Happening | null {
  const { type, subject, actorName } = event;
  const when = { at: event.at.toISOString(), actorName };
  const payload = event.payload as Readonly<Record<string, unknown>>;
  const read = READ[type];
  if (!read) return null;
  const said = read(subject ?? "", payload);
  return "amendment" in said && !seen.has(said.amendment) ? null : { ...when, ...said };
}

type Said = Happening extends infer One
  ? One extends Happening
    ? Omit<One, "at" | "actorName">
    : never
  : never;
type Payload = Readonly<Record<string, unknown>>;

const about = (subject: string) => ({ amendment: subject as AmendmentId });
const stanceOf = ({ delegation, stance }: Payload) => ({
  delegation: delegation as DelegationId,
  stance: stance as Stance | null,
});

const agreement = (subject: string, { label, reason }: Payload) => ({
  paragraph: subject as ParagraphId,
  label: String(label ?? ""),
  reason: String(reason ?? ""),
});

/** The entries that are told, by their type. */
const READ: Readonly<Record<string, (subject: string, payload: Payload) => Said>> = {
  "amendment.withdrawn": (subject) => ({ what: "withdrawn", ...about(subject) }),
  "amendment.confirmed": (subject) => ({ what: "confirmed", ...about(subject) }),
  "position.taken": (subject, payload) => ({
    what: "position",
    ...about(subject),
    ...stanceOf(payload),
  }),
  "version.issued": (_, { number, label }) => ({
    what: "version",
    number: Number(number),
    label: String(label),
  }),
  "paragraph.agreed": (subject, payload) => ({ what: "agreed", ...agreement(subject, payload) }),
  "paragraph.reopened": (subject, payload) => ({
    what: "reopened",
    ...agreement(subject, payload),
  }),
  "bracket.position-taken": (subject, payload) => ({
    what: "bracket-position",
    paragraph: subject as ParagraphId,
    bracket: String(payload.bracket),
    ...stanceOf(payload),
  }),
  "amendment.co-sponsored": (subject, { delegation }) => ({
    what: "joined",
    ...about(subject),
    delegation: delegation as DelegationId,
  }),
  "amendment.sponsor-left": (subject, { delegation }) => ({
    what: "left",
    ...about(subject),
    delegation: delegation as DelegationId,
  }),
  "decision.explained": (subject) => ({ what: "explained", ...about(subject) }),
  "amendment.needs-author": (subject) => ({ what: "needs-author", ...about(subject) }),
};
