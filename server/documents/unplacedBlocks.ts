import type { UnplacedProposal } from "../../domain/compilation/compiledText";
import type { Run } from "../../domain/text/paragraph";
import type { AmendmentNumbers, Block, Piece } from "./blocks";
import { everybody } from "./proposalBlocks";
import { KIND_WORDS, nameOf, structureInWords } from "./words";

const WHY: Readonly<Record<UnplacedProposal["outcome"], string>> = {
  "needs-author": "what it is about has changed; it needs its author",
  "already-reflected": "the text already reads so",
  "paragraph-gone": "the paragraph it is about is no longer in the text",
};

const STRUCTURE_GONE = "a paragraph that it names is no longer in the text";

/** An amendment that the text cannot take, with every word that it saw, asks for and meets now. */
export function unplacedBlocks(
  proposal: UnplacedProposal,
  numbers: AmendmentNumbers,
  level: number,
): Block[] {
  const { amendment, kind, outcome, about, readings, proposed, comment } = proposal;
  const { structure } = proposal;
  const where = about ? ` ${kind === "add" ? "after" : "of"} ${nameOf(about)}` : "";
  const opening: Piece[] = [
    {
      type: "words",
      text: `Not placed: ${structure && about ? structureInWords(structure, nameOf(about)) : `${KIND_WORDS[kind]}${where}`}, ${numbers([amendment])}`,
    },
    { type: "holders", text: everybody(proposal, {}) },
    {
      type: "words",
      text: `: ${structure && outcome === "paragraph-gone" ? STRUCTURE_GONE : WHY[outcome]}.`,
    },
  ];
  const note = (pieces: readonly Piece[], role: Block["role"] = "note"): Block => ({
    role,
    label: "",
    level,
    pieces,
  });
  return [
    note(opening, "lead"),
    ...readings.flatMap((reading) => [
      note(quoted("As its author saw it", reading.base)),
      note(quoted("As proposed", reading.wanted)),
      note([
        ...quoted("As it reads now", reading.current),
        ...(reading.outcome === "applies"
          ? [{ type: "words" as const, text: " (this part still applies)" }]
          : []),
      ]),
    ]),
    ...proposed.map(({ runs }) => note(quoted("As proposed", runs))),
    ...(comment === "" ? [] : [note([{ type: "words", text: comment }])]),
  ];
}

const quoted = (what: string, runs: readonly Run[]): Piece[] =>
  runs.length === 0
    ? [{ type: "words", text: `${what}: –` }]
    : [
        { type: "words", text: `${what}: “` },
        { type: "text", runs },
        { type: "words", text: "”" },
      ];
