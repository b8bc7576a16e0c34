import * as Y from "yjs";
import { plainText } from "../../../domain/text/runs";
import { textRoot } from "../room/document";
import { readParagraphs } from "../room/text";
import {
  awarenessFrame,
  encodeCaret,
  type Frame,
  step1Frame,
  step2Frame,
  updateFrame,
} from "../socket/frames";
import { EDITOR, edit } from "./editor";
import { oneOf, type Random } from "./mutate";
import { runs } from "./texts";

const TYPED = ["all ", "x", "*Recalling* ", "^f1^", "^f2^", "👍", "é", "[quadrennial] ", ", "];
/** A paragraph longer than this is cut and no longer grows. */
const LONG = 400;

/**
 * What a co-facilitator's browser sends in a few minutes of work: it connects, types, cites, sets
 * italics, deletes, undoes, moves the caret, and connects again. Changes `doc`, a copy of the text.
 */
export function recordEditing(doc: Y.Doc, steps: number, random: Random): Frame[] {
  const connected = Y.encodeStateVector(doc);
  const frames: Frame[] = [
    step1Frame(connected),
    step2Frame(Y.encodeStateAsUpdate(doc, connected)),
  ];
  const undo = new Y.UndoManager(textRoot(doc), {
    trackedOrigins: new Set([EDITOR]),
    captureTimeout: 0,
  });
  doc.on("update", (update: Uint8Array) => frames.push(updateFrame(update)));
  for (let clock = 1; clock <= steps; clock += 1) {
    const what = random(10);
    if (what === 0) undo.undo();
    else if (what === 1) undo.redo();
    else editAnywhere(doc, random);
    if (random(3) === 0) frames.push(caretFrame(doc, clock, random));
  }
  frames.push(
    step2Frame(Y.encodeStateAsUpdate(doc, connected)),
    step1Frame(Y.encodeStateVector(doc)),
  );
  return frames;
}

/** One edit at a place, of a length and with words that chance chooses. */
export function editAnywhere(doc: Y.Doc, random: Random): void {
  const paragraph = oneOf(random, readParagraphs(doc));
  const { length } = plainText(paragraph.runs);
  const from = random(length + 1);
  const to = length > LONG ? length : Math.min(length, from + random(4) * random(8));
  const insert = random(4) === 0 ? [] : runs(oneOf(random, TYPED));
  edit(doc, paragraph.id, [{ from: length > LONG ? 20 : from, to, insert }]);
}

function caretFrame(doc: Y.Doc, clock: number, random: Random): Frame {
  const text = oneOf(
    random,
    readParagraphs(doc).map((_, i) => i),
  );
  const type = (textRoot(doc).get(text) as Y.XmlElement).get(0) as Y.XmlText;
  const anchor = Y.createRelativePositionFromTypeIndex(type, random(type.length + 1));
  const state = { cursor: { anchor, head: anchor } };
  return awarenessFrame([encodeCaret({ client: doc.clientID, clock, state })]);
}
