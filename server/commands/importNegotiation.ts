import { textRoom } from "../../domain/contract/realtime";
import type { ImportRequest } from "../../domain/contract/requests";
import { liveParagraphs } from "../../domain/reading/live";
import { done, type Result, refuse } from "../../domain/refusal";
import { plainContent } from "../../domain/revisions/content";
import type { SignedIn } from "../auth/auth";
import { appendEvents } from "../db/events";
import * as negotiations from "../db/negotiations";
import * as rooms from "../db/rooms";
import * as versions from "../db/versions";
import { canonicalHash } from "../documents/canonical";
import { seedUpdate } from "../realtime/text";
import { type World, workspaceActor } from "../world";
import { authorise, signed } from "./change";
import { readReceived } from "./readReceived";
import { slugOf } from "./slug";
import { storeDocument } from "./storeDocument";

/** How the first version of each type of document is recorded. */
const FIRST_VERSION = {
  "zero-draft": { kind: "zero-draft", label: "Zero draft" },
  resolution: { kind: "adopted", label: "Adopted text" },
  "draft-resolution": { kind: "zero-draft", label: "Draft resolution" },
  letter: { kind: "zero-draft", label: "First text" },
  unknown: { kind: "zero-draft", label: "First text" },
} as const;

/**
 * Makes a negotiation of a document: what was read from it becomes letters, dates, the first version
 * and, once and for all, the live text. The document itself is kept exactly as received, and the
 * corrections with which it was read beside it. Its dates are announced once they are confirmed.
 */
export async function importNegotiation(
  world: World,
  user: SignedIn,
  request: ImportRequest,
  options: { readonly sample?: boolean } = {},
): Promise<Result<{ slug: string }>> {
  const refused = authorise(workspaceActor(user), "negotiation.create");
  if (refused) return refused;
  const read = readReceived(request);
  if (!read.ok) return read;
  const reading = read.value;
  const paragraphs = liveParagraphs(reading);
  if (reading.paragraphs.every((paragraph) => paragraph.kind === "title"))
    return refuse("invalid", "No paragraph could be read from this document.", {
      warnings: reading.warnings,
    });
  const title = request.title ?? reading.title ?? request.filename;
  const slug = await slugOf(
    world.database.client,
    request.slug ?? title,
    request.slug !== undefined,
  );
  if (!slug.ok) return slug;
  await world.database.transaction(async (tx) => {
    const negotiation = await negotiations.create(tx, {
      slug: slug.value,
      title,
      disclosure: request.disclosure,
      lateSubmissions: request.lateSubmissions,
      ...(request.zone && { timeZone: request.zone }),
      sample: options.sample ?? false,
      createdAt: world.now(),
    });
    await storeDocument(tx, negotiation.id, {
      ...request,
      reading,
      addedBy: user.id,
      addedAt: world.now(),
    });
    const first = FIRST_VERSION[reading.documentType];
    const content = plainContent({ ...first, title, paragraphs });
    await versions.issue(tx, {
      negotiationId: negotiation.id,
      ...first,
      title,
      content,
      contentHash: canonicalHash(content),
      roomSeq: 1,
      issuedBy: user.id,
      issuedByName: user.name,
      issuedAt: world.now(),
    });
    const seed = seedUpdate(paragraphs);
    await rooms.create(tx, textRoom(slug.value), negotiation.id, seed, world.now());
    const events = [
      {
        type: "negotiation.created",
        subject: negotiation.id,
        audience: { to: "participants" } as const,
        payload: { slug: slug.value, filename: request.filename },
      },
    ];
    await appendEvents(tx, negotiation.id, signed(user, { value: null, events }, world.now()));
  });
  return done({ slug: slug.value });
}
