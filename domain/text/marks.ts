/**
 * The mark of the `count`th subparagraph at `level`: (a) … (z), (aa), (bb) … at odd levels and (i),
 * (ii), (iii) … at even ones; without the parentheses.
 */
export function subparagraphMark(count: number, level: number): string {
  if (level % 2 === 0) return roman(count);
  const letter = String.fromCharCode("a".charCodeAt(0) + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  const [value, sign] = ROMAN.find(([one]) => one <= count) ?? [0, ""];
  return value === 0 ? "" : sign + roman(count - value);
}
