/** What drafters say of single changes of their room: why they are wanted, and that they are accepted. */
import type { DraftKey } from "../../domain/drafting/draft";
import type { Db, Tx } from "./open";

/** A change that a drafter accepted as it was worded then. */
export interface StoredSettled {
  readonly wording: string;
  readonly byName: string;
}

/** Of every change that has one, also of those that the room no longer proposes. */
export async function rationales(db: Db, room: string): Promise<ReadonlyMap<DraftKey, string>> {
  const rows = await db.draftingRationale.findMany({ where: { room } });
  return new Map(rows.map(({ key, text }) => [key as DraftKey, text]));
}

/** Words the rationale of a change anew; an empty one is none. */
export async function setRationale(
  tx: Tx,
  room: string,
  key: DraftKey,
  { text, byName }: { readonly text: string; readonly byName: string },
): Promise<void> {
  if (text === "") {
    await tx.draftingRationale.deleteMany({ where: { room, key } });
    return;
  }
  const said = { text, updatedByName: byName };
  await tx.draftingRationale.upsert({
    where: { room_key: { room, key } },
    create: { room, key, ...said },
    update: said,
  });
}

export async function settled(db: Db, room: string): Promise<ReadonlyMap<DraftKey, StoredSettled>> {
  const rows = await db.draftingSettled.findMany({ where: { room } });
  return new Map(rows.map(({ key, wording, byName }) => [key as DraftKey, { wording, byName }]));
}

/** Accepts a change as it is worded, or with null no longer. */
export async function settle(
  tx: Tx,
  room: string,
  key: DraftKey,
  as: (StoredSettled & { readonly at: Date }) | null,
): Promise<void> {
  await tx.draftingSettled.deleteMany({ where: { room, key } });
  if (as) await tx.draftingSettled.create({ data: { room, key, ...as } });
}
