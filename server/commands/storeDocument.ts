import { createHash } from "node:crypto";
import type { NegotiationId, UserId } from "../../domain/ids";
import type { ReadDocument } from "../../domain/reading/document";
import * as dates from "../db/dates";
import * as documents from "../db/documents";
import type { Tx } from "../db/open";

/** A document as received, and what was read from it. */
interface Received {
  readonly filename: string;
  readonly text: string;
  readonly reading: ReadDocument;
  readonly addedBy: UserId;
  readonly addedAt: Date;
}

/** Keeps a document exactly as received, its letters, and the dates that were read from it. */
export async function storeDocument(
  tx: Tx,
  negotiationId: NegotiationId,
  { filename, text, reading, addedBy, addedAt }: Received,
): Promise<void> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  await documents.add(tx, { negotiationId, filename, text, sha256, reading, addedBy, addedAt });
  for (const date of reading.dates)
    await dates.create(tx, {
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
      createdAt: addedAt,
    });
}
