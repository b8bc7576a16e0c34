/** What a paragraph's display looks like, as a line of text, for tests. */
import type { Paragraph } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import type { ParagraphDisplay } from "./display";
import type { Markup } from "./markup";
import type { Setting } from "./setting";

export const SETTING: Setting = {
  footnote: (id) => id.replace("fn-", ""),
  words: {
    delete: "delete",
    agreed: "agreed ad ref",
    unconfirmed: "unconfirmed",
    against: (names) => `against ${names}`,
    more: (count) => `+${count}`,
    needsAuthor: (name) => `Needs its author: ${name}.`,
    alreadyReflected: (name) => `Already reflected: ${name}.`,
    structure: ({ kind }, { label }) => `${kind} ${label}`,
    joined: ({ label }) => `into ${label}`,
    readsNow: "Reads now:",
    proposed: "Proposed:",
    stances: {
      propose: "propose",
      support: "support",
      oppose: "retain",
      reserve: "reserve",
      flexible: "flexible",
      "awaiting instructions": "awaiting instructions",
    },
  },
};

/** Insertions in `{+ +}`, footnote numbers in `^`, holders after a space. */
export function printed({ tag, class: name, children }: Markup): string {
  const inner = children.map((child) => (typeof child === "string" ? child : printed(child)));
  const text = inner.join("");
  if (tag === "ins") return `{+${text}+}`;
  if (name === "holders") return ` ${text}`;
  if (name === "unplaced-word" || name === "unplaced-reading") return ` ${text}`;
  return name === "footnote-reference" ? `^${text}` : text;
}

/** The paragraph as it is read: struck words in `[- -]`, widgets where they stand. */
export function shown({ runs }: Paragraph, { marks, widgets }: ParagraphDisplay): string {
  const text = plainText(runs);
  let line = "";
  for (let at = 0; at <= text.length; at++) {
    const here = widgets.filter((widget) => widget.at === at).sort((a, b) => a.side - b.side);
    const ends = marks.some((mark) => mark.to === at && mark.class.includes("base-struck"));
    if (ends) line += "-]";
    line += here.map(({ item }) => printed(item)).join("");
    if (marks.some((mark) => mark.from === at && mark.class.includes("base-struck"))) line += "[-";
    line += text[at] ?? "";
  }
  return line;
}
