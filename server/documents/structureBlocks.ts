import type {
  CompiledJoin,
  CompiledParagraph,
  CompiledStructure,
} from "../../domain/compilation/compiledText";
import type { AmendmentNumbers, Block } from "./blocks";
import { everybody, proposalBlocks } from "./proposalBlocks";
import { nameOf, structureInWords } from "./words";

/** "Proposed move of paragraph 7 to after paragraph 3, amendment 2 (Delegation A)". */
export function structureBlocks(
  proposal: CompiledStructure,
  paragraph: CompiledParagraph,
  numbers: AmendmentNumbers,
): Block[] {
  const { structure, ...who } = proposal;
  const what = `Proposed ${structureInWords(structure, nameOf(paragraph))}`;
  const { label, kind, level } = paragraph;
  switch (structure.kind) {
    case "split":
      return proposalBlocks({ ...who, ...structure }, what, numbers, { oppose: "retain" });
    case "merge": {
      const paragraphs = [{ label, kind, level, runs: structure.runs }];
      return proposalBlocks({ ...who, paragraphs }, what, numbers, { oppose: "retain" });
    }
    case "move":
    case "level":
      return [
        {
          ...{ role: "note", label: "", level },
          pieces: [
            { type: "words", text: `${what}, ${numbers(who.amendments)}` },
            { type: "holders", text: everybody(who, { oppose: "retain" }) },
          ],
        },
      ];
  }
}

/** What stands at each paragraph that a merge would take into another. */
export const joinBlock = (join: CompiledJoin, level: number, numbers: AmendmentNumbers): Block => ({
  ...{ role: "note", label: "", level },
  pieces: [
    {
      type: "words",
      text: `Proposed to be merged into ${nameOf(join.into)}, ${numbers(join.amendments)}`,
    },
  ],
});
