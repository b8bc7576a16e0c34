import type { CompiledParagraph } from "../../domain/compilation/compiledText";
import { type WholeReading, wholeReadings } from "../../domain/compilation/whole";
import type { AmendmentNumbers, Block, Piece } from "./blocks";
import { holdersInWords, printedLabel } from "./words";

/**
 * A paragraph with what could stand in its place, as one choice: `[text (retain)`, then `/ 3 alt …`,
 * then `/ – (delete)]`, each with the number of its amendment. `text` is the paragraph laid out.
 */
export function wholeBlocks(
  paragraph: CompiledParagraph,
  text: Block,
  numbers: AmendmentNumbers,
): Block[] {
  const readings = wholeReadings(paragraph);
  if (readings.length === 0) return [text];
  const blocks = readings.flatMap((reading) => readingBlocks(reading, text, numbers));
  const last = blocks.at(-1)!;
  return [...blocks.slice(0, -1), { ...last, pieces: [...last.pieces, word("]")] }];
}

const word = (text: string): Piece => ({ type: "words", text });

function readingBlocks(reading: WholeReading, text: Block, numbers: AmendmentNumbers): Block[] {
  switch (reading.type) {
    case "text": {
      const holders: Piece = { type: "holders", text: holdersInWords(reading.holders) };
      return [{ ...text, pieces: [word("["), ...text.pieces, holders] }];
    }
    case "alternative": {
      const { paragraphs, holders, amendments } = reading.alternative;
      return paragraphs.map(({ label, level, runs }, index) => ({
        role: "proposed",
        label: printedLabel(label, level),
        level,
        pieces: [
          ...(index === 0 ? [word("/ ")] : []),
          { type: "proposed", runs },
          ...(index === paragraphs.length - 1
            ? [
                { type: "holders" as const, text: holdersInWords(holders) },
                word(`, ${numbers(amendments)}`),
              ]
            : []),
        ],
      }));
    }
    case "delete": {
      const { holders, amendments } = reading.deletion;
      const words = holdersInWords(holders, { propose: "delete" });
      const pieces = [
        word("/ –"),
        { type: "holders" as const, text: words },
        word(`, ${numbers(amendments)}`),
      ];
      return [{ role: "note", label: "", level: text.level, pieces }];
    }
  }
}
