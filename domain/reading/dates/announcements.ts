import type { DateKind } from "../document";
import type { DayReading } from "./dayExpressions";
import { isOfPaper, isPast } from "./otherDays";
import { placeOf } from "./venues";

/** What makes a day that a sentence names a meeting, a deadline or another event; or none. */

const OBSERVANCE =
  /\b(?:World|International) (?:Day|Week|Year|Decade)\b|\bobservance\b|\bannually\b|\bevery year\b|\bdesignat\w+\b/i;
const WRITTEN =
  /\b(?:submi\w+|inputs?|comments?|proposals?|written|contributions?|send|sent|provide|statements?|amendments?|edits|views|suggestions|inscri\w+|regist\w+|RSVP|confirm\w*|nominat\w+|respon[ds]\w*|repl(?:y|ies)|feedback|reach|receiv\w+|language|sponsor\w*|e-?mail\w*|share|forward|list of speakers|sign up|indicat\w+|inform|transmit\w*|observations|questionnaire|accredit\w+|objections?|text|reactions?|propos(?:e|ing)|apply|applications?)\b/i;
/** Who is asked for something by a day owes it by then. */
const ASKED =
  /\b(?:invited|requested|encouraged|urged|asked|kindly|please|grateful|appreciated?|expected|wishing to|reminded)\b/i;
/** Words that may stand between "by" and its day: "by 5 p.m. (New York time) on", not "by Belgium on". */
const HOUR_WORDS =
  "(?:(?:the|close|of|business|play|C\\.?O\\.?B\\b\\.?|EOB|end|day|working|noon|midday|midnight|on|at|by|latest|no|not|later|than|hours?|hrs|h|[ap]\\.?\\s?m\\b\\.?|E[SD]?T|CES?T|GMT|UTC|New|York|Geneva|Vienna|Nairobi|Eastern|local|standard|daylight|time|o.clock|morning|afternoon|evening|in|and|including|inclusive|tomorrow|today|this|next|week|coming|sharp|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\d[\\d:.h]*|[(),–-])[\\s,]*)*";
const LIMIT = new RegExp(
  `\\b(?:by|before|until|till|up to|no later than|not later than|at the latest|latest by|prior to|ahead of|extended):?\\s(?:to\\s|until\\s|from\\s)?${HOUR_WORDS}$`,
  "i",
);
const LIMIT_AFTER = /^[^;.]{0,20}\bat the latest\b/i;
const DEADLINE =
  /\b(?:deadlines?|due dates?|cut-?off|closing date|(?:is|are) due|closes?|open until)\b|\b(?:lists?|registration|portal|inscription|nominations?|submissions?|call|window|roster)\b[^;.]{0,60}\bclos(?:ed|ing)\b/i;
const SILENCE =
  /\bsilence\b|\bnon?-objection\b|\b(?:no|without|absence of(?: any)?|receives? no) objections?\b/i;
const DEADLINE_AFTER =
  /^[^;]{0,40}\b(?:deadline|(?:comments|inputs|contributions|proposals|amendments|statements|submissions|nominations|edits) (?:are )?due)\b/i;
const OBJECTS = /\bobject(?:s|ions?)?\b/i;
const SILENCE_ENDS =
  /\bexpir\w*|\bbroken?\b|\bbreak(?:s|ing)?\b|\bend(?:s|ing)?\b|\blapses?\b|\bunless\b|\bobjections?\b|\bdeadline\b|\bextended\b/i;
/** Silence that is over announces no end of it. */
const BROKEN =
  /\b(?:was|been|having been) broken\b|\bno objections? (?:was|were|ha[sd]|have|having)\b|\bsilence (?:procedure |period )?(?:has )?(?:expired|ended|lapsed|passed)\b/i;
const EVENT =
  /\b(?:talks|voting|elections?|consultations?|meetings?|discuss\w*|informals?|(?:informal-)?informals|briefings?|readings?|session|rounds?|negotiations?|(?:re)?conven\w+|exchange of views|dialogue|workshop|meet|retreat|webinar|town hall|hearing|debate|gather|stocktaking|launch|presentation|plenary|walk-?through|Q ?& ?A|forum|conference(?! room)|congress|event|seminar|symposium|panel|ceremony|see(?:ing)? you|join us)\b|\bbrief(?:s|ing)? (?:the |all |interested )?(?:Member|States?|delegations?|delegates|members|missions|participants|groups?|you)\b|\b(?:date|when|venue)(?: and (?:time|venue))?\s?:/i;
