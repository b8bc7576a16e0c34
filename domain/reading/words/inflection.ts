/** Forms of English words by the regular rules, in British spelling; irregular ones are listed where they are used. */

const SIBILANT = /(?:s|x|z|ch|sh)$/;
const CONSONANT_Y = /[^aeiou]y$/;

/** "agency" → "agencies", "process" → "processes", "State" → "States"; also a verb's third person. */
export const plural = (noun: string): string =>
  SIBILANT.test(noun)
    ? `${noun}es`
    : CONSONANT_Y.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : `${noun}s`;

/** "reaffirm" → reaffirm, reaffirms, reaffirmed, reaffirming. */
export function verbForms(verb: string): readonly string[] {
  if (verb.endsWith("e")) {
    const ing = /(?:ee|ye|oe)$/.test(verb) ? `${verb}ing` : `${verb.slice(0, -1)}ing`;
    return [verb, `${verb}s`, `${verb}d`, ing];
  }
  const past = CONSONANT_Y.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  return [verb, plural(verb), past, `${verb}ing`];
}

/** "submit" → submit, submits, submitted, submitting: the last consonant is written twice. */
export function doublingVerbForms(verb: string): readonly string[] {
  const stem = verb + verb.at(-1);
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
}

/** "full" → "fully", "systematic" → "systematically", "necessary" → "necessarily". */
export function adverb(adjective: string): string {
  if (adjective.endsWith("ic")) return `${adjective}ally`;
  if (adjective.endsWith("ll")) return `${adjective}y`;
  if (/[^aeiou]le$/.test(adjective)) return `${adjective.slice(0, -1)}y`;
  if (CONSONANT_Y.test(adjective)) return `${adjective.slice(0, -1)}ily`;
  return `${adjective}ly`;
}
