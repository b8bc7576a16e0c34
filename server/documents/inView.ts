import type { CompiledText } from "../../domain/compilation/compiledText";
import type { Holder } from "../../domain/compilation/span";
import { type PrintedView, withoutBrackets } from "../../domain/compilation/views";
import type { VersionContent } from "../../domain/revisions/content";

/** What a printed version says of the way it is printed; nothing of the one that is issued. */
export const VIEW_WORDS: Readonly<Record<PrintedView, string>> = {
  attributed: "",
  unattributed:
    "Printed without the names of those who propose, and without what became of the amendments. The hash is of the version as issued.",
  "co-facilitators":
    "The co-facilitators’ own text: what they accepted, with the brackets that are open in it, without the proposals of delegations. The hash is of the version as issued.",
  clean:
    "The co-facilitators’ own text as it would read without its open brackets, the first reading where there are several. Nobody has agreed to it. The hash is of the version as issued.",
};

/** What is printed of a version in a view. Linear. */
export function contentInView(content: VersionContent, view: PrintedView): VersionContent {
  if (view === "attributed") return content;
  const { compiled, dispositions: _, further: __, ...rest } = content;
  if (view === "unattributed")
    return {
      ...rest,
      ...(compiled ? { compiled: withoutNames(compiled) } : {}),
      amendments: content.amendments.map((one) => ({
        ...one,
        delegation: "",
        sponsors: [],
        // Why, in their own words, often says who.
        rationale: "",
      })),
    };
  const paragraphs = content.paragraphs.map((paragraph) =>
    view === "clean" ? { ...paragraph, runs: withoutBrackets(paragraph.runs) } : paragraph,
  );
  return { ...rest, paragraphs, amendments: [] };
}

const NOBODY: readonly Holder[] = [];

/** The compiled text with every list of holders empty, however deep. */
function withoutNames(compiled: CompiledText): CompiledText {
  return JSON.parse(JSON.stringify(compiled), (key, value) =>
    key === "holders" || key === "opposed" ? NOBODY : value,
  );
}