/** A text that is considered on a day is so at a meeting; "considered agreed" is none. */
const TAKEN_UP =
  /(?<!\bnot )\b(?:be (?:considered|examined|reviewed|taken up)|consider (?:it|the)|take (?:it )?up)(?! (?:as|to|agreed|adopted|approved|accepted|final|closed|late|valid|at|by|for)\b)/i;
const HIGH_LEVEL =
  /\bhigh-?\s?level (?:plenary |thematic )?(?:meeting|event|week|segment|dialogue|debate|conference)\b|\bsummit\b/i;
const TAKES_PLACE =
  /\b(?:held|conven\w+|tak(?:e|es|ing) place|scheduled|meet|resum\w+|start\w*|begin\w*|continu\w+|organi[sz]\w+|host\w*|rescheduled|postponed|moved|brought forward|deferred|planned|foreseen|envisaged|slated|expected)\b[^;]{0,100}$/i;
const ADOPTION =
  /\b(?:adoption of|action on|(?:be|for) (?:considered and )?adopt(?:ed|ion)|take action|(?:to|will|shall) adopt|consider(?:ation)? and adopt\w*|will adopt|vote on)\b/i;

const ANNOUNCES = new RegExp(
  [EVENT, WRITTEN, DEADLINE, SILENCE, TAKEN_UP, HIGH_LEVEL, ADOPTION, /\badoption\b/]
    .map((one) => one.source)
    .join("|"),
  "i",
);

const ANY_LIMIT = /\b(?:by|before|until|till|than|latest)\b/i;

/** Whether a sentence may announce anything: asked before anything costly. */
export const announces = (sentence: string): boolean =>
  ANNOUNCES.test(sentence) || (ANY_LIMIT.test(sentence) && ASKED.test(sentence));

/** What stands before and after a day in its sentence; bounded. */
interface Context {
  /** All before it. */
  readonly before: string;
  /** Since the day named before it. */
  readonly own: string;
  readonly after: string;
}

const contextOf = (sentence: string, day: DayReading, previous: number): Context => ({
  before: sentence.slice(Math.max(0, day.at - 240), day.at),
  own: sentence.slice(Math.max(previous, day.at - 240), day.at),
  after: sentence.slice(day.to, day.to + 160),
});

/** "We will circulate a revised text by 4 August" binds no delegation. */
const PROMISE =
  /\b(?:we|I|co-?facilitators|co-?chairs|chair|secretariat|president)\b[^,;]{0,30}\b(?:will|shall|intends?|plans?|aims?|hopes?|expects?)\b[^,;]{0,30}\b(?:circulat\w+|shar\w+|send\w*|issu\w+|provid\w+|transmit\w*|distribut\w+|prepar\w+|finali[sz]\w+|present\w*|revert|communicat\w+|submit)\b/i;

/** Also "on 9 August": unless it is at a meeting that the text is presented. */
function isPromise(own: string): boolean {
  const found = PROMISE.exec(own);
  return found !== null && !EVENT.test(own.slice(found.index + found[0].length));
}

/** The high-level meeting itself, not the consultations on its declaration. */
function isHighLevel(before: string): boolean {
  const found = [...before.matchAll(HIGH_LEVELS)].at(-1);
  if (!found) return false;
  const head = before.slice(0, found.index);
  const tail = before.slice(found.index + found[0].length);
  if (!PREPARES.test(head)) return true;
  const finite = /\b(?:will|shall|is|are|has|have)\b/i;
  if (finite.test(tail.replace(/\b(?:which|that|and) (?:will|shall|is)\b/gi, ""))) return false;
  return (
    /\b(?:at|during|before|by) (?:the|a|this|that) (?:\S+ )?$/i.test(head) || /\S{4}/.test(tail)
  );
}

