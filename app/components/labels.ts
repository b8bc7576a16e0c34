/**
 * A label as it stands in the margin: under 13, "13(a)" is "(a)" and "13(a) bis" is "(a) bis";
 * everything else stands as it is.
 */
export function printedLabel(label: string, level: number): string {
  const own = /\([^()]*\)(?:\s[a-z]+)?$/.exec(label)?.[0];
  return level > 0 && own ? own : label;
}
