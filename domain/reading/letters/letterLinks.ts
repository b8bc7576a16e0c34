import type { ReadEnclosure, ReadLetter, ReadReference } from "../document";

/** Which letters of a file speak of one another. */

const CANDIDATES = 20;

/**
 * Links each letter to those of the same file that it encloses or refers to, and takes over from a
 * letter that encloses another who the co-facilitators are. O(letters).
 */
export function letterLinks(letters: readonly ReadLetter[]): readonly ReadLetter[] {
  const byDate = new Map<string, number[]>();
  letters.forEach(({ date }, at) => {
    if (date === null) return;
    const same = byDate.get(date);
    if (same) same.push(at);
    else byDate.set(date, [at]);
  });
  const enclosed = new Set<number>();
  const linked = letters.map((letter, at): ReadLetter => {
    const encloses = letter.encloses.map((enclosure) =>
      linkEnclosure(enclosure, letters, at, enclosed),
    );
    const references = letter.references.map((reference) =>
      linkReference(reference, letters, at, byDate),
    );
    return { ...letter, encloses, references };
  });
  return linked.map((letter, at) => namedCoFacilitators(letter, linked[at - 1], at));
}

function linkEnclosure(
  enclosure: ReadEnclosure,
  letters: readonly ReadLetter[],
  at: number,
  enclosed: Set<number>,
): ReadEnclosure {
  const next = at + 1;
  const other = letters[next];
  if (enclosure.kind !== "letter" || !other || enclosed.has(next)) return enclosure;
  const sameSender = other.from !== "" && other.from === letters[at]!.from;
  if (sameSender) return enclosure;
  enclosed.add(next);
  return { ...enclosure, letter: next };
}

function linkReference(
  reference: ReadReference,
  letters: readonly ReadLetter[],
  at: number,
  byDate: ReadonlyMap<string, readonly number[]>,
): ReadReference {
  if (reference.date === null) return reference;
  const candidates = (byDate.get(reference.date) ?? [])
    .slice(0, CANDIDATES)
    .filter((other) => other !== at);
  const own = /\b(?:my|our)\b/i.test(reference.quote);
  const { from } = letters[at]!;
  const letter =
    candidates.find((other) => letters[other]!.from === from) ?? (own ? undefined : candidates[0]);
  return letter === undefined ? reference : { ...reference, letter };
}

/** Who signs an enclosed letter is a co-facilitator where the letter around it says so of the State. */
function namedCoFacilitators(
  letter: ReadLetter,
  around: ReadLetter | undefined,
  at: number,
): ReadLetter {
  const encloses = around?.encloses.some((enclosure) => enclosure.letter === at);
  if (!around || !encloses || letter.coFacilitators.length > 0) return letter;
  const known = new Set(around.coFacilitators);
  const representatives = letter.representatives.map((person) =>
    person.signs && person.state !== null && known.has(person.state)
      ? { ...person, coFacilitator: true }
      : person,
  );
  const states = representatives.flatMap(({ state, coFacilitator }) =>
    coFacilitator && state !== null ? [state] : [],
  );
  return { ...letter, representatives, coFacilitators: [...new Set(states)] };
}
