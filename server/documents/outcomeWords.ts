import type { JudgedOutcome } from "../../domain/amendments/judge";
import type { Disposition, DispositionPart, ListedAmendment } from "../../domain/revisions/content";

const STANDING: Readonly<Record<JudgedOutcome, string>> = {
  applies: "",
  comment: "",
  "already-reflected": "the text already reads so",
  "needs-author": "it needs its author",
  "paragraph-gone": "its paragraph is no longer in the text",
};

/**
 * What became of an amendment, as a clause: "accepted in part: “annual” for “biennial”; not taken: “–”
 * for “all”", "merged into a bridging text with Group C", "carried forward; it needs its author".
 */
export function outcomeInWords(line: Disposition, about?: ListedAmendment): string {
  const { outcome, into = [] } = line;
  const where = into.length > 0 ? `its text went into ${into.join(", ")}` : "";
  const standing = line.standing ? STANDING[line.standing] : "";
  switch (outcome) {
    case "accepted":
      return joined(isMove(about) ? "accepted, the paragraph moved" : "accepted", where);
    case "accepted in part":
      return joined(partsInWords(line.parts ?? []), where);
    case "merged": {
      const names = [...new Set((line.with ?? []).map(({ delegation }) => delegation))];
      const whom = names.length > 0 ? ` with ${names.join(", ")}` : "";
      return joined(`merged into a bridging text${whom}`, where);
    }
    case "withdrawn":
      return "withdrawn by its sponsor";
    case "left behind":
      return joined("left behind", standing, where);
    case "not accepted":
      return joined("not accepted", where);
    case "in this text":
      return standing ? `in this text, below its paragraph; ${standing}` : "in this text";
    case "carried forward":
      return joined("carried forward", standing, where);
  }
}

const joined = (...clauses: readonly string[]): string => clauses.filter(Boolean).join("; ");

const isMove = (about: ListedAmendment | undefined): boolean =>
  (about?.kind as string | undefined) === "move";

function partsInWords(parts: readonly DispositionPart[]): string {
  const said = (accepted: boolean) =>
    parts
      .filter((part) => part.accepted === accepted)
      .map(({ from, to }) => `“${to || "–"}” for “${from || "–"}”`)
      .join(", ");
  if (parts.length === 0) return "accepted in part";
  return `accepted in part: ${said(true)}; not taken: ${said(false)}`;
}
