import type { Markup } from "./markup";

/** Offsets count UTF-16 units of the paragraph's text. */
export interface InlineMark {
  readonly from: number;
  readonly to: number;
  readonly class: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface InlineWidget {
  readonly at: number;
  /** Below 0 it stands before what is inserted there, above 0 after it. */
  readonly side: number;
  readonly item: Markup;
}

/** All that is drawn on and around one paragraph besides its own text. */
export interface ParagraphDisplay {
  /** Classes of the paragraph itself. */
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly marks: readonly InlineMark[];
  readonly widgets: readonly InlineWidget[];
  /** Blocks above the paragraph: what is proposed before everything else. */
  readonly before?: readonly Markup[];
  /** Blocks below the paragraph: proposed paragraphs, readings that could not be placed. */
  readonly after: readonly Markup[];
}

export const NO_DISPLAY: ParagraphDisplay = { marks: [], widgets: [], after: [] };
