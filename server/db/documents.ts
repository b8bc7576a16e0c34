import type { NegotiationId, UserId } from "../../domain/ids";
import type { ReadDocument, ReadLetter } from "../../domain/reading/document";
import { json, stored } from "./json";
import type { Db, Tx } from "./open";

/** A document as it was received, with what was read from it. */
export interface StoredDocument {
  readonly id: string;
  readonly filename: string;
  /** Exactly as received. */
  readonly text: string;
  readonly sha256: string;
  readonly reading: ReadDocument;
  /** In the order of the document. */
  readonly letters: readonly ReadLetter[];
  readonly addedBy: UserId;
  readonly addedAt: Date;
}

export interface NewDocument {
  readonly negotiationId: NegotiationId;
  readonly filename: string;
  readonly text: string;
  readonly sha256: string;
  readonly reading: ReadDocument;
  readonly addedBy: UserId;
  readonly addedAt?: Date;
}

/** Keeps a document, and each of the letters read from it as a row of its own. */
export async function add(tx: Tx, document: NewDocument): Promise<{ readonly id: string }> {
  const { reading, negotiationId } = document;
  const { id } = await tx.sourceDocument.create({
    data: { ...document, reading: json(reading) },
    select: { id: true },
  });
  await tx.letter.createMany({
    data: reading.letters.map((letter, ordinal) => ({
      negotiationId,
      documentId: id,
      ordinal,
      date: letter.date,
      sender: letter.from,
      reading: json(letter),
    })),
  });
  return { id };
}

/** The documents of a negotiation, in the order in which they were added. */
export async function list(
  db: Db,
  negotiationId: NegotiationId,
): Promise<readonly StoredDocument[]> {
  const rows = await db.sourceDocument.findMany({
    where: { negotiationId },
    include: { letters: { orderBy: { ordinal: "asc" } } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    filename: row.filename,
    text: row.text,
    sha256: row.sha256,
    reading: stored<ReadDocument>(row.reading),
    letters: row.letters.map((letter) => stored<ReadLetter>(letter.reading)),
    addedBy: row.addedBy as UserId,
    addedAt: row.addedAt,
  }));
}
