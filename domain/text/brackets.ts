/** A balanced pair; `from`/`to` are UTF-16 offsets of the whole `[…]`, which is `text`. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A bracket without its partner. `at` is the offset of the character itself. */
export interface OrphanBracket {
  readonly at: number;
  readonly bracket: "[" | "]";
}

export interface FoundBrackets {
  /** In the order of `from`; a bracket inside a bracket follows the one that holds it. */
  readonly brackets: readonly Bracket[];
  readonly orphans: readonly OrphanBracket[];
}

// Deeper nesting is no drafting but noise, and printing it would take quadratic space.
const DEEPEST = 16;

/**
 * The drafter's own square brackets in a text: what is still open in it.
 * Takes plain text, gives balanced pairs and orphans by UTF-16 offset. O(length).
 */
export function findBrackets(text: string): FoundBrackets {
  const brackets: Bracket[] = [];
  const orphans: OrphanBracket[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === "[") open.push(at);
    if (unit !== "]") continue;
    const from = open.pop();
    if (from === undefined) orphans.push({ at, bracket: "]" });
    else if (open.length < DEEPEST)
      brackets.push({ from, to: at + 1, text: text.slice(from, at + 1) });
  }
  for (const at of open) orphans.push({ at, bracket: "[" });
  return {
    brackets: brackets.sort((a, b) => a.from - b.from),
    orphans: orphans.sort((a, b) => a.at - b.at),
  };
}
