import type { VersionContent } from "../../domain/revisions/content";
import { newFates, type ParagraphFate } from "../../domain/revisions/lineage";
import { capitalised, nameOf } from "./words";

/** Of a revision: "Paragraph 5 was merged into 4.", "Paragraph 9 is new."; all since the version before. */
export const fatesInWords = ({ kind, since, lineage }: VersionContent): string[] =>
  kind === "revision" ? newFates(since?.fates ?? [], lineage ?? []).map(fateInWords) : [];

function fateInWords(fate: ParagraphFate): string {
  const { change, kind, from, to, others = [] } = fate;
  const was = capitalised(nameOf({ label: from ?? "", kind }));
  const now = nameOf({ label: to ?? "", kind });
  const labels = others.map(({ label }) => label).join(", ");
  switch (change) {
    case "added":
      return labels
        ? `${capitalised(now)} is new, out of ${labels}.`
        : `${capitalised(now)} is new.`;
    case "removed":
      return `${was} is no more in the text.`;
    case "merged":
      return `${was} was merged into ${labels}.`;
    case "split":
      return to === null
        ? `${was} was split into ${labels}.`
        : `${was} was split: it is now ${to}, with ${labels}.`;
    case "moved":
      return from === to ? `${was} was moved.` : `${was} was moved: it is now ${now}.`;
    case "renumbered":
      return `${was} is now ${to || "without a number"}.`;
  }
}
