import type { ParagraphId } from "../ids";
import { findBrackets } from "../text/brackets";
import type { Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { VersionContent } from "./content";
import { awaitsDecision, dispositionTable } from "./disposition";

/** How far a text is: its numbers, at one moment. */
export interface Progress {
  /** Paragraphs under negotiation: titles, headings and footnotes are not counted. */
  readonly paragraphs: number;
  /** Those agreed *ad referendum*. */
  readonly agreed: number;
  /** The text's own square brackets, those inside of others included. */
  readonly brackets: number;
  /** Proposals that nobody has decided on. General comments ask for no decision. */
  readonly awaiting: number;
}

const isNegotiated = ({ kind }: Pick<Paragraph, "kind">): boolean =>
  kind !== "title" && kind !== "heading" && kind !== "footnote";

/** The numbers of a text; who asks gives how many open proposals they may see. Linear. */
export function progressOf(
  text: readonly Paragraph[],
  agreed: (paragraph: Paragraph) => boolean,
  awaiting: number,
): Progress {
  const negotiated = text.filter(isNegotiated);
  return {
    paragraphs: negotiated.length,
    agreed: negotiated.filter(agreed).length,
    brackets: text.reduce(
      (sum, { runs }) => sum + findBrackets(plainText(runs)).brackets.length,
      0,
    ),
    awaiting,
  };
}

/** The numbers of an issued version, which names only what all its readers may see. */
export const versionProgress = (
  content: VersionContent,
  agreed: ReadonlySet<ParagraphId>,
): Progress =>
  progressOf(
    content.paragraphs,
    ({ id }) => agreed.has(id),
    dispositionTable(content).filter(awaitsDecision).length,
  );

/** An entry of the record of agreement. */
export interface AgreementEntry {
  readonly paragraph: ParagraphId;
  readonly agreed: boolean;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** The paragraphs that stood agreed at a moment: takes the whole record, oldest first. */
export function agreedAt(
  record: readonly AgreementEntry[],
  moment: string,
): ReadonlySet<ParagraphId> {
  const agreed = new Set<ParagraphId>();
  for (const entry of record) {
    if (entry.at > moment) continue;
    if (entry.agreed) agreed.add(entry.paragraph);
    else agreed.delete(entry.paragraph);
  }
  return agreed;
}
