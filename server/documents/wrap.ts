export const WIDTH = 88;

/** A single space between words; never within "( )", which stands for nobody. */
const BREAKS = /(?<=[^\s(]) (?=[^\s)])|(?<=\() (?=[^\s)])|(?<=[^\s(]) (?=\))/u;

const lengthOf = (text: string): number => [...text].length;

/**
 * Sets text in lines of at most `width` characters, the first after `first`, the others after
 * `rest`. Breaks only at a single space between words, so that the words joined by a space are the
 * text again; a word longer than a line keeps a line of its own. Linear.
 */
export function wrap(text: string, first: string, rest = first, width = WIDTH): string {
  const lines: string[] = [];
  for (const part of text.split(/\r\n?|\n/)) {
    let line = lines.length === 0 ? first : rest;
    let used = lengthOf(line);
    let begun = false;
    for (const word of part.split(BREAKS)) {
      const length = lengthOf(word);
      if (begun && used + 1 + length > width) {
        lines.push(line);
        line = rest;
        used = lengthOf(rest);
        begun = false;
      }
      line += begun ? ` ${word}` : word;
      used += length + (begun ? 1 : 0);
      begun = true;
    }
    lines.push(line);
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** `label` in a column of its own before the text, which hangs beside it. */
export function hang(label: string, text: string, indent: number, column: number): string {
  const rest = " ".repeat(indent + column);
  const first = `${" ".repeat(indent)}${label}`;
  return wrap(text, label === "" ? rest : `${first} `.padEnd(indent + column), rest);
}

export const centred = (text: string): string =>
  wrap(text, "", "", WIDTH - 16)
    .split("\n")
    .map((line) => `${" ".repeat(Math.max(0, Math.floor((WIDTH - lengthOf(line)) / 2)))}${line}`)
    .join("\n");
