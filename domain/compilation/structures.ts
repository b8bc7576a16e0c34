import type { StructuralChange } from "../amendments/amendment";
import type { Assessed } from "../amendments/assessed";
import { baseOf } from "../amendments/subjects";
import type { ParagraphId } from "../ids";
import { nextBisLabel } from "../text/labels";
import type { Paragraph } from "../text/paragraph";
import { paragraphIn } from "../text/position";
import { keyOf } from "../text/runs";
import type {
  CompiledJoin,
  CompiledStructure,
  NamedParagraph,
  Structure,
  UnplacedProposal,
} from "./compiledText";
import type { CompilableAmendment } from "./compileText";
import { together } from "./proposals";

/** A structural amendment that applies, with how its paragraphs would read. */
export interface PlacedStructure {
  readonly amendment: CompilableAmendment;
  readonly change: StructuralChange;
  readonly parts: Assessed["parts"];
}

const named = ({ id, label, kind }: Paragraph): NamedParagraph => ({ id, label, kind });

/**
 * What would become of the paragraph as a whole, equal proposals as one, first submitted first. Parts
 * of a split get provisional labels, none of `taken`.
 */
export function structures(
  text: readonly Paragraph[],
  placed: readonly PlacedStructure[],
  taken: Set<string>,
): CompiledStructure[] {
  const groups = new Map<string, PlacedStructure[]>();
  for (const one of placed) {
    const key = keyOfStructure(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => ({
    ...together(group.map(({ amendment }) => amendment)),
    structure: structureOf(text, group[0]!, taken),
  }));
}

function keyOfStructure({ change, parts }: PlacedStructure): string {
  switch (change.kind) {
    case "move":
      return JSON.stringify([change.kind, change.after]);
    case "level":
      return JSON.stringify([change.kind, change.level, change.as]);
    case "split": {
      const shapes = change.paragraphs.map(({ kind, level }) => [kind, level]);
      return JSON.stringify([change.kind, shapes, parts.map(keyOf)]);
    }
    case "merge":
      return JSON.stringify([change.kind, change.others.toSorted(), parts.map(keyOf)]);
  }
}

function structureOf(
  text: readonly Paragraph[],
  { change, parts }: PlacedStructure,
  taken: Set<string>,
): Structure {
  const name = (id: ParagraphId) => named(paragraphIn(text, id)!);
  switch (change.kind) {
    case "move":
      return { kind: "move", after: change.after === null ? null : name(change.after) };
    case "level":
      return { kind: "level", level: change.level, as: change.as };
    case "merge":
      return { kind: "merge", others: change.others.map(name), runs: parts[0] ?? change.runs };
    case "split": {
      let { label } = name(change.paragraph);
      const paragraphs = change.paragraphs.map((part, i) => {
        if (i > 0 && label !== "") {
          label = nextBisLabel(label, taken);
          taken.add(label);
        }
        return { ...part, runs: parts[i] ?? part.runs, label };
      });
      return { kind: "split", paragraphs };
    }
  }
}

/** Where else a merge is marked: at each paragraph that would go into another. */
export function joinsOf(
  text: readonly Paragraph[],
  placed: Iterable<PlacedStructure>,
): ReadonlyMap<ParagraphId, readonly CompiledJoin[]> {
  const joins = new Map<ParagraphId, Map<ParagraphId, CompiledJoin>>();
  for (const { amendment, change } of placed) {
    if (change.kind !== "merge") continue;
    for (const other of change.others) {
      const at = joins.get(other) ?? new Map<ParagraphId, CompiledJoin>();
      joins.set(other, at);
      const known = at.get(change.paragraph);
      at.set(change.paragraph, {
        into: known?.into ?? named(paragraphIn(text, change.paragraph)!),
        amendments: [...(known?.amendments ?? []), amendment.id],
      });
    }
  }
  return new Map([...joins].map(([id, at]) => [id, [...at.values()]]));
}

/** What a structural amendment that has no place asks for, by the names that its author saw. */
export function structureAsSeen(
  proposal: CompilableAmendment["proposal"],
  change: StructuralChange,
): NonNullable<UnplacedProposal["structure"]> {
  const seen = (id: ParagraphId) => named(baseOf(proposal, id));
  switch (change.kind) {
    case "move":
      return { kind: "move", after: change.after === null ? null : seen(change.after) };
    case "level":
      return { kind: "level", level: change.level, as: change.as };
    case "merge":
      return { kind: "merge", others: change.others.map(seen), runs: change.runs };
    case "split":
      return {
        kind: "split",
        paragraphs: change.paragraphs.map((part, i) => ({
          ...part,
          label: i === 0 ? seen(change.paragraph).label : "",
        })),
      };
  }
}
