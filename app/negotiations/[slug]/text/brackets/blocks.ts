/** Blocks between paragraphs: what is proposed to be added, and what could not be placed. */
import { joined, shownJoined } from "@/domain/amendments/joined";
import type {
  CompiledAddition,
  CompiledAlternative,
  CompiledJoin,
  CompiledProposal,
  CompiledStructure,
  LabelledParagraph,
  UnplacedProposal,
} from "@/domain/compilation/compiledText";
import { printedLabel } from "@/domain/text/labels";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { readingMarkup, runsMarkup } from "./cluster";
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
    blockAttributes({ label, level, kind }, amendments),
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

/**
 * Other paragraphs in place of this one, as "3 alt": one reading of the choice that began before the
 * paragraph, which the last one closes.
 */
export const alternativeBlock = (
  { paragraphs, amendments, holders }: CompiledAlternative,
  { level }: Paragraph,
  setting: Setting,
  last: boolean,
): Markup =>
  markup(
    "div",
    "alternative-block",
    paragraphs.map(({ label, kind, runs }, i) => {
      const end = i === paragraphs.length - 1;
      return markup(
        "div",
        "paragraph proposed-block",
        [
          i === 0 ? markup("span", "reading-slash", ["/ "]) : null,
          markup("ins", "", runsMarkup(runs, setting)),
          end ? holdersMarkup({ runs, holders }, setting) : null,
          end && last ? markup("span", "bracket", ["]"]) : null,
        ],
        blockAttributes({ label, kind, level }, amendments),
      );
    }),
  );

const blockAttributes = (
  { label, level, kind }: Pick<LabelledParagraph, "label" | "level" | "kind">,
  amendments: CompiledProposal["amendments"],
): Readonly<Record<string, string>> => ({
  "data-label": printedLabel(label, level),
  "data-kind": kind,
  "data-level": String(level),
  "data-amendments": amendments.join(" "),
});

/**
 * What would become of the paragraph as a whole: in words, and of a split or a merge how it would
 * read, with ¶ where a paragraph ends.
 */
export function structureBlock(
  { structure, amendments, holders, opposed }: CompiledStructure,
  paragraph: Paragraph,
  setting: Setting,
): Markup {
  const wanted =
    structure.kind === "split"
      ? shownJoined(joined(structure.paragraphs.map(({ runs }) => runs)))
      : structure.kind === "merge"
        ? structure.runs
        : [];
  return markup(
    "div",
    "structure-block",
    [
      markup("span", "bracket", ["["]),
      markup("span", "structure-words", [setting.words.structure(structure, paragraph)]),
      holdersMarkup({ runs: paragraph.runs, holders }, setting),
      holdersMarkup({ runs: [], holders: opposed, base: true }, setting),
      markup("span", "bracket", ["]"]),
      wanted.length > 0
        ? markup("div", "structure-reading", readingMarkup(paragraph.runs, wanted, setting))
        : null,
    ],
    { "data-amendments": amendments.join(" ") },
  );
}

/** At a paragraph that a merge would take into another. */
export const joinBlock = ({ amendments, into }: CompiledJoin, setting: Setting): Markup =>
  markup("div", "structure-block", [setting.words.joined(into)], {
    "data-amendments": amendments.join(" "),
  });

/** An amendment that the text as it stands cannot take: both readings, below the paragraph. */
export function unplacedBlock(unplaced: UnplacedProposal, setting: Setting): Markup {
  const { words } = setting;
  const { amendment, holders, outcome, readings, proposed, structure, about } = unplaced;
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
      structure && about
        ? markup("div", "structure-words", [words.structure(structure, about)])
        : null,
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
