import type { DateView, DocumentView } from "../../domain/contract/views";
import { type Actor, can } from "../../domain/permissions";
import type { StoredDocument } from "../db/documents";

/** Warnings of a reading that tell of dates. */
const ABOUT_DATES: ReadonlySet<string> = new Set(["doubtful-date"]);

/**
 * A document as its reader gets it. What was read as a date is there as far as it exists for the
 * reader (`seen`), and doubts about dates for those alone who review them.
 */
export function documentView(
  actor: Actor,
  { addedBy: _, addedAt, reading, ...document }: StoredDocument,
  seen: readonly DateView[],
): DocumentView {
  const { dates: __, ...rest } = reading;
  const warnings = can(actor, "date.review")
    ? rest.warnings
    : rest.warnings.filter(({ code }) => !ABOUT_DATES.has(code));
  return {
    ...document,
    addedAt: addedAt.toISOString(),
    reading: { ...rest, warnings },
    dates: seen.filter(({ source }) => source?.document === document.id),
  };
}
