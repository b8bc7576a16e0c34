import type { VersionChoices, VersionRequest } from "../../domain/contract/versionRequests";
import type { VersionPreview, VersionSummary } from "../../domain/contract/versionViews";
import type { NegotiationId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import { draftVersion, missingChoices, type VersionDraft } from "../../domain/revisions/draft";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import * as delegations from "../db/delegations";
import type { Tx } from "../db/open";
import * as versions from "../db/versions";
import { canonicalHash } from "../documents/canonical";
import { latestRevision } from "../queries/amendmentSubject";
import { type Entered, enter, type LiveText, liveText, type World } from "../world";
import { authorise } from "./change";
import { changeText, type TextOutcome } from "./changeText";
import { leaveBehind } from "./leaveBehind";
import { openNow } from "./openNow";
import { versionFacts } from "./versionFacts";

type Wanted = Pick<VersionRequest, "kind" | "title"> & { readonly choices?: VersionChoices };

/**
 * What would be issued now under these choices, with the hash by which issuing it names it, and what
 * has to be chosen still. Changes nothing.
 */
export async function previewVersion(
  world: World,
  user: SignedIn,
  slug: string,
  wanted: Wanted,
): Promise<Result<VersionPreview>> {
  const entered = await enter(world.database.client, user, slug);
  if (!entered.ok) return entered;
  const refused = authorise(entered.value.actor, "version.issue");
  if (refused) return refused;
  const text = await liveText(world, slug);
  const { negotiation } = entered.value;
  // Only read in the transaction: what is typed waits for it where the database has one connection.
  const rows = await world.database.transaction((tx) => rowsOf(tx, negotiation.id));
  const drafted = draftOf(rows, text, wanted);
  if (!drafted.ok) return drafted;
  const { content, stored, names, open } = drafted.value;
  const hash = canonicalHash(content);
  return done({ hash, content, ...openNow(wanted.kind, stored, open, text.paragraphs, names) });
}

/**
 * Issues the version that was previewed, and refuses when it would not be the same any more
 * (`preview-changed`), or when an open amendment still needs a choice (`choices-missing`, with the
 * list). Nothing is adopted over words that delegations have not seen: `undisclosed`, with the list,
 * for the co-facilitators alone. A compilation text discloses every amendment in it; a revision renumbers the live text; what
 * is left behind is decided so, each by a decision of its own. What is issued can never be changed.
 */
export function issueVersion(
  world: World,
  user: SignedIn,
  slug: string,
  request: Omit<VersionRequest, "choices"> & Partial<Pick<VersionRequest, "choices">>,
): Promise<Result<Pick<VersionSummary, "number" | "label" | "contentHash">>> {
  return changeText(world, user, slug, "version.issue", async (tx, entered, text) => {
    const drafted = draftOf(await rowsOf(tx, entered.negotiation.id), text, request);
    if (!drafted.ok) return drafted;
    const hidden = request.kind === "adopted" ? undisclosed(drafted.value.stored) : [];
    if (hidden.length > 0) return stillUndisclosed(hidden);
    const missing = missingChoices(drafted.value);
    if (missing.length > 0) return choicesMissing(missing);
    const contentHash = canonicalHash(drafted.value.content);
    if (contentHash !== request.preview)
      return refuse(
        "preview-changed",
        "The text or its amendments changed since the preview. Look at the new preview, then issue it.",
      );
    return issued(world, tx, user, entered, text, request, drafted.value, contentHash);
  });
}

const choicesMissing = (missing: readonly string[]) =>
  refuse(
    "choices-missing",
    missing.length === 1
      ? "One open amendment does not simply apply to the new text. Choose whether it is carried forward or left behind, then issue the version."
      : `${missing.length} open amendments do not simply apply to the new text. Choose for each whether it is carried forward or left behind, then issue the version.`,
    { amendments: missing },
  );

const undisclosed = (stored: readonly amendments.StoredAmendment[]): string[] =>
  stored.flatMap((one) =>
    one.status === "submitted" && latestRevision(one)?.disclosedAt === null ? [one.id] : [],
  );

const stillUndisclosed = (hidden: readonly string[]) =>
  refuse(
    "undisclosed",
    "Delegations have not seen every open proposal, or its latest wording. Disclose them, then issue the adopted text.",
    { amendments: hidden },
  );

async function issued(
  world: World,
  tx: Tx,
  user: SignedIn,
  { negotiation }: Entered,
  text: LiveText,
  { kind, title }: Wanted,
  { content, operations, open, stored, disclosed }: Drafted,
  contentHash: string,
): Promise<Result<TextOutcome<Pick<VersionSummary, "number" | "label" | "contentHash">>>> {
  const version = await versions.issue(tx, {
    ...{ negotiationId: negotiation.id, kind, label: content.label, title, content, contentHash },
    roomSeq: text.seq,
    issuedBy: user.id,
    issuedByName: user.name,
    issuedAt: world.now(),
  });
  const act = { actor: user.id, at: world.now() };
  await amendments.disclose(tx, disclosed, { ...act, version: version.id });
  const left = open.flatMap(({ choice }) => (choice?.choice === "leave" ? [choice] : []));
  const decisions = await leaveBehind(tx, world, user, stored, left, {
    roomSeq: text.seq,
    version: version.number,
  });
  if (!decisions.ok) return decisions;
  return done({
    value: { number: version.number, label: version.label, contentHash },
    operations,
    events: [
      ...decisions.value,
      {
        type: "version.issued",
        subject: version.id,
        audience: { to: "participants" },
        payload: { number: version.number, label: version.label, hash: contentHash },
      },
    ],
  });
}

interface Drafted extends VersionDraft {
  readonly stored: readonly amendments.StoredAmendment[];
  readonly names: ReadonlyMap<string, string>;
  /** The revisions that issuing it is the first to disclose. */
  readonly disclosed: readonly string[];
}

/** What a version is drafted from, besides the text. */
async function rowsOf(tx: Tx, id: NegotiationId) {
  return {
    amendments: await amendments.list(tx, id),
    delegations: await delegations.ofNegotiation(tx, id),
    issued: await versions.list(tx, id),
    before: (await versions.latest(tx, id))?.content ?? null,
  };
}

/** The version as it would be issued now, with what it was drafted from. */
function draftOf(
  rows: Awaited<ReturnType<typeof rowsOf>>,
  { paragraphs }: LiveText,
  { kind, title, choices = [] }: Wanted,
): Result<Drafted> {
  const { amendments: stored } = rows;
  const drafted = draftVersion(versionFacts({ kind, title, choices, paragraphs, ...rows }));
  if (!drafted.ok) return drafted;
  const left = new Set(
    choices.map(({ amendment, choice }) => (choice === "leave" ? amendment : "")),
  );
  const disclosed =
    kind === "compilation"
      ? stored
          .filter((one) => one.status === "submitted" && !left.has(one.id))
          .map(latestRevision)
          .flatMap((revision) => (revision && revision.disclosedAt === null ? [revision.id] : []))
      : [];
  const names = new Map(rows.delegations.map(({ id, name }) => [id, name]));
  return done({ ...drafted.value, stored, names, disclosed });
}
