import type { Edit } from "../amendments/edit";
import type { ParagraphId } from "../ids";
import type { DraftedParagraph, ParagraphKind } from "./paragraph";

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
      readonly paragraphs: readonly DraftedParagraph[];
    }
  | { readonly type: "remove"; readonly paragraph: ParagraphId }
  /** The paragraphs, in this order, come to stand behind `after`, which is none of them. */
  | {
      readonly type: "move";
      readonly paragraphs: readonly ParagraphId[];
      readonly after: ParagraphId | null;
    }
  /** A level that is left out stays as it is. */
  | {
      readonly type: "relabel";
      readonly paragraph: ParagraphId;
      readonly label: string;
      readonly kind: ParagraphKind;
      readonly level?: number;
    }
  /** Marks a paragraph as agreed *ad referendum*, or opens it again. */
  | { readonly type: "agree"; readonly paragraph: ParagraphId; readonly agreed: boolean }
  /** In a drafting room: proposes to delete a paragraph, or no longer. */
  | { readonly type: "strike"; readonly paragraph: ParagraphId; readonly struck: boolean }
  /**
   * In a drafting room: what was proposed there stands in the text now, under the id `as`, and stands
   * for no other any longer. The id may stay; `alternativeTo` takes it back.
   */
  | {
      readonly type: "adopt";
      readonly paragraph: ParagraphId;
      readonly as: ParagraphId;
      readonly alternativeTo?: ParagraphId;
    };
