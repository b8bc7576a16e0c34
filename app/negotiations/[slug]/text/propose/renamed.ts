import type { AmendmentRequest } from "@/domain/contract/amendmentRequests";
import type { FootnoteId } from "@/domain/ids";
import type { Refusal } from "@/domain/refusal";

/** Unlike any other without asking. `crypto.randomUUID` is not there on a page without https. */
export function newFootnoteName(): FootnoteId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `fn-${parts.join("-")}-${hex.slice(20)}` as FootnoteId;
}

/** The same request with other names for the footnotes whose own were refused; null: it was not that. */
export function renamed<T extends Pick<AmendmentRequest, "change">>(
  request: T,
  { code, details }: Refusal,
  newName: () => FootnoteId = newFootnoteName,
): T | null {
  const names = code === "already-exists" ? details?.footnotes : null;
  if (!Array.isArray(names) || names.length === 0) return null;
  // A name stands in the words that cite it and with its body, and is like nothing else.
  const change = names.reduce<string>(
    (json, name) => json.replaceAll(JSON.stringify(name), JSON.stringify(newName())),
    JSON.stringify(request.change),
  );
  return { ...request, change: JSON.parse(change) };
}
