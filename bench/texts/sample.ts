import type { ParagraphId } from "../../domain/ids";
import { adoptedAnnex2017, zeroDraft2017 } from "../../domain/testing/realPair";
import type { Paragraph } from "../../domain/text/paragraph";
import { plainText, runsOf } from "../../domain/text/runs";
import { randomOf } from "../measure/random";
import { reworded } from "./proposals";

/** The zero draft of 2017 and what it became, the annex of A/RES/71/319: a real pair. */
export const realPair = (): [Paragraph[], Paragraph[]] => [zeroDraft2017(), adoptedAnnex2017()];

/**
 * A text of `count` paragraphs: the real one while it lasts, then paragraphs of its clauses in other
 * orders, so that none is the copy of another.
 */
export function paragraphsOf(count: number): Paragraph[] {
  const real = zeroDraft2017()
    .filter(({ kind }) => kind !== "footnote")
    .slice(0, count);
  const clauses = real.flatMap(({ runs }) => plainText(runs).split(/(?<=[,;]) /u));
  const random = randomOf(11);
  return Array.from({ length: count }, (_, index): Paragraph => {
    const known = real[index];
    const length = 4 + random(9);
    const made = Array.from({ length }, () => clauses[random(clauses.length)]!).join(" ");
    return {
      id: `p-${index + 1}` as ParagraphId,
      label: String(index + 1),
      kind: "operative",
      level: 0,
      runs: known ? known.runs : runsOf(made),
    };
  });
}

/**
 * A text of `count` paragraphs and its next version, nothing of which is known by identity: of twenty
 * paragraphs twelve are reworded, and one each is gone, new, and elsewhere.
 */
export function pairOf(count: number): [Paragraph[], Paragraph[]] {
  const before = paragraphsOf(count);
  const spare = paragraphsOf(count * 2).slice(count);
  const random = randomOf(29);
  const after: Paragraph[] = [];
  const elsewhere: Paragraph[] = [];
  for (const [index, paragraph] of before.entries()) {
    const what = random(20);
    const words = plainText(paragraph.runs);
    if (what === 0) continue;
    if (what === 1) elsewhere.push(paragraph);
    else if (what < 14) after.push({ ...paragraph, runs: runsOf(reworded(words, random, 3)) });
    else after.push(paragraph);
    if (what === 19) after.push(spare[index]!);
  }
  for (const paragraph of elsewhere) after.splice(random(after.length), 0, paragraph);
  while (after.length < count) after.push(spare[after.length]!);
  return [
    before,
    after.slice(0, count).map((one, at) => ({ ...one, id: `q-${at + 1}` as ParagraphId })),
  ];
}
