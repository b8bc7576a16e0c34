/** What co-facilitators show to the room now: one row a negotiation, replaced by the next showing. */
import type { ScreenView } from "../../domain/contract/liveViews";
import type { NegotiationId, ParagraphId } from "../../domain/ids";
import type { Screen } from "./generated/client";
import type { Db } from "./open";

const NOTHING: ScreenView = { paragraph: null, seq: 0, actorName: "", at: null };

/** What is shown now; with seq 0 if nothing ever was. */
export async function shown(db: Db, negotiationId: NegotiationId): Promise<ScreenView> {
  const row = await db.screen.findUnique({ where: { negotiationId } });
  return row ? fromRow(row) : NOTHING;
}

/** Shows another paragraph, or with null nothing. Of two at once the later one stands. */
export async function show(
  db: Db,
  negotiationId: NegotiationId,
  screen: {
    readonly paragraph: ParagraphId | null;
    readonly actorName: string;
    readonly at: Date;
  },
): Promise<ScreenView> {
  const row = await db.screen.upsert({
    where: { negotiationId },
    create: { negotiationId, ...screen },
    update: { ...screen, seq: { increment: 1 } },
  });
  return fromRow(row);
}

const fromRow = ({ paragraph, seq, actorName, at }: Screen): ScreenView => ({
  paragraph: paragraph as ParagraphId | null,
  seq,
  actorName,
  at: at.toISOString(),
});
