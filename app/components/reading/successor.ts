/**
 * Where the focus goes from one of a list that has changed: it itself while it is there, else the first
 * that stood after it and is there, else the last that stood before it, else the first of all. Null
 * where nothing is left. O(lists).
 */
export function successor(
  one: string,
  before: readonly string[],
  after: readonly string[],
): string | null {
  const left = new Set(after);
  if (left.has(one)) return one;
  const at = before.indexOf(one);
  const next = before.slice(at + 1).find((id) => left.has(id));
  const previous = before.slice(0, Math.max(at, 0)).findLast((id) => left.has(id));
  return (at < 0 ? null : (next ?? previous)) ?? after[0] ?? null;
}
