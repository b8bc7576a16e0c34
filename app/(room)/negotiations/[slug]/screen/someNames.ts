/** More names than these are not read from the back of a room. */
const NAMES = 6;

/** The first of these names, and how many others there are; never for one name alone. */
export function someNames(all: readonly string[], others: (count: number) => string): string {
  const rest = all.length > NAMES + 1 ? all.length - NAMES : 0;
  const shown = (rest > 0 ? all.slice(0, NAMES) : all).join("; ");
  return rest > 0 ? `${shown} ${others(rest)}` : shown;
}
