import type { NegotiationId, UserId } from "../../domain/ids";
import type { ReadDocument } from "../../domain/reading/document";
import type { Erratum } from "../../domain/reading/source/errata";
import { json, stored } from "./json";
import { completeReading } from "./olderReadings";
import type { Db, Tx } from "./open";

/** A document as it was received, with what was read from it. */
export interface StoredDocument {
  readonly id: string;
  readonly filename: string;
  /** Exactly as received. */
  readonly text: string;
  readonly sha256: string;
  readonly reading: ReadDocument;
  /** The corrections with which it was read. */
  readonly errata: readonly Erratum[];
  /** Warnings that were set aside, by their keys. */
  readonly ignored: readonly string[];
  readonly addedBy: UserId;
  readonly addedAt: Date;
}

export interface NewDocument {
  readonly negotiationId: NegotiationId;
  readonly filename: string;
  readonly text: string;
  readonly sha256: string;
  readonly reading: ReadDocument;
  readonly errata: readonly Erratum[];
  readonly ignored: readonly string[];
  readonly addedBy: UserId;
  readonly addedAt?: Date;
}

/** Keeps a document, and each of the letters read from it as a row of its own. */
export async function add(tx: Tx, document: NewDocument): Promise<{ readonly id: string }> {
  const { reading, errata, ignored, negotiationId } = document;
  const { id } = await tx.sourceDocument.create({
    data: {
      ...document,
      reading: json(reading),
      errata: json(errata),
      ignored: json(ignored),
    },
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
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    filename: row.filename,
    text: row.text,
    sha256: row.sha256,
    reading: completeReading(stored(row.reading)),
    errata: stored<Erratum[]>(row.errata),
    ignored: stored<string[]>(row.ignored),
    addedBy: row.addedBy as UserId,
    addedAt: row.addedAt,
  }));
}

/** Whether a negotiation holds a document with this text already. */
export async function holds(db: Db, negotiationId: NegotiationId, sha256: string) {
  return (await db.sourceDocument.count({ where: { negotiationId, sha256 } })) > 0;
}
