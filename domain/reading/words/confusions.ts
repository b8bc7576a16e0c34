/**
 * What scanners take for one another: as printed, and what may have stood there. Lower case; a
 * capital I is taken for an l by way of its own lower case.
 */
const CONFUSIONS: readonly (readonly [printed: string, meant: readonly string[]])[] = [
  ["!", ["l", "i", "t", "f"]],
  ["|", ["l", "i", "t", "f"]],
  ["1", ["l", "i", "t", "f"]],
  ["0", ["o"]],
  ["i", ["l", "t", "r", "f", "j"]],
  ["l", ["i", "t", "f"]],
  ["t", ["f", "l", "i", "r"]],
  ["f", ["t", "fi", "fl"]],
  ["r", ["t", "i"]],
  ["j", ["i"]],
  ["c", ["e", "o", "g"]],
  ["e", ["c", "o"]],
  ["o", ["c", "e"]],
  ["q", ["g", "c"]],
  ["g", ["q"]],
  ["s", ["a"]],
  ["a", ["s", "o", "e"]],
  ["b", ["h"]],
  ["h", ["b", "n", "fi", "li", "ri"]],
  ["n", ["u", "h", "ri", "fi"]],
  ["u", ["n", "ii", "li", "il"]],
  ["v", ["y"]],
  ["y", ["v"]],
  ["d", ["cl"]],
  ["cl", ["d"]],
  ["ci", ["d"]],
  ["m", ["rn", "in", "ni", "nn"]],
  ["rn", ["m"]],
  ["in", ["m"]],
  ["ni", ["m"]],
  ["rri", ["m"]],
  ["iii", ["m"]],
  ["nn", ["m"]],
  ["rm", ["nn"]],
  ["mn", ["nm"]],
  ["w", ["vv"]],
  ["vv", ["w"]],
  ["ii", ["u", "n", "ll"]],
  ["il", ["u", "n"]],
  ["li", ["h", "u", "n"]],
  ["ll", ["u"]],
  ["ri", ["n"]],
  ["lt", ["h"]],
  ["lc", ["k"]],
  ["fi", ["h"]],
];

/** By their first letter, so that few are tried at a place. */
const AT_LETTER = new Map<string, (readonly [printed: string, meant: string])[]>();
for (const [printed, meanings] of CONFUSIONS) {
  const pairs = AT_LETTER.get(printed[0]!) ?? [];
  for (const meant of meanings) pairs.push([printed, meant]);
  AT_LETTER.set(printed[0]!, pairs);
}

/** Every pair of letters that is confused: as printed, as meant. */
export const confusions = (): readonly (readonly [printed: string, meant: string])[] =>
  [...AT_LETTER.values()].flat();

/** Letters by their strokes: those that a scanner confuses are one. */
const STROKES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ i: "!|1ltfrjhbnum", o: "0ceqgas", oi: "d", io: "k", v: "yw" }).flatMap(
    ([strokes, letters]) => [...letters].map((letter) => [letter, strokes]),
  ),
);

/**
 * What is left of a word when all that is confused is made one, and repeated strokes are one: a
 * misread word has the skeleton of the word that was meant. O(length).
 */
export function skeleton(word: string): string {
  let strokes = "";
  for (const letter of word) {
    for (const stroke of STROKES[letter] ?? letter) {
      if (!strokes.endsWith(stroke)) strokes += stroke;
    }
  }
  return strokes;
}

/**
 * The least number of confusions that make `printed` of `meant`, or null where more than `most`
 * are needed. O(length) for `most` of 1, times a dozen for each one more.
 */
export function confusionsBetween(printed: string, meant: string, most: number): number | null {
  const fewest = (at: number, to: number, left: number): number | null => {
    let [p, m] = [at, to];
    let best: number | null = null;
    while (true) {
      if (p === printed.length && m === meant.length) return 0;
      if (left > 0) {
        for (const [seen, was] of AT_LETTER.get(printed[p] ?? "") ?? []) {
          if (!printed.startsWith(seen, p) || !meant.startsWith(was, m)) continue;
          const rest = fewest(p + seen.length, m + was.length, left - 1);
          if (rest !== null && (best === null || rest + 1 < best)) best = rest + 1;
        }
      }
      if (p >= printed.length || printed[p] !== meant[m]) return best;
      p++;
      m++;
    }
  };
  return fewest(0, 0, most);
}
