/** How a label hangs in the margin: 13(a) stands under 13 as (a); 3 stands as 3. */
export function printedLabel(label: string, level: number): string {
  if (level === 0) return label;
  const first = label.indexOf("(");
  if (first < 0) return label;
  const marks = [...label.matchAll(/\([^)]*\)/g)];
  const last = marks.at(-1);
  return last ? label.slice(last.index) : label;
}
