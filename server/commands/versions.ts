import type { VersionRequest } from "../../domain/contract/requests";
import type { VersionSummary } from "../../domain/contract/views";
import { done, type Result, refuse } from "../../domain/refusal";
import type { VersionContent } from "../../domain/revisions/content";
import type { TextOperation } from "../../domain/text/operations";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import * as delegations from "../db/delegations";
import type { Tx } from "../db/open";
import * as versions from "../db/versions";
import { canonicalHash } from "../documents/canonical";
import { latestRevision } from "../queries/amendmentSubject";
import { type Entered, enter, type LiveText, liveText, type World } from "../world";
import { authorise } from "./change";
import { changeText } from "./changeText";
import { draftVersion } from "./draftVersion";

type Wanted = Pick<VersionRequest, "kind" | "title">;

export interface VersionPreview {
  readonly hash: string;
  readonly content: VersionContent;
}

/** What would be issued now, with the hash by which issuing it names it. Changes nothing. */
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
  return world.database.transaction(async (tx) => {
    const { content } = await contentNow(tx, entered.value, text, wanted);
    return done({ hash: canonicalHash(content), content });
  });
}

/**
 * Issues the version that was previewed, and refuses (`preview-changed`) when it would not be the
 * same any more. A compilation text discloses every amendment in it; a revision renumbers the live
 * text. What is issued can never be changed.
 */
export function issueVersion(
  world: World,
  user: SignedIn,
  slug: string,
  request: VersionRequest,
): Promise<Result<Pick<VersionSummary, "number" | "label" | "contentHash">>> {
  return changeText(world, user, slug, async (tx, entered, text) => {
    const refused = authorise(entered.actor, "version.issue");
    if (refused) return refused;
    const drafted = await contentNow(tx, entered, text, request);
    const contentHash = canonicalHash(drafted.content);
    if (contentHash !== request.preview)
      return refuse(
        "preview-changed",
        "The text or its amendments changed since the preview. Look at the new preview, then issue it.",
      );
    const version = await versions.issue(tx, {
      negotiationId: entered.negotiation.id,
      kind: request.kind,
      label: drafted.content.label,
      title: request.title,
      content: drafted.content,
      contentHash,
      roomSeq: text.seq,
      issuedBy: user.id,
      issuedByName: user.name,
      issuedAt: world.now(),
    });
    await amendments.disclose(tx, drafted.disclosed, {
      actor: user.id,
      at: world.now(),
      version: version.id,
    });
    return done({
      value: { number: version.number, label: version.label, contentHash },
      operations: drafted.operations,
      events: [
        {
          type: "version.issued",
          subject: version.id,
          audience: { to: "participants" },
          payload: { number: version.number, label: version.label, hash: contentHash },
        },
      ],
    });
  });
}

/** Content, what it does to the live text, and which revisions it is the first to disclose. */
async function contentNow(
  tx: Tx,
  { negotiation }: Entered,
  text: LiveText,
  wanted: Wanted,
): Promise<{
  content: VersionContent;
  operations: readonly TextOperation[];
  disclosed: readonly string[];
}> {
  const [stored, taking, issued] = [
    await amendments.list(tx, negotiation.id),
    await delegations.ofNegotiation(tx, negotiation.id),
    await versions.list(tx, negotiation.id),
  ];
  const drafted = draftVersion({
    ...wanted,
    paragraphs: text.paragraphs,
    amendments: stored,
    delegations: taking,
    issued,
  });
  const disclosed =
    wanted.kind === "compilation"
      ? stored
          .filter((amendment) => amendment.status === "submitted")
          .map(latestRevision)
          .filter((revision) => revision !== undefined && revision.disclosedAt === null)
          .map((revision) => revision!.id)
      : [];
  return { ...drafted, disclosed };
}
