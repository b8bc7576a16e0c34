import { decodeText } from "@/domain/reading/source/decode";

/** As large as a document may be; the server refuses larger ones too. */
export const LARGEST_BYTES = 5_000_000;

/** A document that was chosen, exactly as received. */
export interface Chosen {
  readonly filename: string;
  readonly text: string;
  /** It came without a name of its own. */
  readonly pasted: boolean;
}

/** Why a document cannot be looked at. */
export type Refused = "notText" | "tooLarge" | "empty";

export type Choice =
  | { readonly ok: true; readonly chosen: Chosen }
  | { readonly ok: false; readonly why: Refused };

/** Decodes a file here, in the browser: nothing is sent before its reading was looked at. */
export async function chosenFrom(file: File): Promise<Choice> {
  if (file.size > LARGEST_BYTES) return { ok: false, why: "tooLarge" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = (bytes[0] ?? 0) >= 0xfe;
  // Plain text has no zero bytes, unless a byte order mark says that it is UTF-16.
  if (!marked && bytes.includes(0)) return { ok: false, why: "notText" };
  return chosenText(decodeText(bytes), file.name);
}

/** What a text is called that was pasted, where nothing in it says better. */
export const PASTED = "pasted.txt";

/** The same for text; without a name, it was pasted. */
export function chosenText(text: string, filename?: string): Choice {
  if (text.length > LARGEST_BYTES) return { ok: false, why: "tooLarge" };
  if (text.trim() === "") return { ok: false, why: "empty" };
  const pasted = filename === undefined;
  return { ok: true, chosen: { filename: filename ?? PASTED, text, pasted } };
}
