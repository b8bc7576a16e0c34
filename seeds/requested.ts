import type { RequestedChange } from "../domain/contract/amendmentRequests";
import type { Paragraph } from "../domain/text/paragraph";
import { concat, plainText, runsOf, slice } from "../domain/text/runs";
import type { SampleAmendment } from "./sample";

/** What a person's page would ask for, of a sample amendment in words. */
export function requested(
  change: SampleAmendment["change"],
  paragraph: Paragraph | null,
  text: readonly Paragraph[],
): { base: Paragraph[]; change: RequestedChange } {
  if (change.kind === "comment")
    return {
      base: paragraph ? [paragraph] : [],
      change: { kind: "comment", paragraph: paragraph?.id ?? null },
    };
  if (!paragraph) throw new Error("A sample amendment names no paragraph.");
  const { id, kind, level, runs } = paragraph;
  const one = (words: Paragraph["runs"]) => ({ kind, level, runs: words });
  const base = [paragraph];
  switch (change.kind) {
    case "delete":
      return { base, change: { kind: "delete", paragraph: id } };
    case "edit":
      return {
        base,
        change: { kind: "edit", paragraph: id, result: replaced(paragraph, change.replace) },
      };
    case "add":
      return { base, change: { kind: "add", after: id, paragraphs: [one(runsOf(change.text))] } };
    case "alternative":
      return {
        base,
        change: { kind: "alternative", paragraph: id, paragraphs: [one(runsOf(change.text))] },
      };
    case "move": {
      const after = labelled(text, change.after);
      return { base: [paragraph, after], change: { kind: "move", paragraph: id, after: after.id } };
    }
    case "split": {
      const at = plainText(runs).indexOf(change.before);
      const parts = [slice(runs, 0, at), slice(runs, at, Infinity)].map(one);
      return { base, change: { kind: "split", paragraph: id, paragraphs: parts } };
    }
    case "merge": {
      const other = labelled(text, change.other);
      const start = slice(runs, 0, plainText(runs).search(/[;.]?\s*$/));
      return {
        base: [paragraph, other],
        change: {
          kind: "merge",
          paragraph: id,
          others: [other.id],
          runs: concat(start, runsOf(change.joint), other.runs),
        },
      };
    }
  }
}

/** The words of a paragraph with some in the place of others. */
export function replaced(paragraph: Paragraph, pairs: readonly (readonly [string, string])[]) {
  let runs = paragraph.runs;
  for (const [from, to] of pairs) {
    const at = plainText(runs).indexOf(from);
    if (at < 0) throw new Error(`“${from}” is not in paragraph ${paragraph.label}.`);
    runs = concat(slice(runs, 0, at), runsOf(to), slice(runs, at + from.length, Infinity));
  }
  return [...runs];
}

/** The paragraph that is labelled so. */
export const labelled = (paragraphs: readonly Paragraph[], label: string): Paragraph => {
  const found = paragraphs.find((p) => p.label === label && p.kind !== "footnote");
  if (!found) throw new Error(`The sample text has no paragraph ${label}.`);
  return found;
};
