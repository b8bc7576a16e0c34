import type { DayReading } from "./dayExpressions";

/** Days that are no event of their own: of a letter, of what has taken place, of a session around it. */

const PAPER =
  "letters?|notes?(?: verbales?)?|resolutions?|decisions?|communications?|e-?mails?|messages?|memorand(?:um|a)|reports?|invitations?|statements?|circulars?|journals?(?: of the United Nations)?|announcements?|notifications?|press releases?|programmes? of work|road ?maps?|agreements?|conventions?|protocols?|declarations?|summary|summaries|draft|text";
/** What, printed just before a day, makes it that of something else. */
const NOT_AN_EVENT = new RegExp(
  `(?:\\bdated|\\b(?:${PAPER})(?:\\s[^\\s,;]{1,24}){0,3}\\s(?:of|dated|sent|circulated|issued|transmitted|signed|shared|adopted)(?: on)?|\\b(?:received|born|circulated|signed|issued|published|launched|transmitted|shared|distributed|proclaimed|established|opened for signature|entered into force|dispatched|presented|released|available|posted|uploaded|sent|adopted|endorsed|appointed|concluded|communicated|announced|notified|indicated|informed|requested|observed|commemorated|celebrated|marked|since|as of|as at|with effect from|as from|ever since)(?: on| as of)?)\\s(?:the\\s)?$`,
  "iu",
);
/** What was recalled: it has taken place. */
const RECALLED =
  /\b(?:took place|(?:no|without) objections? (?:was|were|has been|have been|having been|being) \p{L}+|(?:was|were|had been|been|having been) (?:\p{L}+ly )?(?:held|convened|organized|organised|conducted|launched|adopted|concluded|hosted)|which (?:we )?(?:met|gathered)|(?:met|gathered|convened|discussed|concluded|participated) (?:\p{L}+ ){0,3}on|thank\w*[^;]{0,60}\b(?:participation|contributions?|engagement|attendance|active)|(?<!\b(?:be|is|are|being|get)\s(?:\p{L}+ly\s)?)held (?:on|in|from)|last held|(?:the )?outcome of|summary of|recall(?:s|ing|ed)?)\b[^;]{0,60}$/iu;
const RECALLS = /\brecall(?:s|ed|ing)?\b|\bthe holding of\b/i;
/** "We recall that the deadline for comments is": it is still to come. */
const REMINDS = /\brecall\w*\s(?:\p{L}+\s){0,3}deadline\b/iu;
/** Words of what is to come. */
export const COMING =
  /\b(?:remains?|remind\w*|will|shall|to be held|to be convened|may be|can be|is scheduled|are scheduled|scheduled (?:for|to)|planned for|invite\w*|please|kindly|look(?:ing)? forward|intends? to|would like to|is to|are to|due)\b/i;

/** "the letter of 21 August", "adopted on 3 May" */
export const isOfPaper = (sentence: string, day: DayReading): boolean =>
  NOT_AN_EVENT.test(sentence.slice(Math.max(0, day.at - 90), day.at));

const AROUND =
  /\b(?:margins of|alongside|back[- ]to[- ]back with|in parallel (?:to|with)|in conjunction with|in the course of|during)\b[^;]{0,80}$/i;

/** "On the margins of the session, from 13 to 24 May, … on 16 May": the span of the session. */
export const isAround = (
  sentence: string,
  day: DayReading,
  { previous, more }: { readonly previous: number; readonly more: boolean },
): boolean => {
  const found = AROUND.exec(sentence.slice(Math.max(previous, day.at - 120), day.at));
  if (!found || day.end === undefined || day.each) return false;
  return more || /margins|alongside|parallel|conjunction|back/i.test(found[0]);
};

/** Whether a day is recalled, or lies before the letter and nothing says that it is to come. */
export function isPast(
  sentence: string,
  day: DayReading,
  before: string,
  written: string | null,
): boolean {
  const clause = before.slice(before.lastIndexOf(";") + 1);
  const coming = COMING.test(before) || COMING.test(sentence.slice(day.to, day.to + 120));
  if (RECALLED.test(clause) && !COMING.test(clause) && !REMINDS.test(clause)) return true;
  const gone = written !== null && (day.end ?? day.start) < written;
  return gone && (!coming || RECALLS.test(before));
}
