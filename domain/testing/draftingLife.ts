/** A drafting room and the text that it is a copy of, as both live on: for the laws. */
import fc from "fast-check";
import { citedIn } from "../amendments/newFootnotes";
import { type AcceptedSending, acceptedOf } from "../drafting/accepted";
import type { Adoptions } from "../drafting/adoption";
import { changesOf } from "../drafting/changes";
import type { Ask, DraftKey, WorkingCopy } from "../drafting/draft";
import { bringForward, type Forward } from "../drafting/forward";
import type { Sent } from "../drafting/words";
import type { ParagraphId } from "../ids";
import { applyOperations } from "../text/apply";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { accepted, tookBack } from "./acceptances";
import { type DraftAct, draftAct, drafted } from "./drafting";
import { edited, type TextAct, textAct } from "./livingText";

/** What happens to a room and its text, and how often the room is brought forward. */
export type Happening =
  | { readonly to: "room"; readonly act: DraftAct }
  | { readonly to: "text"; readonly act: TextAct }
  | {
      readonly to: "accept";
      readonly on: number;
      /** Whether the room is told under which ids its paragraphs stand in the text. */
      readonly told: boolean;
      /** Whether half of an edit is accepted. */
      readonly part: boolean;
    }
  | { readonly to: "take back"; readonly on: number }
  | { readonly to: "forward" };
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: draftAct.map((act) => ({ to: "room" as const, act })) },
  { weight: 5, arbitrary: textAct.map((act) => ({ to: "text" as const, act })) },
  {
    weight: 2,
    arbitrary: fc.record({
      to: fc.constant("accept" as const),
      on: fc.nat(20),
      told: fc.boolean(),
      part: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ to: fc.constant("take back" as const), on: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.constant({ to: "forward" as const }) },
);

/** The same, with all acceptances told to the room. */
export const telling = (one: Happening): Happening =>
  one.to === "accept" ? { ...one, told: true } : one;

/** An acceptance that is in force. */
interface InForce extends AcceptedSending {
  /** When it was accepted. */
  readonly nth: number;
  readonly key: DraftKey;
  readonly told: boolean;
  /** Whether the room has been brought forward to it. */
  readonly isInBase: boolean;
}

export interface State {
  readonly copy: WorkingCopy;
  readonly text: readonly Paragraph[];
  readonly inForce: readonly InForce[];
  /** What the base has, and was taken back since: the last acceptance first. */
  readonly takenBack: readonly InForce[];
  /** All that was ever taken back. */
  readonly undone: readonly AcceptedSending[];
}

/** Of what was accepted since the base and the room was told of. */
export const known = (state: State): { readonly adopted: Adoptions; readonly sent: Sent } =>
  acceptedOf(
    state.inForce.filter(({ told, isInBase }) => told && !isInBase),
    state.text,
  );

/** The step forward of a state. */
export function forward(state: State): Forward {
  const { adopted, sent } = known(state);
  return bringForward(state.copy, state.text, adopted, sent, state.takenBack);
}

/** A step forward: what was before it, and the room as it left it. */
export interface Step {
  readonly before: State;
  readonly after: readonly DraftedParagraph[];
  readonly operations: readonly TextOperation[];
  readonly asks: readonly Ask[];
}

/** Makes what happens to a fresh copy of a text, and tells of each step forward. */
export const live = (
  base: readonly Paragraph[],
  all: readonly Happening[],
  told: (step: Step) => void,
): State =>
  liveOn(
    { copy: { base, room: base }, text: base, inForce: [], takenBack: [], undone: [] },
    all,
    told,
  );

/** The same, from any state; `first` numbers what happens. */
export function liveOn(
  from: State,
  all: readonly Happening[],
  told: (step: Step) => void,
  first = 0,
): State {
  let state = from;
  all.forEach((one, nth) => {
    state = after(state, one, first + nth);
  });
  return state;

  function after(state: State, one: Happening, nth: number): State {
    const { copy, text } = state;
    switch (one.to) {
      case "room":
        return { ...state, copy: drafted(copy, one.act, nth) };
      case "text":
        return { ...state, text: edited(text, one.act, nth) };
      case "accept":
        return acceptedOne(state, one, nth);
      case "take back":
        return takenBackOne(state, one.on);
      case "forward": {
        const { operations, asks } = forward(state);
        const room = applyOperations(copy.room, operations);
        told({ before: state, after: room, operations, asks });
        const inForce = state.inForce.map((made) => ({ ...made, isInBase: true }));
        return { ...state, copy: { base: text, room }, inForce, takenBack: [] };
      }
    }
  }
}

/** One of the room's changes is accepted, if it can be; nothing is accepted twice. */
function acceptedOne(
  state: State,
  { on, told, part }: Extract<Happening, { to: "accept" }>,
  nth: number,
): State {
  const { inForce } = state;
  const { adopted } = acceptedOf(
    inForce.filter((made) => made.told),
    state.text,
  );
  const changes = changesOf(state.copy).filter(
    ({ key, brings }) =>
      !inForce.some((made) => made.key === key && !made.isInBase) &&
      !brings.some((id) => adopted.has(id)),
  );
  const change = changes[on % Math.max(1, changes.length)];
  if (!change) return state;
  let count = 0;
  const newId = () => `p-made-${nth}-${++count}` as ParagraphId;
  const made = accepted(state.text, change, newId, part);
  // A text that cites what it does not have is no text.
  if (!made || citesMore(made.text)) return state;
  const { text, sending } = made;
  const one = { ...sending, nth, key: change.key, told, isInBase: false };
  return { ...state, text, inForce: [one, ...inForce] };
}

/** One of the acceptances is taken back, if it can be. */
function takenBackOne(state: State, on: number): State {
  const { inForce, takenBack } = state;
  const one = inForce[on % Math.max(1, inForce.length)];
  const text = one && tookBack(state.text, one);
  if (!one || !text) return state;
  const isKnown = one.told && one.isInBase;
  return {
    ...state,
    text,
    inForce: inForce.filter((other) => other !== one),
    undone: [one, ...state.undone],
    takenBack: isKnown ? [one, ...takenBack].sort((a, b) => b.nth - a.nth) : takenBack,
  };
}

const citesMore = (text: readonly Paragraph[]): boolean => {
  const ids = new Set<string>(text.map(({ id }) => id));
  return text.some(({ runs }) => citedIn(runs).some((id) => !ids.has(id)));
};
