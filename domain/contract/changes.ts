/** What changed in a negotiation since its reader last looked. */
import { z } from "zod";
import type { DecisionKind, Stance } from "../amendments/amendment";
import type { AmendmentId, DelegationId, ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";

/**
 * Up to where a person has seen a negotiation. `at` is the moment at which it was read, less what may
 * have been on its way to the record by then, but never before the last entry that the person was
 * shown; `seq` is where the live text stood.
 */
export const markSchema = z.strictObject({
  at: z.iso.datetime(),
  seq: z.int().min(0).max(2_147_483_647),
});
export type Mark = z.infer<typeof markSchema>;

/** GET …/changes : since the reader last looked, or since the mark that is named. */
export const changesQuery = z.union([
  z.object({ at: z.iso.datetime(), seq: z.coerce.number().pipe(markSchema.shape.seq) }),
  z.object({ at: z.undefined().optional(), seq: z.undefined().optional() }),
]);

/** Something that happened, by somebody else than its reader (a disclosure: by anybody). */
export type Happening = { readonly at: string; readonly actorName: string } & (
  | {
      readonly what:
        | "submitted"
        | "reworded"
        | "disclosed"
        | "withdrawn"
        | "confirmed"
        /** A co-facilitator said why it was decided so, afterwards. */
        | "explained"
        /** Words that it is about were changed by a decision: its author has to say what is wanted. */
        | "needs-author";
      readonly amendment: AmendmentId;
    }
  | { readonly what: "decided"; readonly amendment: AmendmentId; readonly decision: DecisionKind }
  | { readonly what: "taken-back"; readonly amendment: AmendmentId }
  | {
      readonly what: "position";
      readonly amendment: AmendmentId;
      readonly delegation: DelegationId;
      /** null: it no longer holds the position that it held. */
      readonly stance: Stance | null;
    }
  | {
      readonly what: "joined" | "left";
      readonly amendment: AmendmentId;
      readonly delegation: DelegationId;
    }
  | {
      readonly what: "bracket-position";
      readonly paragraph: ParagraphId;
      readonly bracket: string;
      readonly delegation: DelegationId;
      readonly stance: Stance | null;
    }
  | {
      readonly what: "agreed" | "reopened";
      readonly paragraph: ParagraphId;
      readonly label: string;
      readonly reason: string;
    }
  | { readonly what: "version"; readonly number: number; readonly label: string }
);

/** The text as it stood, for comparing. */
export interface EarlierText {
  readonly paragraphs: readonly Paragraph[];
  /**
   * null: as it stood at the mark itself. Else the version before it: the log of the text does not
   * reach back to the mark any more.
   */
  readonly version: { readonly number: number; readonly label: string } | null;
}

export interface ChangesView {
  /** null: the reader has never marked anything as seen, and there is nothing to compare with. */
  readonly since: Mark | null;
  /** What marking all of this as seen names. */
  readonly until: Mark;
  /** null without `since`, and where nothing is known of how the text stood. */
  readonly before: EarlierText | null;
  /** The text at `until`, to compare with `before`; null where there is none. */
  readonly now: readonly Paragraph[] | null;
  /** Oldest first. */
  readonly happenings: readonly Happening[];
}
