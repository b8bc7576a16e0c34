import { applyEdits } from "../amendments/apply";
import type { ParagraphId } from "../ids";
import type { TextOperation } from "./operations";
import type { DraftedParagraph, Paragraph } from "./paragraph";

/**
 * What `operations`, made one after another, do to a text: the reference for every other
 * implementation. Operations are made for this text; one that names a paragraph which is not there,
 * or brings one that is, is a programming error and throws. O(operations · paragraphs).
 */
export function applyOperations(
  paragraphs: readonly DraftedParagraph[],
  operations: readonly TextOperation[],
): DraftedParagraph[] {
  let text = [...paragraphs];
  for (const operation of operations) text = applyOperation(text, operation);
  return text;
}

/** One operation; see `applyOperations`. */
export function applyOperation(
  text: readonly DraftedParagraph[],
  operation: TextOperation,
): DraftedParagraph[] {
  switch (operation.type) {
    case "edit":
      return change(text, operation.paragraph, (paragraph) => ({
        ...paragraph,
        runs: applyEdits(paragraph.runs, operation.edits),
      }));
    case "relabel":
      return change(text, operation.paragraph, (paragraph) => ({
        ...paragraph,
        label: operation.label,
        kind: operation.kind,
        level: operation.level ?? paragraph.level,
      }));
    case "agree":
      return change(text, operation.paragraph, ({ agreed: _, ...paragraph }) =>
        operation.agreed ? { ...paragraph, agreed: true } : paragraph,
      );
    case "strike":
      return change(text, operation.paragraph, ({ struck: _, ...paragraph }) =>
        operation.struck ? { ...paragraph, struck: true } : paragraph,
      );
    case "adopt":
      if (operation.as !== operation.paragraph && text.some(({ id }) => id === operation.as))
        throw new Error(`paragraph ${operation.as} is in the text already`);
      return change(text, operation.paragraph, ({ alternativeTo: _, ...paragraph }) => ({
        ...paragraph,
        id: operation.as,
        ...(operation.alternativeTo ? { alternativeTo: operation.alternativeTo } : {}),
      }));
    case "remove": {
      const at = indexOf(text, operation.paragraph);
      return [...text.slice(0, at), ...text.slice(at + 1)];
    }
    case "move": {
      const moved = operation.paragraphs.map((id) => text[indexOf(text, id)]!);
      const rest = text.filter((paragraph) => !moved.includes(paragraph));
      const at = operation.after === null ? 0 : indexOf(rest, operation.after) + 1;
      return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
    }
    case "insert": {
      const at = operation.after === null ? 0 : indexOf(text, operation.after) + 1;
      const known = new Set(text.map(({ id }) => id));
      for (const { id } of operation.paragraphs) {
        if (known.has(id)) throw new Error(`paragraph ${id} is in the text already`);
        known.add(id);
      }
      return [...text.slice(0, at), ...operation.paragraphs, ...text.slice(at)];
    }
  }
}

function change(
  text: readonly DraftedParagraph[],
  id: ParagraphId,
  make: (paragraph: DraftedParagraph) => DraftedParagraph,
): DraftedParagraph[] {
  const at = indexOf(text, id);
  return text.map((paragraph, i) => (i === at ? make(paragraph) : paragraph));
}

function indexOf(text: readonly Paragraph[], id: ParagraphId): number {
  const at = text.findIndex((paragraph) => paragraph.id === id);
  if (at < 0) throw new Error(`no paragraph ${id} in the text`);
  return at;
}
