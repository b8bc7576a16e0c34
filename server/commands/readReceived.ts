import type { LetterRequest } from "../../domain/contract/documentRequests";
import type { ReadDocument } from "../../domain/reading/document";
import { refusedErrata } from "../../domain/reading/source/errata";
import { done, type Result } from "../../domain/refusal";
import { readText } from "../reading/reader";

/** Reads a document as its sender asks; refuses corrections that do not fit it. */
export async function readReceived(request: LetterRequest): Promise<Result<ReadDocument>> {
  const { text, errata, zone, closeOfBusiness } = request;
  return (
    refusedErrata(text, errata) ?? done(await readText(text, errata, { zone, closeOfBusiness }))
  );
}
