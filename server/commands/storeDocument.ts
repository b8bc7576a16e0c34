import { createHash } from "node:crypto";
import type { NegotiationId, UserId } from "../../domain/ids";
import type { ReadDocument } from "../../domain/reading/document";
import type { Erratum } from "../../domain/reading/source/errata";
import * as dates from "../db/dates";
import * as documents from "../db/documents";
import type { Tx } from "../db/open";

/** A document as received, and what was read from it. */
interface Received {
  readonly filename: string;
  readonly text: string;
  readonly reading: ReadDocument;
  /** The corrections with which it was read. */
  readonly errata: readonly Erratum[];
  readonly ignored: readonly string[];
  readonly addedBy: UserId;
  readonly addedAt: Date;
}

/** Names a document's text. */
export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Keeps a document exactly as received, its letters, and the dates that were read from it. Those are
 * announced to nobody before someone has confirmed them. Gives the document's id.
 */
export async function storeDocument(
  tx: Tx,
  negotiationId: NegotiationId,
  { filename, text, reading, errata, ignored, addedBy, addedAt }: Received,
): Promise<string> {
  const { id: documentId } = await documents.add(tx, {
    ...{ negotiationId, filename, text, reading, errata, ignored, addedBy, addedAt },
    sha256: sha256Of(text),
  });
  await dates.createAll(
    tx,
    reading.dates.map((date) => ({
      negotiationId,
      kind: date.kind,
      title: date.title,
      startsAt: date.start,
      endsAt: date.end ?? null,
      allDay: date.allDay ?? false,
      zone: date.zone,
      place: date.place ?? null,
      quote: date.quote,
      warnings: date.warnings,
      review: "read",
      documentId,
      spans: date.spans,
      moves: date.moves ?? null,
      createdAt: addedAt,
    })),
  );
  return documentId;
}
