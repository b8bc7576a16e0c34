import { LOOK_BACK, readableShift, rotated } from "../amendments/readable";
import { concat, lengthOf, slice } from "../text/runs";
import type { Span } from "./span";

type TextSpan = Extract<Span, { type: "text" }>;
type Choice = Extract<Span, { type: "choice" }>;

/**
 * The same spans with each choice of words that only come, or only go, where it is best read: "occur.
 * [BETA. (A)]", not "occur[. BETA (A)].". Every reading of the whole stays what it is. Linear.
 */
export function readableSpans(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  const addText = (text: TextSpan) => {
    const last = out.at(-1);
    if (text.from === text.to) return;
    if (last?.type !== "text") out.push(text);
    else out[out.length - 1] = { ...last, to: text.to, runs: concat(last.runs, text.runs) };
  };
  let moved = 0;
  for (const [index, span] of spans.entries()) {
    if (span.type === "text") {
      addText(cut(span, moved, span.to - span.from));
      moved = 0;
      continue;
    }
    const next = spans[index + 1];
    if (next?.type === "text") {
      moved = shiftOf(out.at(-1), span, next, index + 2 === spans.length);
      // What is passed stands where the choice stood.
      addText({ ...cut(next, 0, moved), from: span.from, to: span.from + moved });
    }
    out.push(moved === 0 ? span : shifted(span, moved));
  }
  return out;
}

/** How far right a choice may stand; between two of them a part of the text stays. */
function shiftOf(before: Span | undefined, choice: Choice, next: TextSpan, isLast: boolean) {
  const worded = choice.alternatives.filter(({ runs }) => runs.length > 0);
  // Either nothing stands there, or nothing else is wanted than that nothing stands there.
  const pure = choice.from === choice.to || worded.every(({ base }) => base);
  if (!pure) return 0;
  const most = Math.min(...worded.map(({ runs }) => lengthOf(runs)));
  const passed = before?.type === "text" ? before.runs : [];
  const length = lengthOf(passed);
  return readableShift(
    slice(passed, Math.max(0, length - LOOK_BACK), length),
    worded.map(({ runs }) => runs),
    slice(next.runs, 0, Math.min(most, next.to - next.from - (isLast ? 0 : 1))),
  );
}

const shifted = (choice: Choice, shift: number): Choice => ({
  type: "choice",
  from: choice.from + shift,
  to: choice.to + shift,
  shift,
  alternatives: choice.alternatives.map((one) =>
    one.runs.length > 0 ? { ...one, runs: rotated(one.runs, shift) } : one,
  ),
});

const cut = ({ from, runs }: TextSpan, start: number, end: number): TextSpan => ({
  type: "text",
  from: from + start,
  to: from + end,
  runs: slice(runs, start, end),
});
