import type { DraftingView } from "../../domain/contract/draftingViews";
import { draftRoom } from "../../domain/contract/realtime";
import type { ParagraphId } from "../../domain/ids";
import { done } from "../../domain/refusal";
import type { TextOperation } from "../../domain/text/operations";
import type { DraftedParagraph } from "../../domain/text/paragraph";
import { plainText, runsOf } from "../../domain/text/runs";
import type { SignedIn } from "../auth/auth";
import * as negotiations from "../db/negotiations";
import * as users from "../db/users";
import { must, SLUG, type TestWorkspace } from "./workspace";

/** The drafting room of Delegation A, opened by its first delegate. */
export interface TestDrafting {
  readonly room: string;
  /** Delegates of Delegation A: drafters, the second of whom does not clear. */
  readonly a: SignedIn;
  readonly a2: SignedIn;
  /** A third one, who is no drafter. */
  readonly a3: SignedIn;
  /** As its first drafter sees it. */
  view(): Promise<DraftingView>;
  paragraph(label: string): Promise<DraftedParagraph>;
  /** Replaces words of a paragraph in the room; `""` stands for its end. */
  write(label: string, from: string, to: string): Promise<ParagraphId>;
  /** Does operations to the room as a command does. */
  change(...operations: readonly TextOperation[]): Promise<void>;
}

/** Two more delegates of Delegation A. */
export const moreDelegates = async (w: TestWorkspace) => ({
  a2: await delegateOfA(w, "a2"),
  a3: await delegateOfA(w, "a3"),
});

/** Opens the room, with two more delegates of Delegation A. */
export async function testDrafting(
  w: TestWorkspace,
  delegates?: Pick<TestDrafting, "a2" | "a3">,
): Promise<TestDrafting> {
  const { commands, queries, world } = w.app;
  const { a } = w.people;
  const { a2, a3 } = delegates ?? (await moreDelegates(w));
  const room = draftRoom(SLUG, w.delegations.A);
  must(await commands.openDrafting(a, SLUG, w.delegations.A));
  const named = { user: a2.id, mayClear: false };
  must(await commands.nameDrafter(a, SLUG, w.delegations.A, named));
  const paragraphs = async () => (await world.rooms.textOf(room))!.paragraphs;
  const change = async (...operations: readonly TextOperation[]) => {
    must(await world.rooms.command(room, async () => done({ value: null, operations })));
  };
  const paragraph = async (label: string) =>
    (await paragraphs()).find((one) => one.label === label)!;
  return {
    ...{ room, a, a2, a3, change, paragraph },
    view: async () => (await queries.drafting(a, SLUG, w.delegations.A))!,
    async write(label, words, to) {
      const { id, runs } = await paragraph(label);
      const text = plainText(runs);
      const from = words === "" ? text.length : text.indexOf(words);
      if (from < 0) throw new Error(`“${words}” is not in paragraph ${label}.`);
      const edits = [{ from, to: from + words.length, insert: runsOf(to) }];
      await change({ type: "edit", paragraph: id, edits });
      return id;
    },
  };
}

/** Another delegate of Delegation A. */
async function delegateOfA(w: TestWorkspace, name: string): Promise<SignedIn> {
  const { client } = w.app.world.database;
  const user = (await users.create(client, {
    ...{ email: `${name}@test.example`, name: `Person ${name}`, passwordHash: null },
    createdAt: w.clock.now,
  }))!;
  const { id: negotiationId } = (await negotiations.bySlug(client, SLUG))!;
  const as = { role: "delegate", delegation: w.delegations.A } as const;
  await negotiations.addParticipation(client, { negotiationId, userId: user.id, ...as });
  return { ...user, sessionId: "" };
}
