import { fineHunks, type Hunk } from "../amendments/diff";
import type { ParagraphId } from "../ids";
import { joined } from "../revisions/redline";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph, Paragraph, Run } from "../text/paragraph";
import { equalRuns, plainText, slice } from "../text/runs";
import { isBlank } from "./blocks";
import type { Ask } from "./draft";

/** An ask that waits for an answer. */
export interface OpenAsk {
  readonly id: string;
  readonly ask: Ask;
}

/** A step forward, as it was made. */
export interface MadeStep {
  /** The text before it, and with it. */
  readonly base: readonly Paragraph[];
  readonly text: readonly Paragraph[];
  readonly operations: readonly TextOperation[];
  /** The room as the step left it. */
  readonly after: readonly DraftedParagraph[];
  /** What it could not settle. */
  readonly asks: readonly Ask[];
}

/** What waits for an answer after a step. */
export interface OpenAfter {
  /** As the text and the room read by now, under the paragraphs' names by now. */
  readonly open: readonly OpenAsk[];
  /** Asks of the step, those that had been asked before as one with these. */
  readonly fresh: readonly Ask[];
}

type Wording = Extract<Ask, { kind: "wording" }>;
type Reworded = Extract<Ask, { kind: "reworded" }>;
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Brings what waits for an answer to where a step has brought the room: each ask says what the text
 * reads now, is about the paragraph under its name now, and gives way to one of the step about the
 * same. What is settled by now is asked no more: where room and text read the same, where nothing is
 * struck or replaced any longer, and where the text has the paragraph again. Two token diffs for each
 * ask of words, and one more for each of the step on the same paragraph.
 */
export function openAsks(waiting: readonly OpenAsk[], step: MadeStep): OpenAfter {
  const now = new Map(step.text.map((paragraph) => [paragraph.id, paragraph]));
  const was = new Map(step.base.map((paragraph) => [paragraph.id, paragraph]));
  const room = new Map(step.after.map((paragraph) => [paragraph.id, paragraph]));
  const names = namesAfter(step.operations);
  const open: OpenAsk[] = [];
  let fresh = step.asks;
  for (const { id, ask } of waiting) {
    const paragraph = names.get(ask.paragraph) ?? ask.paragraph;
    const [is, own] = [now.get(paragraph), room.get(paragraph)];
    if (ask.kind === "gone") {
      if (is) continue;
      const { label, runs: ours } = own ?? { label: ask.label, runs: ask.ours };
      open.push({ id, ask: { ...ask, paragraph, label, ours } });
      continue;
    }
    if (ask.kind === "replaced") {
      const reading = replacedNow({ ...ask, paragraph }, own, is);
      if (reading) open.push({ id, ask: reading });
      continue;
    }
    // What has gone from the text is the step's to ask about.
    if (!is || !own) continue;
    const named = { ...ask, paragraph, label: is.label };
    const known = fresh.filter((one) => one.paragraph === paragraph && isSame(one, named, own));
    const isStill =
      named.kind === "wording" &&
      equalRuns(named.within, own.runs) &&
      equalRuns(was.get(paragraph)?.runs ?? [], is.runs);
    if (isStill && known.length === 0) {
      open.push({ id, ask: named });
      continue;
    }
    const reading =
      named.kind === "wording"
        ? wordingNow(named, known as readonly Wording[], own, is)
        : rewordedNow(named, step.after, own, is);
    if (known.length === 0) {
      if (reading) open.push({ id, ask: reading });
      continue;
    }
    const [first] = known;
    fresh = fresh.flatMap((one) => {
      if (one === first) return reading ? [reading] : [];
      return known.includes(one) ? [] : [one];
    });
  }
  return { open, fresh };
}

/** The names that a step gave, by those before it. */
function namesAfter(operations: readonly TextOperation[]): ReadonlyMap<ParagraphId, ParagraphId> {
  const names = new Map<ParagraphId, ParagraphId>();
  for (const one of operations) {
    if (one.type !== "adopt" || one.as === one.paragraph) continue;
    const [first] = [...names].find(([, as]) => as === one.paragraph) ?? [one.paragraph];
    names.set(first, one.as);
  }
  return names;
}

/** Whether an ask of the step is about what an older one is about. */
function isSame(fresh: Ask, ask: Wording | Reworded, own: DraftedParagraph): boolean {
  if (fresh.kind !== "wording" || ask.kind !== "wording") return fresh.kind === ask.kind;
  const { into } = mapped(ask.within, own.runs, ask.at);
  return fresh.at.from <= into.to && into.from <= fresh.at.to;
}

/** What both read by now where an ask was about, with what the step asks there; null: the same. */
function wordingNow(
  ask: Wording,
  known: readonly Wording[],
  { runs }: DraftedParagraph,
  is: Paragraph,
): Wording | null {
  const { into } = mapped(ask.within, runs, ask.at);
  const all = [into, ...known.map(({ at }) => at)];
  const wanted = {
    from: Math.min(...all.map(({ from }) => from)),
    to: Math.max(...all.map(({ to }) => to)),
  };
  const { of: at, into: there } = mapped(runs, is.runs, wanted);
  const [ours, theirs] = [slice(runs, at.from, at.to), slice(is.runs, there.from, there.to)];
  if (!equalRuns(ours, theirs)) return { ...ask, theirs, ours, within: runs, at };
  // Said at another place by either: only what the text says no longer, or the room says, is settled.
  const [wording, inRoom, inText] = [ask.theirs, runs, is.runs].map(plainText) as [
    string,
    string,
    string,
  ];
  const isSettled = inRoom.includes(wording) || !inText.includes(wording);
  return isSettled ? null : { ...ask, ours, within: runs, at };
}

/**
 * What was written besides stays as it was, also while the text has nothing in its place: this ask alone
 * holds it.
 */
function replacedNow(
  ask: Extract<Ask, { kind: "replaced" }>,
  own: DraftedParagraph | undefined,
  is: Paragraph | undefined,
): Ask | null {
  if (!is) return { ...ask, theirs: [] };
  const isSettled = [own, is].some((one) => one && equalRuns(one.runs, ask.ours));
  return isSettled ? null : { ...ask, label: is.label, theirs: is.runs };
}

/** What reads otherwise by now than when it was struck or replaced; null: it no longer is either. */
function rewordedNow(
  ask: Reworded,
  room: readonly DraftedParagraph[],
  own: DraftedParagraph,
  { runs: theirs }: Paragraph,
): Reworded | null {
  const instead = room.filter((one) => one.alternativeTo === own.id && !isBlank(one.runs));
  const isProposed = own.struck === true || instead.length > 0;
  if (!isProposed || equalRuns(theirs, ask.base)) return null;
  return { ...ask, theirs, ours: joined(instead) };
}

/**
 * The stretch of other words that one of these words has become, and of these what it has become that
 * from: more than was asked for where a change goes beyond it.
 */
function mapped(words: readonly Run[], others: readonly Run[], { from, to }: Stretch) {
  const of = { from, to };
  /** How much longer the other words are before the stretch, and to its end. */
  let [before, within] = [0, 0];
  const hunks = equalRuns(words, others) ? [] : fineHunks(words, others);
  const growth = (one: Hunk) => one.until - one.at - (one.to - one.from);
  for (const hunk of hunks) {
    if (hunk.to < from) before += growth(hunk);
    else if (hunk.from <= to) {
      of.from = Math.min(of.from, hunk.from);
      of.to = Math.max(of.to, hunk.to);
      within += growth(hunk);
    }
  }
  return { of, into: { from: of.from + before, to: of.to + before + within } };
}
