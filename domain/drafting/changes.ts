import type { ProposedParagraph } from "../amendments/amendment";
import type { ParagraphId } from "../ids";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { equalRuns } from "../text/runs";
import { type Block, blocksOf } from "./blocks";
import { Cited } from "./cited";
import type { DraftChange, WorkingCopy } from "./draft";
import { Placing } from "./placing";

/**
 * What a room proposes, in its order, each as one amendment: an edit where words of the base differ,
 * a deletion where a paragraph is struck, an addition for each new paragraph with the deeper new ones
 * below it, and for each paragraph that has alternatives one change with all of them, which counts
 * instead of what else was done to it. What only labels could tell the order of is one addition.
 * Proposed and accepted in this order they make `textOf`. O(paragraphs), and as much again for each
 * addition.
 */
export const changesOf = (copy: WorkingCopy): DraftChange[] => proposedBy(copy).changes;

/**
 * A room as the text that it proposes: without what is struck, and with an alternative in the place
 * of what it replaces, under its id and label. New paragraphs keep their ids and labels of the room,
 * and stand where acceptance puts them: behind what is below the paragraph that they come after.
 */
export function textOf(copy: WorkingCopy): Paragraph[] {
  const { room, text, replaced } = proposedBy(copy);
  const drafts = new Map(room.map((paragraph) => [paragraph.id, paragraph]));
  return text.map(({ struck: _, alternativeTo: __, ...paragraph }) => {
    const drafted = drafts.get(paragraph.id);
    const runs = drafted && !replaced.has(paragraph.id) ? drafted.runs : paragraph.runs;
    return { ...paragraph, label: drafted?.label ?? paragraph.label, runs };
  });
}

interface Proposed {
  /** The room without citations of what is not there. */
  readonly room: readonly DraftedParagraph[];
  readonly changes: DraftChange[];
  readonly text: readonly DraftedParagraph[];
  readonly replaced: ReadonlySet<ParagraphId>;
}

/** An addition as it grows. */
interface Addition {
  readonly after: Paragraph | null;
  brings: readonly DraftedParagraph[];
}

function proposedBy(copy: WorkingCopy): Proposed {
  const { base } = copy;
  const cited = new Cited(copy);
  const room = copy.room.map((one) => cited.citing(one));
  const blocks = blocksOf({ base, room });
  const placing = new Placing(
    base,
    blocks.flatMap((block) => (isLeaving(block) ? block.was!.id : [])),
  );
  const replaced = new Set<ParagraphId>();
  const found: (DraftChange | Addition)[] = [];
  for (const block of blocks) {
    if (block.was === null) {
      const before = found.findLast(isAddition);
      const added = placing.add(block.brings, before?.brings ?? []);
      if (added) found.push({ ...added, brings: block.brings });
      else before!.brings = [...before!.brings, ...block.brings];
      continue;
    }
    const change = changeOf(block, cited);
    if (change) found.push(change);
    const { was, instead } = block;
    if (isLeaving(block)) placing.remove(was.id);
    else placing.pass(was);
    if (instead.length === 0) continue;
    placing.replace(was, instead);
    replaced.add(was.id);
  }
  const changes = found.map((one) => (isAddition(one) ? additionOf(one, cited) : one));
  return { room, changes, text: placing.present, replaced };
}

const isAddition = (one: DraftChange | Addition): one is Addition => !("key" in one);

type OfBase = Extract<Block, { was: Paragraph }>;

/** Whether it goes: an alternative counts instead of a deletion. */
const isLeaving = (block: Block): boolean =>
  block.was !== null && block.is.struck === true && block.instead.length === 0;

/** What is proposed of a paragraph of the base. */
function changeOf(block: OfBase, cited: Cited): DraftChange | null {
  const { was, is, instead } = block;
  const { id } = was;
  if (instead.length > 0) return alternativeOf(block, cited);
  const ofWhole = { paragraph: id, brings: [] };
  if (is.struck) {
    const proposal = cited.proposal([was], { kind: "delete", paragraph: id }, []);
    return { key: `delete:${id}`, kind: "delete", ...ofWhole, proposal };
  }
  const result = is.runs;
  if (equalRuns(was.runs, result)) return null;
  const proposal = cited.proposal([was], { kind: "edit", paragraph: id, result }, [result]);
  return { key: `edit:${id}`, kind: "edit", ...ofWhole, proposal };
}

function alternativeOf({ was, instead }: OfBase, cited: Cited): DraftChange | null {
  const paragraphs = instead.map(proposedOf);
  if (paragraphs.length === 1 && equalRuns(paragraphs[0]!.runs, was.runs)) return null;
  return {
    key: `alternative:${instead[0]!.id}`,
    kind: "alternative",
    paragraph: was.id,
    brings: instead.map(({ id }) => id),
    proposal: cited.proposal(
      [was],
      { kind: "alternative", paragraph: was.id, paragraphs },
      paragraphs.map(({ runs }) => runs),
    ),
  };
}

function additionOf({ after, brings }: Addition, cited: Cited): DraftChange {
  const paragraphs = brings.map(proposedOf);
  return {
    key: `add:${brings[0]!.id}`,
    kind: "add",
    paragraph: brings[0]!.id,
    brings: brings.map(({ id }) => id),
    proposal: cited.proposal(
      after ? [after] : [],
      { kind: "add", after: after?.id ?? null, paragraphs },
      paragraphs.map(({ runs }) => runs),
    ),
  };
}

const proposedOf = ({ kind, level, runs }: DraftedParagraph): ProposedParagraph => ({
  kind,
  level,
  runs,
});
