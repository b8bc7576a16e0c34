/** What people do to a text in the laws of drafting rooms, and the text that they begin with. */
import fc from "fast-check";
import { labelsOf, newLabels, newPlace } from "../amendments/newPlace";
import type { ParagraphId } from "../ids";
import { citable } from "../text/citations";
import {
  type DraftedParagraph,
  FOOTNOTE_PLACEHOLDER,
  type Paragraph,
  type ParagraphKind,
  type Run,
} from "../text/paragraph";
import { endOfBlock } from "../text/position";
import { concat, normalize, plainText, runsOf } from "../text/runs";
import { runsOfTokens, tokenize } from "../text/tokens";
import * as arbitrary from "./arbitraries";

/** An act, and numbers that say on what and how: they count round, so that every act is possible. */
export interface Act<T extends string> {
  readonly act: T;
  readonly on: number;
  readonly how: number;
  readonly words: readonly Run[];
}

export const acting = <T extends string>(...acts: readonly T[]): fc.Arbitrary<Act<T>> =>
  fc.record({
    act: fc.constantFrom(...acts),
    // Often at the same places, so that what is done there meets.
    on: fc.oneof(fc.nat(40), fc.nat(3)),
    how: fc.nat(1_000),
    words: arbitrary.runs(3),
  });

export type TextAct = Act<(typeof TEXT_ACTS)[number]>;
const TEXT_ACTS = [
  ...(["type", "type", "type", "insert", "insert", "remove", "move", "level"] as const),
  ...(["relabel", "renumber", "agree", "cite", "uncite"] as const),
] as const;
export const textAct: fc.Arbitrary<TextAct> = acting(...TEXT_ACTS);

/** A word that occurs nowhere else: `r7` of the room's authors, `t7` of the text's. */
export const marked = (by: "r" | "t", nth: number): string => `${by}${nth}x`;

/** The marked words of one side in these runs, in order. */
export const markedIn = (by: "r" | "t", ...all: readonly (readonly Run[])[]): string[] =>
  all.flatMap((runs) => plainText(runs).match(new RegExp(`${by}\\d+x`, "g")) ?? []);

export const citesNothing = ({ marks }: Run): boolean => marks.footnote === undefined;

/** Some tokens go, and new words with a marked one come. */
export function retyped(
  runs: readonly Run[],
  { on, how, words }: Act<string>,
  mark: string,
): Run[] {
  const tokens = tokenize(runs);
  const from = (on * 7 + how) % (tokens.length + 1);
  const typed = how % 4 === 0 ? [] : tokenize(concat(words, runsOf(` ${mark} `)));
  return runsOfTokens([...tokens.slice(0, from), ...typed, ...tokens.slice(from + (how % 5))]);
}

export const wording = (words: readonly Run[], mark: string): Run[] =>
  concat(runsOf(`We ${mark} `), words, runsOf("."));

const FORMS: readonly (readonly [ParagraphKind, number])[] = [
  ["operative", 0],
  ["operative", 0],
  ["subparagraph", 1],
  ["subparagraph", 2],
  ["preambular", 0],
  ["heading", 0],
];

/** A new paragraph at the place where acceptance would put it, or `anywhere`. */
export function inserted<T extends DraftedParagraph>(
  text: readonly T[],
  { on, how }: Act<string>,
  made: Pick<Paragraph, "id" | "runs">,
  anywhere = false,
): (T | DraftedParagraph)[] {
  const plain = text.filter(({ alternativeTo }) => alternativeTo === undefined);
  const others = plain.filter(({ kind }) => kind !== "footnote");
  const [kind, level] = FORMS[how % FORMS.length]!;
  const anchor = others[on % others.length];
  const place = anywhere
    ? on % (others.length + 1)
    : newPlace(plain, anchor?.id ?? null, { kind, level })!;
  const [label] = newLabels(plain, place, [{ kind, level, runs: [] }], labelsOf(text));
  const before = plain[place - 1];
  let at = before ? text.indexOf(before) + 1 : 0;
  while (before && text[at]?.alternativeTo === before.id) at++;
  return text.toSpliced(at, 0, { ...made, kind, level, label: label! } as T);
}

