import { ErratumText } from "./ErratumText";
import { type Highlight, PASSAGES, type Segment } from "./segments";
import { anchorOf } from "./usePlace";

/** A stretch of the source that was read as something: words that lead to what was made of them. */
export function Stretch({
  segment: { text, highlights },
  top,
  current,
  starts,
}: {
  segment: Segment;
  top: Highlight;
  current: string | null;
  starts: boolean;
}) {
  const wiring = {
    id: starts ? anchorOf("source", top.id) : undefined,
    "data-reading": top.id,
    "data-kind": top.kind,
    "data-unclear": highlights.some(({ kind }) => kind === "warning") || undefined,
    "data-current":
      top.id === current
        ? "here"
        : highlights.some(({ id }) => id === current)
          ? "within"
          : undefined,
  };
  if (top.kind === "erratum")
    return (
      <span className="stretch redline" {...wiring}>
        <ErratumText printed={visible(text)} corrected={visible(top.corrected ?? "")} />
      </span>
    );
  // Words of a passage stay words: a click leads on, and for the keyboard the mark in the margin.
  // Between two pieces of a reading there may be white space alone: no link for anybody.
  if (PASSAGES.has(top.kind) || text.trim() === "")
    return (
      <span className="stretch" {...wiring}>
        {visible(text)}
      </span>
    );
  return (
    <a className="stretch" tabIndex={-1} href={`#${anchorOf("reading", top.id)}`} {...wiring}>
      {visible(text)}
    </a>
  );
}

/** Signs that no font has: a form feed ends a page, the others show nothing. */
export const visible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/\f/g, "\n").replace(/[\u0000-\u0008\u000b\r\u000e-\u001f]/g, "");
