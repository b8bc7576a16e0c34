import * as Y from "yjs";
import { draftRoom } from "../domain/contract/realtime";
import type { DraftKey } from "../domain/drafting/draft";
import type { DelegationId, ParagraphId } from "../domain/ids";
import type { Result } from "../domain/refusal";
import type { DraftedParagraph } from "../domain/text/paragraph";
import { plainText, runsOf } from "../domain/text/runs";
import type { SignedIn } from "../server/auth/auth";
import type { Commands } from "../server/commands/commands";
import * as rooms from "../server/db/rooms";
import { serverDoc } from "../server/realtime/room/document";
import { applyOperationsToDoc } from "../server/realtime/room/text";
import type { World } from "../server/world";
import type { DemoKey } from "./accounts";
import type { SampleDrafting } from "./sample";

interface Loading {
  readonly world: World;
  readonly commands: Commands;
  readonly people: Readonly<Record<DemoKey, SignedIn>>;
  readonly slug: string;
  readonly delegation: DelegationId;
  /** Takes the value of what must not be refused. */
  readonly must: <T>(result: Result<T>) => T;
}

/** Opens a delegation's drafting room, and writes in it as its drafters would. */
export async function loadDrafting(loading: Loading, sample: SampleDrafting): Promise<void> {
  const { commands, people, slug, delegation, must } = loading;
  const [first, ...others] = sample.drafters.map((key) => people[key]);
  must(await commands.openDrafting(first!, slug, delegation));
  for (const { id } of others) {
    const named = { user: id, mayClear: false };
    must(await commands.nameDrafter(first!, slug, delegation, named));
  }
  for (const { by, paragraph, replace, behind, rationale } of sample.written) {
    const about = await labelled(loading, paragraph);
    const written = behind
      ? must(await commands.addDraftParagraph(people[by], slug, delegation, afterwards(about))).id
      : about.id;
    await type(loading, people[by], written, replace ?? ["", behind!]);
    if (!rationale) continue;
    const key: DraftKey = `${behind ? "add" : "edit"}:${written}`;
    const said = { key, text: rationale, seen: "" };
    must(await commands.wordDraftRationale(people[by], slug, delegation, said));
  }
  for (const { by, paragraph, ...note } of sample.notes) {
    const { id } = await labelled(loading, paragraph);
    const noted = { ...note, paragraph: id };
    must(await commands.addDraftNote(people[by], slug, delegation, noted));
  }
}

const afterwards = ({ id }: DraftedParagraph) => ({ after: id, alternative: false });

async function labelled(
  { world, slug, delegation }: Loading,
  label: string,
): Promise<DraftedParagraph> {
  const text = await world.rooms.textOf(draftRoom(slug, delegation));
  const found = text?.paragraphs.find((one) => one.label === label && one.kind !== "footnote");
  if (!found) throw new Error(`The sample room has no paragraph ${label}.`);
  return found;
}

/** Stores what a person's page would have sent: the words are theirs, as nobody else could write. */
async function type(
  { world, slug, delegation }: Loading,
  { id: user }: SignedIn,
  paragraph: ParagraphId,
  [words, to]: readonly [string, string],
): Promise<void> {
  const room = draftRoom(slug, delegation);
  const text = (await world.rooms.textOf(room))!.paragraphs;
  const at = plainText(text.find(({ id }) => id === paragraph)!.runs).indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in the sample room.`);
  const edits = [{ from: at, to: at + words.length, insert: runsOf(to) }];
  await world.database.transaction(async (tx) => {
    const doc = serverDoc();
    for (const { update } of (await rooms.load(tx, room))!.updates) Y.applyUpdate(doc, update);
    const before = Y.encodeStateVector(doc);
    applyOperationsToDoc(doc, [{ type: "edit", paragraph, edits }]);
    const update = Y.encodeStateAsUpdate(doc, before);
    await rooms.append(tx, room, [{ update, user, firstUses: [doc.clientID] }]);
    doc.destroy();
  });
  await (await world.rooms.get(room))!.follow();
}
