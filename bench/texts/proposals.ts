import type { Change, Proposal } from "../../domain/amendments/amendment";
import { diffRuns } from "../../domain/amendments/diff";
import type { CompilableAmendment } from "../../domain/compilation/compileText";
import type { AmendmentId, DelegationId } from "../../domain/ids";
import type { Paragraph } from "../../domain/text/paragraph";
import { plainText, runsOf } from "../../domain/text/runs";
import { randomOf } from "../measure/random";

type Random = ReturnType<typeof randomOf>;

const WORDS =
  "effectively, urgently, and girls, in particular, voluntary regional all relevant States, adequate, sustained, national where appropriate, victims of trafficking".split(
    " ",
  );

/** Some words of a text go, others come in their place. */
export function reworded(text: string, random: Random, places: number): string {
  const words = text.split(" ");
  for (let place = 0; place < places; place++) {
    const at = random(words.length);
    const added = Array.from({ length: random(4) }, () => WORDS[random(WORDS.length)]!);
    words.splice(at, added.length === 0 ? 1 + random(4) : random(3), ...added);
  }
  return words.join(" ");
}

/** What an earlier draft of the text said: every third paragraph was worded otherwise. */
export const earlierDraft = (text: readonly Paragraph[]): Paragraph[] => {
  const random = randomOf(17);
  return text.map((paragraph, index) =>
    index % 3 === 0
      ? { ...paragraph, runs: runsOf(reworded(plainText(paragraph.runs), random, 2)) }
      : paragraph,
  );
};

/**
 * `count` amendments by forty delegations, the same ones for the same text. Of a hundred, 84 change
 * wording in one to three places, 4 each delete, add, propose another paragraph, or comment; a fifth
 * was written over an earlier draft. As they would come from a file: nothing is shared among them.
 */
export function proposalsFor(text: readonly Paragraph[], count: number): CompilableAmendment[] {
  const random = randomOf(23);
  const earlier = earlierDraft(text);
  const made = Array.from({ length: count }, (_, index): CompilableAmendment => {
    const delegation = 1 + random(40);
    const base = (random(5) === 0 ? earlier : text)[random(text.length)]!;
    return {
      id: `a-${index + 1}` as AmendmentId,
      proposal: proposalFor(base, random),
      holders: [
        { delegation: id(delegation), name: `Delegation ${delegation}`, stance: "propose" },
      ],
      opposed:
        random(6) === 0 ? [{ delegation: id(41), name: "Delegation 41", stance: "oppose" }] : [],
    };
  });
  return JSON.parse(JSON.stringify(made));
}

const id = (number: number) => `d-${number}` as DelegationId;

function proposalFor(base: Paragraph, random: Random): Proposal {
  const proposal = (change: Change): Proposal => ({ base: [base], change, rationale: "" });
  const words = plainText(base.runs);
  const paragraph = base.id;
  const other = () => ({
    kind: base.kind,
    level: base.level,
    runs: runsOf(reworded(words, random, 4)),
  });
  switch (random(25)) {
    case 0:
      return proposal({ kind: "delete", paragraph });
    case 1:
      return proposal({ kind: "add", after: paragraph, paragraphs: [other()] });
    case 2:
      return proposal({ kind: "alternative", paragraph, paragraphs: [other()] });
    case 3:
      return { ...proposal({ kind: "comment", paragraph }), rationale: "To be discussed." };
    default: {
      const edits = diffRuns(base.runs, runsOf(reworded(words, random, 1 + random(3))));
      return proposal({ kind: "edit", paragraph, edits });
    }
  }
}
