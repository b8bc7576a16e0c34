import type { Edit } from "../amendments/edit";
import type { ParagraphId } from "../ids";
import type { Paragraph, ParagraphKind } from "./paragraph";

/**
 * What a command of the server does to the live text. Co-facilitators type inside paragraphs
 * through Yjs; everything that adds, removes or relabels a paragraph is one of these, because two
 * concurrent splits or joins in Yjs would duplicate or lose text.
 */
export type TextOperation =
  | { readonly type: "edit"; readonly paragraph: ParagraphId; readonly edits: readonly Edit[] }
  /** `after: null` puts the paragraphs before everything else. */
  | {
      readonly type: "insert";
      readonly after: ParagraphId | null;
      readonly paragraphs: readonly Paragraph[];
    }
  | { readonly type: "remove"; readonly paragraph: ParagraphId }
  | {
      readonly type: "relabel";
      readonly paragraph: ParagraphId;
      readonly label: string;
      readonly kind: ParagraphKind;
    };
