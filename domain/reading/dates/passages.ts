import { SourcedText } from "../source/sourced";
import { sourcedSentences } from "./sentences";

/** Sentences with what is said of them beside them: a heading of a list, an hour in the next sentence. */

export interface Passage {
  readonly source: SourcedText;
  /** The line or sentence that says what the days of a list are. */
  readonly heading: SourcedText | null;
  /** The sentence with what follows it, where that only adds an hour or a place. */
  readonly whole: SourcedText | null;
}

const OPENS_LIST = /:\s*(?:[-–•*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])?$/;
const ITEM =
  /^(?:[-–•▪*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/i;
const FOLLOWS =
  /^(?:We|It|They|Both|The (?:\p{L}+ ){0,3}(?:meetings?|consultations?|session|round|briefing|reading|event|dialogue|informals?|discussions?))\b[^.]{0,60}\b(?:beg[iu]n|start|commence|convene|held|take place|meet|open|run|from|at)\w*\b[^.]{0,40}\d/u;
const FIELD = /^(?:Time|Venue|Place|Location|Where|Hours?|Room)\s?:/;

const HEADING = 300;
const TITLE = 120;
const LONGEST_ITEM = 240;

/** What a paragraph without a day says of the list below it. */
function headingOf(paragraph: SourcedText): SourcedText | null {
  const { text, length } = paragraph;
  if (OPENS_LIST.test(text))
    return sourcedSentences(paragraph.slice(Math.max(0, length - HEADING), length)).at(-1) ?? null;
  return length <= TITLE && !/[.!?,;]\s*$/.test(text) ? paragraph : null;
}

function joined(parts: readonly SourcedText[]): SourcedText {
  return SourcedText.concat(
    parts.flatMap((part, at) => {
      const from = parts[at - 1]?.spans().at(-1)?.to ?? 0;
      const to = Math.max(from, part.spans()[0]?.from ?? from);
      return at === 0 ? [part] : [SourcedText.instead(" ", { from, to }), part];
    }),
  );
}

/**
 * The sentences of those paragraphs that have the look of a day (`likely`), each with what is said
 * of it beside it. O(length).
 */
export function passagesIn(
  paragraphs: readonly SourcedText[],
  likely: (text: string) => boolean,
): readonly Passage[] {
  const passages: Passage[] = [];
  let heading: SourcedText | null = null;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!likely(paragraph.text)) {
      const inList: boolean | null =
        heading && paragraph.length <= LONGEST_ITEM && ITEM.test(paragraph.text);
      heading = OPENS_LIST.test(paragraph.text) || !inList ? headingOf(paragraph) : heading;
      continue;
    }
    const sentences = sourcedSentences(paragraph);
    const fields = fieldsAfter(paragraphs, at);
    for (const [index, source] of sentences.entries()) {
      const { text } = source;
      const isItem = text.length <= LONGEST_ITEM && ITEM.test(text);
      const listed: boolean =
        heading !== null && (isItem || OPENS_LIST.test(sentences[index - 1]?.text ?? ""));
      const next = sentences[index + 1];
      const follows = next && !likely(next.text) && FOLLOWS.test(next.text);
      const more = follows ? [next] : next ? [] : fields;
      passages.push({
        source,
        heading: listed ? heading : null,
        whole: more.length > 0 ? joined([source, ...more]) : null,
      });
      if (OPENS_LIST.test(text)) heading = source.slice(Math.max(0, text.length - HEADING));
      else if (!listed) heading = sentences.length === 1 ? headingOf(source) : null;
    }
  }
  return passages;
}

/** "Time: …" and "Venue: …" as lines of their own. */
function fieldsAfter(paragraphs: readonly SourcedText[], at: number): readonly SourcedText[] {
  const fields: SourcedText[] = [];
  for (const paragraph of paragraphs.slice(at + 1, at + 4)) {
    if (paragraph.length > TITLE || !FIELD.test(paragraph.text)) break;
    fields.push(paragraph);
  }
  return fields;
}
