import type { DayReading } from "./dayExpressions";
import type { SentenceReading } from "./sentenceReading";

/** Events that are cancelled, or postponed without a new day: they are no dates. */

const CANCELLED =
  /\b(?:cancel(?:l?ed|lations?)?|called off|(?:will|shall|can) (?:not|no longer) (?:be (?:held|convened)|take place|proceed|go ahead|meet)|(?:postponed|deferred|suspended|adjourned) (?:until further notice|indefinitely|sine die|to a (?:later|future) (?:date|stage))|(?:is|are|has been) (?:hereby )?withdrawn)\b/i;
const CANCELS =
  /\b(?:cancel(?:l?ed|l?ing|lation of)?|call(?:ed|ing)? off|(?:will|shall) (?:not|no longer) (?:be (?:held|convened)|take place|proceed|meet)|(?:postpone|defer)(?: the| our)?)\b[^;:,]*$/i;
const WORDS = /^(?:(?:will|shall) (?:not|no longer) (?:be \w+|take place|\w+)|\w+(?: off)?)/i;
const CONDITIONAL = /\b(?:if|unless|should|may|might|or)\b[^;]{0,40}$/i;
/** What another matter begins with. */
const CLAUSE = /;|,\s(?:and|but|while|whereas)\s/;

/** No text without these calls anything off. */
export const CALLS_OFF =
  /\bcancel|\bcall(?:ed|ing)? off\b|\bpostpone|\bdefer|\bsuspended\b|\badjourned\b|\bdelayed\b|\bmoved\b|\bwithdrawn\b|\b(?:not|no longer) (?:be (?:held|convened)|take place|proceed|go ahead|meet)\b/i;

const LIST = /^,?\s?(?:and|or|&)?\s?(?:on\s)?$/;

/** Up to the day named next; in a list of days, up to that after the list. */
function tailOf(sentence: string, days: readonly DayReading[], at: number): string {
  const [day, next] = [days[at]!, days[at + 1]];
  if (!next) return sentence.slice(day.to, day.to + 200);
  const between = sentence.slice(day.to, next.at);
  return LIST.test(between) ? tailOf(sentence, days, at + 1) : between;
}

/** The words, as printed, by which the day at index `at` is called off without a new one; or null. */
export function calledOff({ sentence, moved }: SentenceReading, at: number): string | null {
  const { days, moves, withoutNew } = moved;
  if (moves.length > 0) return null;
  const clause = tailOf(sentence, days, at).split(CLAUSE)[0] ?? "";
  const found = CANCELLED.exec(clause);
  if (found && !CONDITIONAL.test(clause.slice(0, found.index))) return found[0];
  if (withoutNew && clause.includes(withoutNew)) return withoutNew;
  const before = sentence.slice(days[at - 1]?.to ?? 0, days[at]!.at);
  const cancels = CANCELS.exec(before);
  const holds = !cancels || CONDITIONAL.test(before.slice(0, cancels.index));
  return holds ? null : (WORDS.exec(cancels[0])?.[0] ?? null);
}
