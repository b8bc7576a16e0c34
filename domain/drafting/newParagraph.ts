import type { ParagraphId } from "../ids";
import { done, type Result, refuse } from "../refusal";
import { applyOperations } from "../text/apply";
import { altLabel, nextBisLabel } from "../text/labels";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph, ParagraphKind } from "../text/paragraph";

export interface NewDraftParagraph {
  readonly id: ParagraphId;
  /** Behind which paragraph, or in the place of which one. */
  readonly after: ParagraphId;
  readonly kind?: ParagraphKind;
  readonly alternative: boolean;
}

/**
 * A new paragraph in a room: empty behind another one, its alternatives and what is below it (where
 * acceptance would put it), of its form, and part of the same alternative if that is one; or in the
 * place of a paragraph of the text, with its words to begin from. It is named as a compilation names
 * it: "3 bis", "3 alt". `ofText` tells a paragraph of the text from the room's own. Refuses `paragraph-gone`, a
 * footnote (`invalid`), and an alternative of what is the room's own or has one (`already-exists`).
 * Linear.
 */
export function newDraftParagraph(
  room: readonly DraftedParagraph[],
  { id, after, kind, alternative }: NewDraftParagraph,
  ofText: (id: ParagraphId) => boolean,
): Result<{ readonly paragraph: DraftedParagraph; readonly operations: TextOperation[] }> {
  const before = room.find((paragraph) => paragraph.id === after);
  if (!before) return refuse("paragraph-gone", "The paragraph before it is no longer there.");
  if (before.kind === "footnote")
    return refuse("invalid", "A footnote is added together with the words that cite it.");
  const instead = room.filter(({ alternativeTo }) => alternativeTo === after);
  const refused = alternative ? noAlternative(before, instead, ofText) : null;
  if (refused) return refused;
  const taken = new Set(room.map(({ label }) => label));
  const named = alternative ? before : namedAfter(room, before);
  const alternativeTo = alternative ? after : before.alternativeTo;
  const paragraph: DraftedParagraph = {
    id,
    label: named.label === "" ? "" : (alternative ? altLabel : nextBisLabel)(named.label, taken),
    kind: kind ?? (before.kind === "title" && !alternative ? "heading" : before.kind),
    level: before.level,
    runs: alternative ? before.runs : [],
    ...(alternativeTo ? { alternativeTo } : {}),
  };
  const place = alternative ? after : behind(room, instead.at(-1)?.id ?? after, paragraph);
  return done({
    paragraph,
    operations: [{ type: "insert", after: place, paragraphs: [paragraph] }],
  });
}

/**
 * Several new ones, one behind another, the first as `newDraftParagraph` makes it; of `ids`, which are
 * new, as many as there are to be. O(count · paragraphs).
 */
export function newDraftParagraphs(
  room: readonly DraftedParagraph[],
  { ids, ...first }: Omit<NewDraftParagraph, "id"> & { readonly ids: readonly ParagraphId[] },
  ofText: (id: ParagraphId) => boolean,
): Result<{ readonly paragraphs: DraftedParagraph[]; readonly operations: TextOperation[] }> {
  const paragraphs: DraftedParagraph[] = [];
  const operations: TextOperation[] = [];
  let standing = room;
  for (const id of ids) {
    const last = paragraphs.at(-1);
    const wanted = last ? { after: last.id, alternative: false } : first;
    const made = newDraftParagraph(standing, { ...wanted, id }, ofText);
    if (!made.ok) return made;
    paragraphs.push(made.value.paragraph);
    operations.push(...made.value.operations);
    standing = applyOperations(standing, made.value.operations);
  }
  return done({ paragraphs, operations });
}

/** What a new one behind `before` is named after: a compilation names it after what stays. */
function namedAfter(room: readonly DraftedParagraph[], before: DraftedParagraph): DraftedParagraph {
  if (!before.struck) return before;
  const stays = ({ struck, alternativeTo, level }: DraftedParagraph) =>
    !struck && alternativeTo === undefined && level <= before.level;
  return room.slice(0, room.indexOf(before)).findLast(stays) ?? before;
}

/** The last of what is below a paragraph that comes to stand behind `after`. */
function behind(
  room: readonly DraftedParagraph[],
  after: ParagraphId,
  { level, alternativeTo }: DraftedParagraph,
): ParagraphId {
  let at = room.findIndex(({ id }) => id === after);
  const isBelow = (one: DraftedParagraph | undefined): boolean =>
    one !== undefined &&
    one.level > level &&
    (!alternativeTo || one.alternativeTo === alternativeTo);
  while (isBelow(room[at + 1])) at++;
  return room[at]!.id;
}

function noAlternative(
  before: DraftedParagraph,
  instead: readonly DraftedParagraph[],
  ofText: (id: ParagraphId) => boolean,
) {
  if (!ofText(before.id))
    return refuse("invalid", "This paragraph is your own: change it, or write another behind it.");
  return instead.length > 0
    ? refuse("already-exists", "There is an alternative already. Write on in it.")
    : null;
}
