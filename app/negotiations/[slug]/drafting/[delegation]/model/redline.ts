/** How a room is drawn: as a redline against the text that it is a copy of, or as it would read. */
import type { ParagraphId } from "@/domain/ids";
import type { DraftedParagraph, Paragraph } from "@/domain/text/paragraph";
import { lengthOf } from "@/domain/text/runs";
import type { ParagraphDisplay } from "../../../text/brackets/display";
import { type Markup, markup } from "../../../text/brackets/markup";
import { agreedMark, drafterMarks, footnoteMarks } from "../../../text/brackets/own";
import type { DisplayOf } from "../../../text/brackets/plugin";
import type { Setting } from "../../../text/brackets/setting";
import { wordsChanged } from "../../../text/brackets/since";
import type { Flag } from "./flags";

/** As it is marked up, as it would read, and the text that it is a copy of. */
export const ROOM_VIEWS = ["redline", "clean", "text"] as const;
export type RoomView = (typeof ROOM_VIEWS)[number];

export interface RedlineSetting {
  readonly base: readonly Paragraph[];
  /** For its order, and what is proposed of whole paragraphs; words are given when one is drawn. */
  readonly room: readonly DraftedParagraph[];
  readonly setting: Setting;
  /** What is said above a paragraph. */
  readonly flagsOf: (paragraph: ParagraphId) => readonly Flag[];
}

/** Said to those who hear the text; the editor knows no elements of its own for it. */
const INSERTION = { role: "insertion" };
const DELETION = { role: "deletion" };

/**
 * Words that came are underlined, those that went stand struck before them; a paragraph that is new,
 * or in the place of another, is underlined as a whole, and one that is to go is struck. Each costs
 * one diff of that paragraph.
 */
export function redlineDisplayer({ base, setting, flagsOf }: RedlineSetting): DisplayOf {
  const known = new Map(base.map((paragraph) => [paragraph.id, paragraph]));
  return (paragraph) => {
    const own = ownDisplay(paragraph, setting);
    const flags = flagsOf(paragraph.id);
    const { marks, widgets } = paragraph.struck ? struck(paragraph) : changed(paragraph);
    return {
      ...own,
      marks: [...own.marks, ...marks],
      widgets: [...own.widgets, ...widgets],
      before: flags.length > 0 ? [flagLine(flags)] : [],
    };
  };
  function changed({ id, runs }: DraftedParagraph) {
    const classes = { added: "draft-added", struck: "draft-struck" };
    const { marks, widgets } = wordsChanged(known.get(id)?.runs, runs, { ...classes, setting });
    return { marks: marks.map((mark) => ({ ...mark, attributes: INSERTION })), widgets };
  }
}

/** As it would read: without what is to go, and without what something else is put in place of. */
export function cleanDisplayer({ base, room, setting }: RedlineSetting): DisplayOf {
  const known = new Set(base.map(({ id }) => id));
  const replaced = new Set(
    room.flatMap(({ alternativeTo, struck: gone }) =>
      alternativeTo && !gone && known.has(alternativeTo) ? [alternativeTo] : [],
    ),
  );
  return (paragraph) => ({
    ...ownDisplay(paragraph, setting),
    ...(paragraph.struck || replaced.has(paragraph.id) ? { class: "draft-hidden" } : {}),
  });
}

/** The text as it is, for a page on which it is not edited. */
export const plainDisplayer =
  (setting: Setting): DisplayOf =>
  (paragraph) =>
    ownDisplay(paragraph, setting);

const ownDisplay = (paragraph: DraftedParagraph, setting: Setting): ParagraphDisplay => ({
  marks: [
    ...footnoteMarks(paragraph.runs, (id) => setting.footnote(id as ParagraphId)),
    ...drafterMarks(paragraph.runs),
  ],
  widgets: paragraph.agreed ? [agreedMark(paragraph, setting)] : [],
  after: [],
});

const struck = ({ runs }: DraftedParagraph): Pick<ParagraphDisplay, "marks" | "widgets"> => ({
  marks:
    runs.length > 0
      ? [{ from: 0, to: lengthOf(runs), class: "draft-struck", attributes: DELETION }]
      : [],
  widgets: [],
});

/** A line in small type above the paragraph; set apart from the text, and not part of it. */
const flagLine = (flags: readonly Flag[]): Markup =>
  markup(
    "div",
    "draft-flags",
    flags.map(({ tone, words }) => markup("span", `draft-flag draft-flag-${tone}`, [words])),
  );
