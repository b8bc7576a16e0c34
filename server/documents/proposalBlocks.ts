import type { Stance } from "../../domain/amendments/amendment";
import type {
  CompiledAddition,
  CompiledAlternative,
  CompiledComment,
  CompiledProposal,
} from "../../domain/compilation/compiledText";
import type { Holder } from "../../domain/compilation/span";
import type { AmendmentNumbers, Block } from "./blocks";
import { holdersInWords, printedLabel } from "./words";

type StanceWords = Partial<Record<Stance, string>>;

/** Those behind a proposal and those against it. */
export const everybody = (
  { holders, opposed }: Pick<CompiledProposal, "holders" | "opposed">,
  words: StanceWords,
): string => holdersInWords([...holders, ...opposed.map(opposing)], words);

const opposing = (holder: Holder): Holder => ({ ...holder, stance: "oppose" });

/** "Proposed addition, amendment 2:", then the paragraphs, the last with its holders. */
export function proposalBlocks(
  proposal: CompiledAddition | CompiledAlternative,
  what: string,
  numbers: AmendmentNumbers,
  words: StanceWords,
): Block[] {
  const { paragraphs, amendments } = proposal;
  const level = paragraphs[0]?.level ?? 0;
  return [
    {
      role: "lead",
      label: "",
      level,
      pieces: [{ type: "words", text: `${what}, ${numbers(amendments)}:` }],
    },
    ...paragraphs.map(
      (paragraph, index): Block => ({
        role: "proposed",
        label: printedLabel(paragraph.label, paragraph.level),
        level: paragraph.level,
        pieces: [
          { type: "proposed", runs: paragraph.runs },
          ...(index === paragraphs.length - 1
            ? [{ type: "holders" as const, text: everybody(proposal, words) }]
            : []),
        ],
      }),
    ),
  ];
}

export const additionBlocks = (addition: CompiledAddition, numbers: AmendmentNumbers): Block[] =>
  proposalBlocks(addition, "Proposed addition", numbers, { oppose: "oppose" });

/** "Comment, amendment 7 (Delegation A): …". */
export const commentBlock = (
  comment: CompiledComment,
  numbers: AmendmentNumbers,
  level: number,
): Block => ({
  role: "note",
  label: "",
  level,
  pieces: [
    { type: "words", text: `Comment, ${numbers([comment.amendment])}` },
    { type: "holders", text: everybody(comment, { oppose: "oppose" }) },
    { type: "words", text: `: ${comment.text}` },
  ],
});
