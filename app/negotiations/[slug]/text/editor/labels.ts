/** How a label hangs in the margin: 13(a) stands under 13 as (a); 3 stands as 3. */
export function printedLabel(label: string, level: number): string {
  if (level === 0) return label;
  const first = label.indexOf("(");
  if (first < 0) return label;
  const marks = [...label.matchAll(/\([^)]*\)/g)];
  const last = marks.at(-1);
  return last ? label.slice(last.index) : label;
}

/** Titles and headings are heard as such, though an editor draws every paragraph alike. */
export const headingRole = (
  kind: unknown,
): { readonly role: "heading"; readonly "aria-level": 2 | 3 } | undefined =>
  kind === "title" || kind === "heading"
    ? { role: "heading", "aria-level": kind === "title" ? 2 : 3 }
    : undefined;
