import type { LetterRequest } from "../../domain/contract/requests";
import type { ReadDocument } from "../../domain/reading/document";
import { readDocument } from "../../domain/reading/read";
import { refusedErrata } from "../../domain/reading/source/errata";
import { done, type Result } from "../../domain/refusal";

/** Reads a document as its sender asks; refuses corrections that do not fit it. */
export function readReceived(request: LetterRequest): Result<ReadDocument> {
  const { text, errata, zone, closeOfBusiness } = request;
  return refusedErrata(text, errata) ?? done(readDocument(text, errata, { zone, closeOfBusiness }));
}
