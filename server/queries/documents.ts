import type { DateView } from "../../domain/contract/dateViews";
import type { DocumentView } from "../../domain/contract/documentViews";
import { type Actor, can } from "../../domain/permissions";
import type { ReadWarning } from "../../domain/reading/document";
import type { StoredDocument } from "../db/documents";

/** Codes of the warnings of a reading that tell of dates. */
const DATE_CODES = ["doubtful-date", "called-off"];

/** Whether a warning is about dates, or says how many such warnings there are besides. */
const tellsOfDates = ({ code, message }: ReadWarning): boolean =>
  DATE_CODES.includes(code) ||
  (code === "more-warnings" && DATE_CODES.some((one) => message.includes(one)));

/**
 * A document as its reader gets it. What was read as a date is there as far as it exists for the
 * reader (`seen`); doubts about dates, also those that were set aside, for those alone who review them.
 */
export function documentView(
  actor: Actor,
  { addedBy: _, addedAt, reading, ignored, ...document }: StoredDocument,
  seen: readonly DateView[],
): DocumentView {
  const { dates: __, warnings, ...rest } = reading;
  const reviews = can(actor, "date.review");
  return {
    ...document,
    addedAt: addedAt.toISOString(),
    reading: { ...rest, warnings: warnings.filter((one) => reviews || !tellsOfDates(one)) },
    ignored: ignored.filter(
      (key) => reviews || !DATE_CODES.some((code) => key.startsWith(`${code}@`)),
    ),
    dates: seen.filter(({ source }) => source?.document === document.id),
  };
}
