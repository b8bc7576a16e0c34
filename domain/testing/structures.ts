/** Generated moves, splits, merges and changes of level. */
import fc from "fast-check";
import type { Proposal } from "../amendments/amendment";
import { neighboursOf } from "../amendments/move";
import {
  mergedWords,
  movesIntoItself,
  type RequestedStructure,
  structuralChange,
} from "../amendments/proposeStructure";
import type { ParagraphId } from "../ids";
import type { Paragraph, ParagraphKind, Run } from "../text/paragraph";
import { positionOf } from "../text/position";
import { normalize } from "../text/runs";
import { runsOfTokens, tokenize } from "../text/tokens";

type Structural = Pick<Proposal, "base" | "change">;

const word = (text: string): Run => ({ text, marks: {} });
/** Words that make a part something in any case. */
const some = (runs: readonly Run[], text: string): Run[] => normalize([...runs, word(text)]);

/** A structural proposal on `paragraph`, which is neither a title nor a footnote. */
export function structural(
  text: readonly Paragraph[],
  paragraph: Paragraph,
): fc.Arbitrary<Structural> {
  const others = text.filter(
    (one) => one.kind !== "footnote" && one.kind !== "title" && one !== paragraph,
  );
  return fc
    .oneof(
      move(text, paragraph),
      split(paragraph),
      level(paragraph),
      ...(others.length > 0 ? [merge(paragraph, others)] : []),
    )
    .map((requested) => {
      const change = structuralChange(text, requested);
      return change.ok && !movesIntoItself(text, change.value)
        ? { base: text, change: change.value }
        : { base: [paragraph], change: { kind: "delete", paragraph: paragraph.id } };
    });
}

const move = (text: readonly Paragraph[], { id }: Paragraph): fc.Arbitrary<RequestedStructure> =>
  fc
    .tuple(
      fc.constantFrom(
        null,
        ...text.filter(({ kind }) => kind !== "footnote").map((one): ParagraphId => one.id),
      ),
      fc.boolean(),
    )
    .map(([after, knows]) => ({
      kind: "move",
      paragraph: id,
      after,
      ...(knows ? { between: neighboursOf(text, positionOf(text, id)) } : {}),
    }));

const split = ({ id, runs, kind, level: depth }: Paragraph): fc.Arbitrary<RequestedStructure> =>
  fc.tuple(fc.nat(20), fc.boolean()).map(([cut, reworded]) => {
    const tokens = tokenize(runs);
    const at = cut % (tokens.length + 1);
    const [first, second] = [runsOfTokens(tokens.slice(0, at)), runsOfTokens(tokens.slice(at))];
    const parts = reworded ? [some(first, " so"), some(second, " then")] : [first, second];
    const as: ParagraphKind = kind === "heading" ? "operative" : kind;
    return {
      kind: "split",
      paragraph: id,
      paragraphs: parts.map((words) => ({ kind: as, level: depth, runs: words })),
    };
  });

const merge = (
  { id, runs }: Paragraph,
  others: readonly Paragraph[],
): fc.Arbitrary<RequestedStructure> =>
  fc
    .tuple(
      fc.subarray([...others], { minLength: 1, maxLength: Math.min(2, others.length) }),
      fc.boolean(),
    )
    .map(([joining, reworded]) => {
      const words = mergedWords([runs, ...joining.map((one) => one.runs)]);
      return {
        kind: "merge",
        paragraph: id,
        others: joining.map((one) => one.id),
        runs: reworded || words.length === 0 ? some(words, " and") : words,
      };
    });

const level = ({ id, level: depth }: Paragraph): fc.Arbitrary<RequestedStructure> =>
  fc
    .constantFrom<[number, ParagraphKind]>(
      [0, "operative"],
      [0, "preambular"],
      [0, "heading"],
      [1, "subparagraph"],
      [2, "subparagraph"],
    )
    .filter(([to]) => to !== depth)
    .map(([to, as]) => ({ kind: "level", paragraph: id, level: to, as }));
