import type { ImportRequest } from "../../domain/contract/documentRequests";
import { textRoom } from "../../domain/contract/realtime";
import type { ReadDocument } from "../../domain/reading/document";
import { liveParagraphs } from "../../domain/reading/live";
import { done, type Result, refuse } from "../../domain/refusal";
import { plainContent } from "../../domain/revisions/content";
import type { Paragraph } from "../../domain/text/paragraph";
import type { SignedIn } from "../auth/auth";
import { isDuplicate } from "../db/errors";
import { appendEvents } from "../db/events";
import * as negotiations from "../db/negotiations";
import * as rooms from "../db/rooms";
import * as versions from "../db/versions";
import { canonicalHash } from "../documents/canonical";
import { seedUpdate } from "../realtime/room/text";
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
  const read = await readReceived(request);
  if (!read.ok) return read;
  const reading = read.value;
  const paragraphs = liveParagraphs(reading);
  if (reading.paragraphs.every((paragraph) => paragraph.kind === "title"))
    return refuse("invalid", "No paragraph could be read from this document.", {
      warnings: reading.warnings,
    });
  const title = request.title ?? reading.title ?? request.filename;
  for (let tried = ""; ; ) {
    const slug = await slugOf(
      world.database.client,
      request.slug ?? title,
      request.slug !== undefined,
    );
    if (!slug.ok) return slug;
    const named = { slug: slug.value, title };
    try {
      await store(world, user, { ...request, ...named, reading, paragraphs, ...options });
      return done({ slug: slug.value });
    } catch (error) {
      // Someone has taken the address in between: the next turn finds it taken.
      if (!isDuplicate(error) || tried === slug.value) throw error;
      tried = slug.value;
    }
  }
}

interface Imported extends ImportRequest {
  readonly slug: string;
  readonly title: string;
  readonly reading: ReadDocument;
  readonly paragraphs: readonly Paragraph[];
  readonly sample?: boolean;
}

/** Keeps all that an import makes, or nothing of it. */
async function store(world: World, user: SignedIn, imported: Imported): Promise<void> {
  const { slug, title, reading, paragraphs } = imported;
  const at = world.now();
  const first = FIRST_VERSION[reading.documentType];
  const content = plainContent({ ...first, title, paragraphs });
  await world.database.transaction(async (tx) => {
    const { id } = await negotiations.create(tx, {
      ...{ slug, title, createdAt: at, sample: imported.sample ?? false },
      ...{ disclosure: imported.disclosure, lateSubmissions: imported.lateSubmissions },
      ...(imported.zone && { timeZone: imported.zone }),
    });
    await storeDocument(tx, id, { ...imported, addedBy: user.id, addedAt: at });
    await versions.issue(tx, {
      ...{ negotiationId: id, ...first, title, content, contentHash: canonicalHash(content) },
      ...{ roomSeq: 1, issuedBy: user.id, issuedByName: user.name, issuedAt: at },
    });
    await rooms.create(tx, textRoom(slug), id, seedUpdate(paragraphs), at);
    const created = {
      ...{ type: "negotiation.created", subject: id, audience: { to: "participants" } as const },
      payload: { slug, filename: imported.filename },
    };
    await appendEvents(tx, id, signed(user, { value: null, events: [created] }, at));
  });
}