function limitKind(sentence: string, { before, own, after }: Context): DateKind | null {
  const limit = LIMIT.test(before) || LIMIT_AFTER.test(after);
  // Of several days only that with a limit, or with the word before it, ends a silence.
  const named = SILENCE.test(limit || /\bextended\b/.test(own) ? sentence : own + after);
  const silent = named || (limit && OBJECTS.test(sentence));
  if (silent && (limit || SILENCE_ENDS.test(sentence)))
    if (limit || !BROKEN.test(sentence)) return "silence";
  if (!limit && EVENT.test(own) && own !== before && !DEADLINE.test(own)) return null;
  if (DEADLINE.test(before) || DEADLINE_AFTER.test(after)) return "deadline";
  return limit && (WRITTEN.test(sentence) || ASKED.test(before)) ? "deadline" : null;
}

/**
 * What a sentence announces for a day, or null. `previous`: where the day named before it ends;
 * `fixed`: an
 * hour is printed with it, or it takes the place of another; `limit`: close of business is printed. O(length), bounded.
 */
export function kindOf(
  sentence: string,
  day: DayReading,
  written: string | null,
  {
    previous,
    fixed,
    limit,
  }: { readonly previous: number; readonly fixed: boolean; readonly limit: boolean },
): DateKind | null {
  const context = contextOf(sentence, day, previous);
  const { before, after } = context;
  if (isOfPaper(sentence, day) || isPast(sentence, day, before, written)) return null;
  if (isPromise(context.own)) return null;
  const limited = limitKind(sentence, context);
  if (limited) return limited;
  // No meeting begins at close of business.
  if (limit && WRITTEN.test(sentence)) return "deadline";
  if (day.monthOnly || (OBSERVANCE.test(sentence) && !fixed)) return null;
  const taking = TAKES_PLACE.test(before) || /\b(?:on|from|for)\s(?:the\s)?$/.test(before);
  if (taking && isHighLevel(before)) return "high-level-meeting";
  if (taking && ADOPTION.test(before) && !EVENT.test(before)) return "adoption";
  const item = HEADS_ITEM.test(before) && /^\s?[–:(-]/.test(after);
  if (item && /^\s?[–:-]\s?(?:\p{L}+\s){0,2}(?:adoption|action)\b/iu.test(after)) return "adoption";
  if (!EVENT.test(before) && !EVENT.test(after) && !TAKEN_UP.test(context.own)) return null;
  const placed = placeOf(sentence, 0) !== undefined || fixed || day.weekdayPrinted || item;
  return placed || taking ? "meeting" : null;
}

/** A day with which an item of a list begins: "4 August – second reading". */
const HEADS_ITEM = /^(?:\W{0,4}|\W?\w{1,3}[.)]\s)$/;

const HIGH_LEVELS = new RegExp(HIGH_LEVEL.source, "gi");
const PREPARES =
  /\b(?:consultations?|briefing|round|reading|negotiations?|informals?|discuss\w*|zero draft|preparatory)\b/i;

const OPEN_TO =
  /\b(?:submi\w+|inscri\w+|regist\w+|nominat\w+|apply|applications?|accredit\w+|sign up)\b/i;

/** "register from 2 to 12 August": a window, of which the last day is the deadline. */
export function isWindow(sentence: string, day: DayReading, previous: number): boolean {
  const { own } = contextOf(sentence, day, previous);
  const opens = /\b(?:from|between)\s$/i.test(own) && OPEN_TO.test(own);
  return day.end !== undefined && !day.each && opens && !TAKES_PLACE.test(own);
}

/** What an event is called in lists. */
export function titleOf(kind: DateKind, sentence: string): string {
  if (kind === "silence") return "End of the silence procedure";
  if (kind === "high-level-meeting") return "High-level meeting";
  if (kind === "adoption") return "Adoption";
  if (kind === "deadline") return deadlineTitle(sentence);
  const informal =
    /\b((?:(?:first|second|third|fourth|fifth|sixth|final|last|next) )?(?:round of )?informal (?:informal )?(?:consultations?|meetings?)|(?:first|second|third|final) reading|briefing)\b/i.exec(
      sentence,
    )?.[1];
  if (informal) return informal[0]!.toUpperCase() + informal.slice(1).toLowerCase();
  return /\bdiscuss\w*[^.]{0,30}\bzero draft\b/i.test(sentence)
    ? "Discussion of the zero draft"
    : "Meeting";
}

const deadlineTitle = (sentence: string): string =>
  /\b(?:inputs?|comments?|proposals?|amendments?)\b/i.test(sentence)
    ? "Deadline for written inputs"
    : "Deadline";
