import { randomUUID } from "node:crypto";
import { draftRoom } from "../../domain/contract/realtime";
import type {
  AmendmentId,
  DelegationId,
  NegotiationId,
  ParagraphId,
  UserId,
} from "../../domain/ids";
import * as clearances from "../db/draftClearances";
import * as draftings from "../db/draftings";
import * as notes from "../db/draftNotes";
import * as steps from "../db/draftSteps";
import * as submissions from "../db/draftSubmissions";
import * as wordings from "../db/draftWordings";
import type { Tx } from "../db/open";
import * as rooms from "../db/rooms";

interface Of {
  readonly slug: string;
  readonly negotiationId: NegotiationId;
  readonly delegation: DelegationId;
  readonly drafter: UserId;
  readonly amendment: AmendmentId;
  readonly at: Date;
}

/** A drafting room with a row in each of its tables. */
export async function addDraftingRows(tx: Tx, of: Of): Promise<void> {
  const { slug, negotiationId, delegation, drafter, amendment, at } = of;
  const room = draftRoom(slug, delegation);
  const paragraph = "p-1" as ParagraphId;
  const by = { actor: drafter, actorName: "A", at };
  await rooms.create(tx, room, negotiationId, new Uint8Array([0, 0]), at);
  const base = { base: [], baseSeq: 1, baseAt: at };
  await draftings.create(tx, { room, negotiationId, delegation, nth: 1, ...base });
  const named = { user: drafter, mayClear: true, addedByName: "A", addedAt: at };
  await draftings.nameDrafter(tx, room, named);
  const before = { base: [], baseSeq: 1, baseAt: at.toISOString(), room: [] };
  const gone = { kind: "gone", paragraph, label: "1", base: [], theirs: null, ours: [] } as const;
  await steps.add(tx, room, { before, after: [], at }, [gone]);
  const note = { paragraph, instruction: "retain", text: "½ \u2028" } as const;
  await notes.add(tx, room, { ...note, author: drafter, authorName: "A", at });
  await wordings.setRationale(tx, room, "edit:p-1", { text: "Because.", byName: "A" });
  await wordings.settle(tx, room, "edit:p-1", { wording: "0", byName: "A", at });
  await clearances.add(tx, room, { state: "cleared", wording: "0", note: "", ...by });
  await submissions.add(tx, room, [
    {
      ...{ act: randomUUID(), key: "edit:p-1", kind: "edit", wording: "0", label: "1" },
      ...{ brings: [], amendment, revision: 1, late: false, ...by },
    },
  ]);
}
