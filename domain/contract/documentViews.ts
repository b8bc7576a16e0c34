/** What the server answers of the documents of a negotiation, filtered for its reader. */
import type { ReadDocument } from "../reading/document";
import type { Erratum } from "../reading/source/errata";
import type { DateView } from "./dateViews";

export interface DocumentView {
  readonly id: string;
  readonly filename: string;
  readonly text: string;
  readonly sha256: string;
  readonly addedAt: string;
  /** What was read; its dates are left out, they are in `dates` for those who may see them. */
  readonly reading: Omit<ReadDocument, "dates">;
  /** Corrections with which it was read, and warnings that were set aside. */
  readonly errata: readonly Erratum[];
  readonly ignored: readonly string[];
  /** Every date read from this document that its reader may see. */
  readonly dates: readonly DateView[];
}
