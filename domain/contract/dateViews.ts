/** What the server answers of dates, filtered for its reader. */
import type { DateId } from "../ids";
import type { DateKind } from "../reading/document";
import type { SourceSpan } from "../reading/source/sourced";

export interface DateView {
  readonly id: DateId;
  readonly kind: DateKind;
  readonly title: string;
  /** Wall clock in `zone`. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly allDay: boolean;
  readonly zone: string;
  /** The moment itself, ISO 8601 UTC, for countdowns. */
  readonly instant: string;
  readonly place: string | null;
  readonly quote: string | null;
  /** Where the quotation stands, when it was read from a document. */
  readonly source: { readonly document: string; readonly spans: readonly SourceSpan[] } | null;
  readonly warnings: readonly string[];
  /**
   * What is read from a letter is announced to nobody until it is confirmed: dates that are
   * "read" or "dropped" exist for the secretariat and the co-facilitators alone, and bind nobody.
   * Only those dropped because they `became` the new time of another one are seen by everyone.
   */
  readonly review: "read" | "confirmed" | "dropped";
  /** The announced date that this one, still "read", says it takes the place of. */
  readonly moves: DateId | null;
  /** Who confirmed, dropped or took it up last; null for those who do not review dates. */
  readonly reviewed: { readonly at: string; readonly actorName: string } | null;
  /** The announced date whose new time this one gave: it is then "dropped" and public, as that is. */
  readonly became: DateId | null;
  /** Whether it was corrected before it was announced: the quotation then reads otherwise. */
  readonly corrected: boolean;
  readonly cancelled: boolean;
  readonly changes: readonly DateChangeView[];
}

/**
 * What changed. Those who review dates also see what was corrected before a date was announced:
 * `review` is then there, "read" before and "confirmed" after.
 */
export interface DateChangeView {
  readonly at: string;
  readonly actorName: string;
  /** Empty for a correction. */
  readonly reason: string;
  /** The read date that gave the new time; the reason is its quotation. */
  readonly through: DateId | null;
  readonly before: DateStateView;
  readonly after: DateStateView;
}

/** What a date said; words that stayed the same may be left out. */
export interface DateStateView {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly cancelled: boolean;
  readonly kind?: DateKind;
  readonly title?: string;
  readonly zone?: string;
  readonly place?: string | null;
  readonly review?: DateView["review"];
  /** The announced date whose new time it gave; it is then itself "dropped". */
  readonly became?: DateId;
}
