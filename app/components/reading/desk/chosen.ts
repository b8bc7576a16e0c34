import { decodeText } from "@/domain/reading/source/decode";

/** As large as a document may be; the server refuses larger ones too. */
export const LARGEST_BYTES = 5_000_000;

/** A document that was chosen, exactly as received. */
export interface Chosen {
  readonly filename: string;
  readonly text: string;
}

export type Choice =
  | { readonly ok: true; readonly chosen: Chosen }
  | { readonly ok: false; readonly why: "notText" | "tooLarge" };

/** Decodes a file here, in the browser: nothing is sent before its reading was looked at. */
export async function chosenFrom(file: File): Promise<Choice> {
  if (file.size > LARGEST_BYTES) return { ok: false, why: "tooLarge" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = (bytes[0] ?? 0) >= 0xfe;
  // Plain text has no zero bytes, unless a byte order mark says that it is UTF-16.
  if (!marked && bytes.includes(0)) return { ok: false, why: "notText" };
  return chosenText(file.name, decodeText(bytes));
}

/** The same for text that was pasted. */
export function chosenText(filename: string, text: string): Choice {
  if (text.length > LARGEST_BYTES) return { ok: false, why: "tooLarge" };
  return { ok: true, chosen: { filename, text } };
}
