import * as Y from "yjs";
import type { UpdateRefusal } from "../../../domain/contract/realtime";
import { FOOTNOTE_PLACEHOLDER } from "../../../domain/text/paragraph";
import { textRoot } from "../room/document";
import type { Struct } from "../validation/decode";
import { type } from "./editor";
import { firstOf, item, paragraphAt, rawUpdate, type Setting, textAt } from "./rawUpdate";
import { SAMPLE } from "./texts";

/** In all that is forged; nobody may hear it. */
export const MARK = "FORGED";
/** In SAMPLE: a paragraph with a citation, one to write in, one that is agreed, an empty one, a footnote. */
export const [CITING, OPEN, AGREED, EMPTY, F2] = [1, 2, 3, 4, 6] as const;
const ME = 4_242;

/** Whose Yjs ids there are: of people who are here or have left, and of the server. */
export interface Ids {
  readonly online: number;
  readonly offline: number;
  readonly third: number;
  readonly server: number;
}
/** Changes a copy of the text, or gives the bytes of an update themselves. */
export type Forge = (doc: Y.Doc, ids: Ids) => unknown;
export type Forgery = readonly [UpdateRefusal, string, Forge];

const words = () => new Y.ContentString(MARK);
const element = (name: string, id = MARK) => {
  const made = new Y.XmlElement(name);
  made.setAttribute("id", id);
  return made;
};
/** A struct at the beginning of the open paragraph, under an id of one's own. */
const forged = (content: Y.Item["content"], at?: (doc: Y.Doc) => Setting): Forge => {
  return (doc) =>
    rawUpdate([[item(ME, 0, content, at?.(doc) ?? { rightOrigin: firstOf(doc, OPEN) })]]);
};
const mark = (name: string, value: unknown): Forge => {
  return (doc) => textAt(doc, OPEN).insert(0, MARK, { [name]: value as object });
};
const cite = (footnote: unknown): Forge => {
  return (doc) =>
    textAt(doc, OPEN).insert(0, FOOTNOTE_PLACEHOLDER, { footnote: footnote as object });
};
const typed = (text: string): Forge => {
  return (doc) => textAt(doc, OPEN).insert(0, MARK + text, {});
};
const attribute = (name: string, value: unknown): Forge => {
  return (doc) => paragraphAt(doc, OPEN).setAttribute(name, value as string);
};
const under = (whose: keyof Ids): Forge => {
  return (doc, ids) => {
    doc.clientID = ids[whose];
    type(doc, "2", 0, MARK);
  };
};
/** The name of what holds an attribute of the open paragraph. */
const labelOf = (doc: Y.Doc): Y.ID => paragraphAt(doc, OPEN)._map.get("label")!.id;
const nameOf = (doc: Y.Doc, index: number): Y.ID => paragraphAt(doc, index)._item!.id;
const manyItems = (doc: Y.Doc, count: number): Struct[] =>
  Array.from({ length: count }, (_, n) =>
    item(ME, n, new Y.ContentString("x"), { rightOrigin: firstOf(doc, OPEN) }),
  );

