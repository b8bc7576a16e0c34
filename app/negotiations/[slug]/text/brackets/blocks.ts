/** Blocks between paragraphs: what is proposed to be added, and what could not be placed. */
import type {
  CompiledAddition,
  CompiledAlternative,
  CompiledProposal,
  LabelledParagraph,
  UnplacedProposal,
} from "@/domain/compilation/compiledText";
import { printedLabel } from "@/domain/text/labels";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { runsMarkup } from "./cluster";
import { holdersMarkup, holderWord } from "./holders";
import { type Markup, markup } from "./markup";
import type { Setting } from "./setting";

function proposedBlock(
  { label, level, kind, runs }: LabelledParagraph,
  { amendments, holders, opposed }: CompiledProposal,
  setting: Setting,
): Markup {
  const retained = opposed.length > 0;
  return markup(
    "div",
    "paragraph proposed-block",
    [
      markup("span", "bracket", ["["]),
      markup("ins", "", runsMarkup(runs, setting)),
      holdersMarkup({ runs, holders }, setting),
      retained ? markup("span", "reading-slash", [" / "]) : null,
      retained ? markup("span", "reading-nothing", ["–"]) : null,
      holdersMarkup({ runs: [], holders: opposed, base: true }, setting),
      markup("span", "bracket", ["]"]),
    ],
    {
      "data-label": printedLabel(label, level),
      "data-kind": kind,
      "data-level": String(level),
      "data-amendments": amendments.join(" "),
    },
  );
}

/** Paragraphs proposed at one place, first submitted first. */
export const additionBlocks = (
  additions: readonly CompiledAddition[],
  setting: Setting,
): readonly Markup[] =>
  additions.flatMap((addition) =>
    addition.paragraphs.map((paragraph) => proposedBlock(paragraph, addition, setting)),
  );

/** Other paragraphs in place of this one: they stand below it as "3 alt". */
export const alternativeBlock = (
  alternative: CompiledAlternative,
  { level }: Paragraph,
  setting: Setting,
): Markup =>
  markup(
    "div",
    "alternative-block",
    alternative.paragraphs.map((paragraph) =>
      proposedBlock({ ...paragraph, level }, alternative, setting),
    ),
  );

/** An amendment that the text as it stands cannot take: both readings, below the paragraph. */
export function unplacedBlock(unplaced: UnplacedProposal, setting: Setting): Markup {
  const { words } = setting;
  const { amendment, holders, outcome, readings, proposed } = unplaced;
  const names = holders
    .filter(({ stance }) => stance === "propose")
    .map((holder) => holderWord(holder, false, setting))
    .join("; ");
  const ids = { "data-amendments": amendment };
  if (outcome === "already-reflected")
    return markup("div", "unplaced-block reflected", [words.alreadyReflected(names)], ids);
  const reading = (word: string, runs: readonly Run[]) => [
    markup("span", "unplaced-word", [word]),
    markup("span", "unplaced-reading", runs.length > 0 ? runsMarkup(runs, setting) : ["–"]),
  ];
  const lost = readings.filter((one) => one.outcome !== "applies");
  return markup(
    "div",
    "unplaced-block",
    [
      markup("b", "unplaced-title", [words.needsAuthor(names)]),
      ...lost.map(({ current, wanted }) =>
        markup("div", "unplaced-readings", [
          ...reading(words.readsNow, current),
          ...reading(words.proposed, wanted),
        ]),
      ),
      ...(lost.length === 0
        ? proposed.map(({ runs }) =>
            markup("div", "unplaced-readings", reading(words.proposed, runs)),
          )
        : []),
    ],
    ids,
  );
}
