import type { ParagraphId } from "../ids";
import { done, type Result, refuse } from "../refusal";
import { citersOf } from "../text/citations";
import { nextBisLabel } from "../text/labels";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph } from "../text/paragraph";

/** What was taken out of a room, and behind what it stood; null: before everything else. */
export interface TakenOut {
  readonly after: ParagraphId | null;
  readonly paragraphs: readonly DraftedParagraph[];
}

/**
 * Puts back what was taken out of a room, under its old ids, so that what is kept of it is found again;
 * a label that is taken by now gives way to a fresh one. `ofText` tells a paragraph of the text from
 * the room's own. Refuses `already-exists` what is there, `paragraph-gone` where the paragraph before
 * it or the one it is an alternative to is not, and (`invalid`) what no room has of its own, or what cites a
 * footnote that is gone. Linear.
 */
export function putBack(
  room: readonly DraftedParagraph[],
  { after, paragraphs }: TakenOut,
  ofText: (id: ParagraphId) => boolean,
): Result<TextOperation[]> {
  const present = new Set(room.map(({ id }) => id));
  const ids = new Set(paragraphs.map(({ id }) => id));
  if (paragraphs.some(({ id }) => present.has(id)))
    return refuse("already-exists", "It is in your drafting room already.");
  const { alternativeTo } = paragraphs[0]!;
  if (
    ids.size < paragraphs.length ||
    paragraphs.some(
      (one) => ofText(one.id) || one.kind === "title" || one.alternativeTo !== alternativeTo,
    ) ||
    (alternativeTo && !ofText(alternativeTo))
  )
    return refuse("invalid", "This was not taken out of your drafting room.");
  if ((after && !present.has(after)) || (alternativeTo && !present.has(alternativeTo)))
    return refuse("paragraph-gone", "The paragraph before it is no longer there.");
  const all = [...room, ...paragraphs];
  const footnotes = new Set(all.flatMap(({ id, kind }) => (kind === "footnote" ? [id] : [])));
  if ([...citersOf(paragraphs).keys()].some((id) => !footnotes.has(id)))
    return refuse("invalid", "It cites a footnote that is no longer in your drafting room.");
  const place = placeOf(room, after, alternativeTo);
  return done([{ type: "insert", after: place, paragraphs: labelled(room, paragraphs) }]);
}

/** Nothing comes between a paragraph and its alternatives, and these stand behind it alone. */
function placeOf(
  room: readonly DraftedParagraph[],
  after: ParagraphId | null,
  alternativeTo: ParagraphId | undefined,
): ParagraphId | null {
  const before = room.find(({ id }) => id === after);
  if (alternativeTo) return before?.alternativeTo === alternativeTo ? before.id : alternativeTo;
  if (!before) return null;
  const replaced = before.alternativeTo ?? before.id;
  return room.findLast((one) => one.alternativeTo === replaced)?.id ?? before.id;
}

/** Footnotes are numbered by themselves. */
function labelled(
  room: readonly DraftedParagraph[],
  paragraphs: readonly DraftedParagraph[],
): DraftedParagraph[] {
  const isNote = ({ kind }: DraftedParagraph) => kind === "footnote";
  const labels = (of: readonly DraftedParagraph[]) => new Set(of.map(({ label }) => label));
  const notes = labels(room.filter(isNote));
  const others = labels(room.filter((one) => !isNote(one)));
  return paragraphs.map((paragraph) => {
    const { label } = paragraph;
    const taken = isNote(paragraph) ? notes : others;
    const fresh = label !== "" && taken.has(label) ? nextBisLabel(label, taken) : label;
    taken.add(fresh);
    return { ...paragraph, label: fresh };
  });
}
