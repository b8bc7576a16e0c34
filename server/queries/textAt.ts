import type { EarlierText } from "../../domain/contract/changes";
import type { NegotiationId } from "../../domain/ids";
import type { Db } from "../db/open";
import * as versions from "../db/versions";
import { textAsOf } from "../world";

/**
 * The live text as it stood at `seq`, or, where the log does not reach back so far, as the last
 * version before it has it; null when there is neither.
 */
export async function textAt(
  db: Db,
  negotiation: { readonly id: NegotiationId; readonly slug: string },
  seq: number,
): Promise<EarlierText | null> {
  const paragraphs = await textAsOf(db, negotiation.slug, seq);
  if (paragraphs) return { paragraphs, version: null };
  const issued = await versions.list(db, negotiation.id);
  const known = issued.findLast(({ roomSeq }) => roomSeq !== null && roomSeq <= seq);
  const version = known && (await versions.byNumber(db, negotiation.id, known.number));
  if (!version) return null;
  const { number, label, content } = version;
  return { paragraphs: content.paragraphs, version: { number, label } };
}