export const FORGERIES: readonly Forgery[] = [
  ["structure", "a map beside the text", (doc) => doc.getMap(MARK).set("a", MARK)],
  ["structure", "a text beside the text", (doc) => doc.getText(MARK).insert(0, MARK)],
  ["structure", "an array beside the text", (doc) => doc.getArray(MARK).insert(0, [MARK])],
  [
    "structure",
    "a fragment beside the text",
    (doc) => doc.getXmlFragment(MARK).insert(0, [element("paragraph")]),
  ],
  [
    "structure",
    "an entry in the text as if it were a map",
    forged(words(), () => ({ parent: "text", parentSub: MARK })),
  ],
  [
    "structure",
    "words in the text but in no paragraph",
    forged(words(), () => ({ parent: "text" })),
  ],
  [
    "structure",
    "words behind a paragraph",
    forged(words(), (doc) => ({ origin: nameOf(doc, OPEN) })),
  ],
  [
    "structure",
    "something deleted behind a paragraph",
    forged(new Y.ContentDeleted(3), (doc) => ({ origin: nameOf(doc, OPEN) })),
  ],
  [
    "structure",
    "words in a paragraph but not in its text",
    forged(words(), (doc) => ({ parent: nameOf(doc, OPEN) })),
  ],
  ["structure", "a paragraph more", (doc) => textRoot(doc).insert(1, [element("paragraph")])],
  [
    "structure",
    "a paragraph with the id of another",
    (doc) => textRoot(doc).insert(1, [element("paragraph", "2")]),
  ],
  ["structure", "a node that no text has", (doc) => textRoot(doc).insert(1, [element("image")])],
  [
    "structure",
    "a node in a paragraph",
    (doc) => paragraphAt(doc, OPEN).insert(0, [element("image")]),
  ],
  [
    "structure",
    "a paragraph in a paragraph",
    (doc) => paragraphAt(doc, OPEN).insert(0, [element("paragraph")]),
  ],
  [
    "structure",
    "a second text in a paragraph",
    (doc) => paragraphAt(doc, OPEN).insert(1, [new Y.XmlText(MARK)]),
  ],
  ["structure", "a type in the words", (doc) => textAt(doc, OPEN).insertEmbed(0, new Y.Map())],
  ["structure", "a paragraph less", (doc) => textRoot(doc).delete(OPEN, 1)],
  ["structure", "no paragraph at all", (doc) => textRoot(doc).delete(0, SAMPLE.length)],
  ["structure", "a paragraph without its text", (doc) => paragraphAt(doc, OPEN).delete(0, 1)],
  [
    "structure",
    "a paragraph that was moved",
    (doc) => {
      const moved = paragraphAt(doc, OPEN).clone() as Y.XmlElement;
      textRoot(doc).delete(OPEN, 1);
      textRoot(doc).insert(0, [moved]);
    },
  ],
  ["attribute", "another id", attribute("id", MARK)],
  ["attribute", "the id of another paragraph", attribute("id", "1")],
  ["attribute", "another label", attribute("label", MARK)],
  ["attribute", "another kind", attribute("kind", "heading")],
  ["attribute", "another level", attribute("level", 3)],
  ["attribute", "an attribute that no paragraph has", attribute(MARK, MARK)],
  ["attribute", "an agreement", attribute("agreed", "true")],
  [
    "attribute",
    "an agreement taken back",
    (doc) => paragraphAt(doc, AGREED).removeAttribute("agreed"),
  ],
  [
    "attribute",
    "a paragraph without its kind",
    (doc) => paragraphAt(doc, OPEN).removeAttribute("kind"),
  ],
  ["attribute", "an attribute of the words", (doc) => textAt(doc, OPEN).setAttribute(MARK, MARK)],
  ["attribute", "words as an attribute", forged(words(), (doc) => ({ origin: labelOf(doc) }))],
  ["attribute", "a value among the words", forged(new Y.ContentAny([MARK]))],
  ["content", "an embedded object", (doc) => textAt(doc, OPEN).insertEmbed(0, { image: MARK })],
  ["content", "bytes among the words", forged(new Y.ContentBinary(new Uint8Array(9)))],
  ["content", "JSON among the words", forged(new Y.ContentJSON([MARK]))],
  ["content", "a document in the document", forged(new Y.ContentDoc(new Y.Doc({ guid: MARK })))],
  ["mark", "bold", mark("bold", {})],
  ["mark", "a mark whose name looks like another", mark("italic--abcdefgh", {})],
  ["mark", "italics that carry something", mark("italic", { style: MARK })],
  ["mark", "italics that are a word", mark("italic", "true")],
  ["mark", "italics that are a list", mark("italic", [])],
  ["mark", "a citation that carries something", cite({ id: "f1", href: MARK })],
  ["mark", "a citation that is a word", cite("f1")],
  ["footnote", "a citation of nothing", cite({ id: MARK })],
  ["footnote", "a citation of a paragraph", cite({ id: "2" })],
  ["footnote", "a citation of a number", cite({ id: 1 })],
  ["characters", "a line break", typed("\n")],
  ["characters", "NUL", typed("\u0000")],
  ["characters", "a next-line control", typed("\u0085")],
  ["characters", "a line separator", typed("\u2028")],
  ["too-large", "a paragraph without end", typed("x".repeat(60_000))],
  ["too-large", "more pieces than anybody types", (doc) => rawUpdate([manyItems(doc, 50_001)])],
  ["too-large", "a struct that stands for too much", forged(new Y.ContentDeleted(2 ** 40))],
  [
    "too-large",
    "the ids of too many clients",
    (doc) =>
      rawUpdate(
        Array.from({ length: 201 }, (_, n) => [
          item(n + 1, 0, words(), { rightOrigin: firstOf(doc, OPEN) }),
        ]),
      ),
  ],
  [
    "incomplete",
    "what builds on a change that never came",
    (doc) => {
      type(doc, "2", 0, "lost");
      const between = Y.encodeStateVector(doc);
      type(doc, "2", 4, MARK);
      return Y.encodeStateAsUpdate(doc, between);
    },
  ],
  [
    "incomplete",
    "a clock far ahead",
    (doc) => rawUpdate([[item(ME, 2 ** 40, words(), { rightOrigin: firstOf(doc, OPEN) })]]),
  ],
  [
    "incomplete",
    "words behind some that do not exist",
    forged(words(), () => ({ origin: Y.createID(77, 7) })),
  ],
  [
    "incomplete",
    "words before some that do not exist",
    forged(words(), (doc) => ({ origin: firstOf(doc, OPEN), rightOrigin: Y.createID(77, 7) })),
  ],
  [
    "incomplete",
    "words in a text that does not exist",
    forged(words(), () => ({ parent: Y.createID(77, 7) })),
  ],
  ["incomplete", "words behind themselves", forged(words(), () => ({ origin: Y.createID(ME, 0) }))],
  [
    "incomplete",
    "words that wait for each other",
    () =>
      rawUpdate([
        [item(ME, 0, words(), { origin: Y.createID(ME + 1, 0) })],
        [item(ME + 1, 0, words(), { origin: Y.createID(ME, 0) })],
      ]),
  ],
  [
    "incomplete",
    "a hole",
    (doc) =>
      rawUpdate([
        [
          new Y.Skip(Y.createID(ME, 0), 5),
          item(ME, 5, words(), { rightOrigin: firstOf(doc, OPEN) }),
        ],
      ]),
  ],
  ["incomplete", "the deletion of what never came", () => rawUpdate([], [[77, 0, 5]])],
  [
    "incomplete",
    "a deletion that goes too far",
    (doc) => rawUpdate([], [[firstOf(doc, OPEN).client, 0, 2 ** 40]]),
  ],
  ["foreign-client", "the id of a person who is here", under("online")],
  ["foreign-client", "the id of a person who has left", under("offline")],
  ["foreign-client", "the id of a third person's session", under("third")],
  ["foreign-client", "the id of the server", under("server")],
  ["agreed", "words in a paragraph that is agreed", (doc) => type(doc, "2-a", 0, MARK)],
  ["agreed", "a deletion in a paragraph that is agreed", (doc) => textAt(doc, AGREED).delete(0, 3)],
  [
    "agreed",
    "italics in a paragraph that is agreed",
    (doc) => textAt(doc, AGREED).format(0, 3, { italic: {} }),
  ],
  ["malformed", "nothing", () => new Uint8Array()],
  ["malformed", "noise", () => Uint8Array.from([7, 7, 7])],
  ["malformed", "half of an update", (doc) => Y.encodeStateAsUpdate(doc).subarray(0, 99)],
  [
    "malformed",
    "an update of Yjs' other format",
    (doc) => {
      type(doc, "2", 0, MARK);
      return Y.encodeStateAsUpdateV2(doc);
    },
  ],
  ["malformed", "words that hold nothing", forged(new Y.ContentString(""))],
  [
    "malformed",
    "two sections of one client",
    (doc) => {
      const at = { rightOrigin: firstOf(doc, OPEN) };
      return rawUpdate([[item(ME, 0, words(), at)], [item(ME, MARK.length, words(), at)]]);
    },
  ],
  [
    "malformed",
    "one deletion over another",
    (doc) => {
      const { client, clock } = firstOf(doc, OPEN);
      return rawUpdate(
        [],
        [
          [client, clock, 5],
          [client, clock + 2, 5],
        ],
      );
    },
  ],
  [
    "malformed",
    "words between two paragraphs",
    forged(words(), (doc) => ({ origin: firstOf(doc, OPEN), rightOrigin: firstOf(doc, CITING) })),
  ],
];

/** What is more than an editor does, but does no harm: it is stored, and the text stays as it is. */
export const HARMLESS: readonly [string, Forge][] = [
  ["what was collected before it came", () => rawUpdate([[new Y.GC(Y.createID(ME, 0), 9)]])],
  ["what was deleted before it came", forged(new Y.ContentDeleted(9))],
  ["an update of nothing", () => rawUpdate([])],
];
