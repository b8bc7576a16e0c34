/** What is said above a paragraph of a room: what is proposed of it, and how far that has come. */
import type { AskView, DraftChangeView } from "@/domain/contract/draftingViews";
import type { ParagraphId } from "@/domain/ids";
import type { DraftedParagraph, Paragraph } from "@/domain/text/paragraph";
import { decidedOf } from "./sent";

export interface Flag {
  readonly tone: "proposed" | "agreed" | "needs" | "overtaken";
  readonly words: string;
}

export interface FlagWords {
  readonly added: string;
  readonly struck: string;
  /** `label` is what it would stand in the place of. */
  readonly alternative: (label: string) => string;
  readonly replaced: string;
  readonly sent: string;
  readonly changedSince: string;
  readonly settled: (name: string) => string;
  readonly asks: string;
}

export interface Flagged {
  readonly base: readonly Paragraph[];
  /** Its order, and what is proposed of whole paragraphs; words do not matter. */
  readonly room: readonly DraftedParagraph[];
  readonly changes: readonly DraftChangeView[];
  readonly asks: readonly AskView[];
}

/** The flags of every paragraph that has any. O(paragraphs + changes). */
export function flagsOf(
  { base, room, changes, asks }: Flagged,
  words: FlagWords,
): ReadonlyMap<ParagraphId, readonly Flag[]> {
  const known = new Map(base.map((paragraph) => [paragraph.id, paragraph]));
  const flags = new Map<ParagraphId, Flag[]>();
  const put = (id: ParagraphId, tone: Flag["tone"], said: string) =>
    flags.set(id, [...(flags.get(id) ?? []), { tone, words: said }]);
  for (const paragraph of room) {
    const { id, kind, struck, alternativeTo } = paragraph;
    const replaces = alternativeTo && known.get(alternativeTo);
    if (struck) put(id, "overtaken", words.struck);
    else if (replaces) put(id, "proposed", words.alternative(replaces.label));
    else if (!known.has(id) && kind !== "footnote") put(id, "proposed", words.added);
    if (replaces && !struck && !flags.get(replaces.id)?.some(isReplaced))
      put(replaces.id, "overtaken", words.replaced);
  }
  for (const { paragraph, brings, sent, settledByName } of changes)
    for (const id of brings.length > 0 ? brings : [paragraph]) {
      // What was decided says so in the panel; the room holds it as a proposal that was not sent.
      if (sent && !decidedOf(sent)) put(id, ...sentFlag(sent.changedSince));
      else if (settledByName !== null) put(id, "agreed", words.settled(settledByName));
    }
  for (const { paragraph, answer } of asks)
    if (answer === null) put(paragraph, "needs", words.asks);
  return flags;
  function isReplaced(flag: Flag) {
    return flag.words === words.replaced;
  }
  function sentFlag(changedSince: boolean): [Flag["tone"], string] {
    return changedSince ? ["needs", words.changedSince] : ["agreed", words.sent];
  }
}
