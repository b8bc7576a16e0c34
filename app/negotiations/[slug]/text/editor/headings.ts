/** Titles and headings are heard as such, though an editor draws every paragraph alike. */
export const headingRole = (
  kind: unknown,
): { readonly role: "heading"; readonly "aria-level": 2 | 3 } | undefined =>
  kind === "title" || kind === "heading"
    ? { role: "heading", "aria-level": kind === "title" ? 2 : 3 }
    : undefined;
