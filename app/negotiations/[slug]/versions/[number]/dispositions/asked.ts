/** What of the table is shown: in which order, and whose proposals. */
export interface Asked {
  readonly by: "paragraph" | "delegation";
  readonly delegation?: string | undefined;
}

/** Reads it from an address; a delegation that the table does not name is not asked for. */
export function askedFor(
  query: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly string[],
): Asked {
  const by = query.by === "delegation" ? "delegation" : "paragraph";
  const delegation = names.find((name) => name === query.delegation);
  return { by, delegation };
}

export const addressOf = (href: string, { by, delegation }: Asked): string => {
  const query = new URLSearchParams({
    ...(by === "delegation" ? { by } : {}),
    ...(delegation ? { delegation } : {}),
  }).toString();
  return query ? `${href}?${query}` : href;
};