/** What the co-facilitators do to the text. Nothing that is cited goes, nor does the title. */
export function edited(text: readonly Paragraph[], wanted: TextAct, nth: number): Paragraph[] {
  const act = { ...wanted, words: citable(wanted.words, text) };
  const mark = marked("t", nth);
  if (act.act === "insert") {
    const made = { id: `p-text-${nth}` as ParagraphId, runs: wording(act.words, mark) };
    return inserted(text, act, made, act.how % 5 === 0);
  }
  if (act.act === "renumber") return renumbered(text);
  if (act.act === "uncite") return uncited(text, act.on);
  const at = text.length === 0 ? -1 : act.on % text.length;
  const one = text[at];
  if (!one) return [...text];
  const fixed = one.kind === "footnote" || one.kind === "title";
  switch (act.act) {
    case "type":
      return text.with(at, { ...one, runs: retyped(one.runs, act, mark) });
    case "cite":
      return one.kind === "footnote" ? [...text] : citing(text, at, act, nth);
    case "remove": {
      const isCited = text.some(({ runs }) => runs.some(({ marks }) => marks.footnote === one.id));
      return isCited || one.kind === "title" ? [...text] : text.toSpliced(at, 1);
    }
    case "move":
      return fixed ? [...text] : moved(text, at, act.how);
    case "level":
      return fixed ? [...text] : text.with(at, { ...one, level: act.how % 3 });
    case "relabel":
      return fixed ? [...text] : text.with(at, { ...one, label: `${90 + nth}` });
    case "agree": {
      const { agreed, ...rest } = one;
      return text.with(at, agreed ? rest : { ...one, agreed: true });
    }
  }
}

function moved(text: readonly Paragraph[], at: number, how: number): Paragraph[] {
  const end = how % 2 === 0 ? at + 1 : endOfBlock(text, at);
  const rest = text.toSpliced(at, end - at);
  const places = rest.filter(({ kind }) => kind !== "footnote").length + 1;
  return rest.toSpliced(how % places, 0, ...text.slice(at, end));
}

/** A paragraph comes to cite a new footnote, which stands anywhere among the others. */
function citing(
  text: readonly Paragraph[],
  at: number,
  { how }: TextAct,
  nth: number,
): Paragraph[] {
  const id = `fn-text-${nth}` as ParagraphId;
  const runs = runsOf(`See ${marked("t", nth)}.`);
  const footnote: Paragraph = { id, label: String(50 + nth), kind: "footnote", level: 0, runs };
  const citation: Run = { text: FOOTNOTE_PLACEHOLDER, marks: { footnote: id } };
  const cited = text.with(at, { ...text[at]!, runs: concat(text[at]!.runs, [citation]) });
  const first = text.filter(({ kind }) => kind !== "footnote").length;
  return cited.toSpliced(first + (how % (text.length - first + 1)), 0, footnote);
}

/** A footnote goes, with all that cites it. */
function uncited(text: readonly Paragraph[], on: number): Paragraph[] {
  const footnotes = text.filter(({ kind }) => kind === "footnote");
  const gone = footnotes[on % Math.max(1, footnotes.length)]?.id;
  const without = (runs: readonly Run[]) =>
    normalize(runs.filter(({ marks }) => gone === undefined || marks.footnote !== gone));
  return text.flatMap((one) => (one.id === gone ? [] : [{ ...one, runs: without(one.runs) }]));
}

/** As an issued revision numbers a text, roughly: whole numbers in the order of the page. */
function renumbered(text: readonly Paragraph[]): Paragraph[] {
  let [number, note] = [0, 0];
  return text.map((paragraph) => {
    if (paragraph.kind === "footnote") return { ...paragraph, label: String(++note) };
    return paragraph.label === "" ? paragraph : { ...paragraph, label: String(++number) };
  });
}

/** A text with normalised words, some of it agreed; its footnotes say something, and cite no other. */
export const text: fc.Arbitrary<Paragraph[]> = fc
  .tuple(arbitrary.paragraphs, fc.nat(8))
  .map(([paragraphs, agreed]) =>
    paragraphs.map((paragraph, i) => ({
      ...paragraph,
      runs: paragraph.kind === "footnote" ? bodyOf(paragraph) : normalize(paragraph.runs),
      ...(i === agreed ? { agreed: true as const } : {}),
    })),
  );

const bodyOf = ({ label, runs }: Paragraph): Run[] =>
  concat(
    runsOf(`See ${label}. `),
    runs.filter(({ marks }) => marks.footnote === undefined),
  );
