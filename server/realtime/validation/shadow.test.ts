import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { UpdateRefusal } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import { FOOTNOTE_PLACEHOLDER } from "../../../domain/text/paragraph";
import { textRoot } from "../room/document";
import { elements, readParagraphs, seedUpdate } from "../room/text";
import { EDITOR, edit, showInEditor, type } from "../testing/editor";
import { firstOf, item, rawUpdate } from "../testing/rawUpdate";
import { runs, SAMPLE } from "../testing/texts";
import { type Admission, Shadow } from "./shadow";

const ANNA = "anna" as UserId;
const BEN = "ben" as UserId;
const SEED = seedUpdate(SAMPLE);

function room() {
  const owners = new Map<number, UserId>();
  return { owners, shadow: new Shadow(owners, [SEED]) };
}

/** A client's copy; `update` is all that it has changed since. */
function client(): { doc: Y.Doc; update: () => Uint8Array } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, SEED);
  const before = Y.encodeStateVector(doc);
  return { doc, update: () => Y.encodeStateAsUpdate(doc, before) };
}

/** What the shadow says to a change that Anna makes on her copy. */
function judge(change: (doc: Y.Doc) => void): Admission {
  const { doc, update } = client();
  doc.transact(() => change(doc));
  return room().shadow.admit(update(), ANNA);
}

const paragraph = (doc: Y.Doc, index: number): Y.XmlElement => elements(doc)[index]!;
const textOf = (doc: Y.Doc, index: number): Y.XmlText => paragraph(doc, index).get(0) as Y.XmlText;
const element = (id: string): Y.XmlElement => {
  const made = new Y.XmlElement("paragraph");
  made.setAttribute("id", id);
  return made;
};

describe("what an editor does is admitted", () => {
  const cases: [string, (doc: Y.Doc) => void][] = [
    ["typing", (doc) => type(doc, "2", 3, "all ")],
    ["typing into an empty paragraph", (doc) => type(doc, "3", 0, "We decide")],
    ["emptying a paragraph", (doc) => edit(doc, "2-a", [{ from: 0, to: 31, insert: [] }])],
    ["replacing in italics", (doc) => edit(doc, "2", [{ from: 0, to: 2, insert: runs("*They*") }])],
    [
      "taking italics away",
      (doc) => edit(doc, "1", [{ from: 0, to: 11, insert: runs("Recalling") }]),
    ],
    ["citing a footnote", (doc) => edit(doc, "2", [{ from: 9, to: 9, insert: runs("^f2^") }])],
    ["typing after a citation", (doc) => type(doc, "1", 39, "x")],
    ["typing before a citation", (doc) => type(doc, "1", 38, "x")],
    ["deleting a citation", (doc) => edit(doc, "1", [{ from: 37, to: 40, insert: [] }])],
    [
      "several paragraphs at once",
      (doc) => {
        type(doc, "1", 0, "x");
        type(doc, "2", 0, "y");
      },
    ],
    ["a tab, an accent, a non-breaking space, a face", (doc) => type(doc, "2", 0, "\té\u00a0👍")],
  ];
  test.each(cases)("%s", (_, change) => {
    const { doc, update } = client();
    const { shadow } = room();
    change(doc);
    const admission = shadow.admit(update(), ANNA);
    expect(admission).toMatchObject({ ok: true, update: expect.any(Uint8Array) });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, SEED);
    if (admission.ok) Y.applyUpdate(copy, admission.update!);
    expect(readParagraphs(copy)).toEqual(readParagraphs(doc));
  });

  test("undo and redo", () => {
    const { doc } = client();
    const { shadow } = room();
    const sent: Admission[] = [];
    doc.on("update", (update: Uint8Array) => sent.push(shadow.admit(update, ANNA)));
    const undo = new Y.UndoManager(textRoot(doc), { trackedOrigins: new Set([EDITOR]) });
    const before = readParagraphs(doc);
    edit(doc, "1", [{ from: 35, to: 50, insert: runs("gone *away*") }]);
    const after = readParagraphs(doc);
    undo.undo();
    expect(readParagraphs(doc)).toEqual(before);
    undo.redo();
    expect(readParagraphs(doc)).toEqual(after);
    expect(sent.length).toBeGreaterThanOrEqual(3);
    expect(sent.filter((admission) => !admission.ok)).toEqual([]);
  });

  test("what is sent twice is stored once", () => {
    const { doc, update } = client();
    const { shadow } = room();
    type(doc, "2", 0, "twice ");
    expect(shadow.admit(update(), ANNA)).toMatchObject({
      ok: true,
      update: expect.any(Uint8Array),
    });
    expect(shadow.admit(update(), ANNA)).toEqual({ ok: true, update: null, firstUses: [] });
  });

  test("typing into a paragraph that a command has removed does no harm", () => {
    const { doc, update } = client();
    const { shadow } = room();
    shadow.change([{ type: "remove", paragraph: SAMPLE[2]!.id }]);
    type(doc, "2", 3, "too late ");
    expect(shadow.admit(update(), ANNA)).toMatchObject({ ok: true });
    expect(shadow.change([])).toBeNull();
  });
});

describe("what is more than typing is refused", () => {
  const insertItem = (doc: Y.Doc, value: unknown) => textOf(doc, 2).insertEmbed(0, value as object);
  const cases: [UpdateRefusal, string, (doc: Y.Doc) => void][] = [
    ["structure", "another root", (doc) => doc.getText("notes").insert(0, "x")],
    ["structure", "a map as another root", (doc) => doc.getMap("meta").set("a", 1)],
    ["structure", "a paragraph more", (doc) => textRoot(doc).insert(1, [element("new")])],
    ["structure", "a paragraph less", (doc) => textRoot(doc).delete(2, 1)],
    ["structure", "no paragraph", (doc) => textRoot(doc).delete(0, 7)],
    [
      "structure",
      "text beside the paragraphs",
      (doc) => textRoot(doc).insert(0, [new Y.XmlText("x")]),
    ],
    [
      "structure",
      "a paragraph in a paragraph",
      (doc) => paragraph(doc, 2).insert(0, [element("in")]),
    ],
    [
      "structure",
      "a second text in a paragraph",
      (doc) => paragraph(doc, 2).insert(1, [new Y.XmlText("x")]),
    ],
    ["structure", "a paragraph without its text", (doc) => paragraph(doc, 2).delete(0, 1)],
    [
      "attribute",
      "paragraphs split by an editor",
      (doc) => {
        const [first, ...rest] = readParagraphs(doc);
        showInEditor(doc, [first!, { ...first!, runs: runs("split") }, ...rest]);
      },
    ],
    ["attribute", "another label", (doc) => paragraph(doc, 2).setAttribute("label", "9")],
    ["attribute", "another id", (doc) => paragraph(doc, 2).setAttribute("id", "9")],
    ["attribute", "one attribute more", (doc) => paragraph(doc, 2).setAttribute("class", "x")],
    ["attribute", "one attribute less", (doc) => paragraph(doc, 2).removeAttribute("kind")],
    ["attribute", "an attribute of a text", (doc) => textOf(doc, 2).setAttribute("a", "b")],
    ["content", "an embedded object", (doc) => insertItem(doc, { image: "x" })],
    ["structure", "an embedded type", (doc) => insertItem(doc, new Y.Map())],
    ["mark", "another mark", (doc) => textOf(doc, 2).format(0, 3, { bold: {} })],
    ["mark", "italics with attributes", (doc) => textOf(doc, 2).format(0, 3, { italic: { x: 1 } })],
    ["mark", "a hashed mark", (doc) => textOf(doc, 2).format(0, 3, { "italic--abcdefgh": {} })],
    [
      "mark",
      "a footnote mark with more",
      (doc) => textOf(doc, 2).insert(0, FOOTNOTE_PLACEHOLDER, { footnote: { id: "f1", x: 1 } }),
    ],
    [
      "footnote",
      "an unknown footnote",
      (doc) => textOf(doc, 2).insert(0, FOOTNOTE_PLACEHOLDER, { footnote: { id: "f9" } }),
    ],
    [
      "footnote",
      "a paragraph as a footnote",
      (doc) => textOf(doc, 2).insert(0, FOOTNOTE_PLACEHOLDER, { footnote: { id: "2" } }),
    ],
    ["characters", "a line break", (doc) => textOf(doc, 2).insert(0, "a\nb", {})],
    ["characters", "NUL", (doc) => textOf(doc, 2).insert(0, "\u0000", {})],
    [
      "too-large",
      "a paragraph without end",
      (doc) => textOf(doc, 2).insert(0, "x".repeat(60_000), {}),
    ],
  ];
  test.each(cases)("%s: %s", (reason, _, change) => {
    expect(judge(change)).toEqual({ ok: false, reason, applied: false });
  });

  test("malformed: bytes that are no update", () => {
    for (const bytes of [[], [1], [255, 255, 255, 255, 255], [1, 1, 1, 0, 4]]) {
      const admission = room().shadow.admit(Uint8Array.from(bytes), ANNA);
      expect(admission).toEqual({ ok: false, reason: "malformed", applied: false });
    }
  });

  test("incomplete: a change that builds on one that never came", () => {
    const { doc } = client();
    type(doc, "2", 0, "lost ");
    const between = Y.encodeStateVector(doc);
    type(doc, "2", 5, "found ");
    const admission = room().shadow.admit(Y.encodeStateAsUpdate(doc, between), ANNA);
    expect(admission).toEqual({ ok: false, reason: "incomplete", applied: false });
  });

  test("foreign-client: another person's id, or the server's", () => {
    const { shadow, owners } = room();
    const anna = client();
    type(anna.doc, "2", 0, "mine ");
    const first = shadow.admit(anna.update(), ANNA);
    expect(first).toMatchObject({ ok: true, firstUses: [anna.doc.clientID] });
    owners.set(anna.doc.clientID, ANNA);
    type(anna.doc, "2", 0, "more ");
    expect(shadow.admit(anna.update(), BEN)).toEqual({
      ok: false,
      reason: "foreign-client",
      applied: false,
    });

    const server = Y.decodeUpdate(SEED).structs[0]!.id.client;
    const forger = new Y.Doc();
    Y.applyUpdate(forger, SEED);
    forger.clientID = server;
    const before = Y.encodeStateVector(forger);
    type(forger, "2", 0, "forged ");
    const forged = shadow.admit(Y.encodeStateAsUpdate(forger, before), BEN);
    expect(forged).toEqual({ ok: false, reason: "foreign-client", applied: false });
  });
});

describe("a paragraph that is agreed", () => {
  const P2 = SAMPLE[2]!.id;
  const agree = (agreed: boolean) => ({ type: "agree", paragraph: P2, agreed }) as const;
  /** A room whose paragraph 2 is agreed, and a client that has loaded it. */
  const agreedRoom = () => {
    const { shadow } = room();
    const agreed = shadow.change([agree(true)])!;
    const { doc } = client();
    Y.applyUpdate(doc, agreed);
    const before = Y.encodeStateVector(doc);
    return { shadow, doc, update: () => Y.encodeStateAsUpdate(doc, before) };
  };
  const cases: [string, (doc: Y.Doc) => void][] = [
    ["typing", (doc) => type(doc, "2", 3, "all ")],
    ["typing at its end", (doc) => textOf(doc, 2).insert(42, ".")],
    ["deleting", (doc) => textOf(doc, 2).delete(0, 2)],
    ["italics", (doc) => textOf(doc, 2).format(0, 2, { italic: {} })],
    ["a citation", (doc) => edit(doc, "2", [{ from: 9, to: 9, insert: runs("^f2^") }])],
    [
      "typing beside other work",
      (doc) => {
        type(doc, "3", 0, "fine ");
        type(doc, "2", 0, "not ");
      },
    ],
  ];
  test.each(cases)("is not changed by %s", (_, change) => {
    const { shadow, doc, update } = agreedRoom();
    doc.transact(() => change(doc));
    expect(shadow.admit(update(), ANNA)).toEqual({ ok: false, reason: "agreed", applied: false });
  });

  test("locks the footnotes that it cites, and no other", () => {
    const { shadow } = room();
    const { doc } = client();
    Y.applyUpdate(doc, shadow.change([{ ...agree(true), paragraph: SAMPLE[1]!.id }])!);
    const before = Y.encodeStateVector(doc);
    const update = () => Y.encodeStateAsUpdate(doc, before);
    type(doc, "f2", 0, "x");
    expect(shadow.admit(update(), ANNA)).toMatchObject({ ok: true });
    type(doc, "f1", 0, "x");
    expect(shadow.admit(update(), ANNA)).toMatchObject({ reason: "agreed", applied: false });
    shadow.change([{ ...agree(false), paragraph: SAMPLE[1]!.id }]);
    expect(shadow.admit(update(), ANNA)).toMatchObject({ ok: true });
  });

  test("is written in where nothing is locked, and marked or opened by nobody there either", () => {
    const shadow = new Shadow(new Map(), [SEED], false);
    const agreed = shadow.change([agree(true)])!;
    const { doc } = client();
    Y.applyUpdate(doc, agreed);
    const before = Y.encodeStateVector(doc);
    const update = () => Y.encodeStateAsUpdate(doc, before);
    type(doc, "2", 3, "all ");
    expect(shadow.admit(update(), ANNA)).toMatchObject({ ok: true });
    expect(shadow.paragraphs[2]).toMatchObject({ agreed: true });
    paragraph(doc, 2).removeAttribute("agreed");
    expect(shadow.admit(update(), ANNA)).toMatchObject({ reason: "attribute", applied: false });
  });

  test("cannot be marked or opened by a client", () => {
    const { shadow, doc, update } = agreedRoom();
    paragraph(doc, 2).removeAttribute("agreed");
    expect(shadow.admit(update(), ANNA)).toMatchObject({ reason: "attribute", applied: false });
    expect(judge((doc) => paragraph(doc, 2).setAttribute("agreed", "true"))).toMatchObject({
      reason: "attribute",
    });
  });

  test("leaves the others open, and is open again when it is reopened", () => {
    const { shadow, doc, update } = agreedRoom();
    type(doc, "1", 0, "x");
    expect(shadow.admit(update(), ANNA)).toMatchObject({ ok: true });
    shadow.change([agree(false)]);
    type(doc, "2", 0, "x");
    expect(shadow.admit(update(), ANNA)).toMatchObject({ ok: true });
  });

  test("shuts nobody out whose editor tidies formats that nobody sees", () => {
    const { shadow } = room();
    // Two people set the same italics at once: one pair of formats is left over.
    const log = [SEED];
    for (const user of [ANNA, BEN]) {
      const { doc, update } = client();
      textOf(doc, 2).format(0, 2, { italic: {} });
      expect(shadow.admit(update(), user)).toMatchObject({ ok: true });
      log.push(update());
    }
    log.push(shadow.change([agree(true)])!);
    // What y-websocket sends of a client that merely hears of it.
    const { doc: reader } = client();
    const sent: Uint8Array[] = [];
    reader.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "server") sent.push(update);
    });
    for (const update of log) Y.applyUpdate(reader, update, "server");
    expect(sent).toHaveLength(1);
    const tidied = shadow.admit(sent[0]!, BEN);
    expect(tidied).toMatchObject({ ok: true, update: expect.any(Uint8Array) });

    // The very same deletion of a format that does show.
    const formats: Y.Item[] = [];
    for (let item = textOf(reader, 2)._start; item; item = item.right) {
      if (item.content instanceof Y.ContentFormat && !item.deleted) formats.push(item);
    }
    reader.transact((transaction) => formats[0]!.delete(transaction));
    expect(shadow.admit(sent[1]!, BEN)).toMatchObject({ ok: false, reason: "agreed" });
  });
});

test("too-large: pieces for which Yjs would seek a place for minutes", () => {
  const { shadow } = room();
  const anna = client();
  const first = firstOf(anna.doc, 2);
  const crowd = new Y.ContentString("y".repeat(10_000));
  const admit = (update: Uint8Array) => shadow.admit(update, ANNA);
  const holes = Array.from({ length: 5_000 }, (_, n) => [9, 2 * n, 1] as const);
  // In the end each is typed right behind a letter, and says that nothing stands behind it.
  const loose = (count: number) =>
    rawUpdate([
      Array.from({ length: count }, (_, n) =>
        item(10, n, new Y.ContentString("x"), { origin: Y.createID(9, 2 * n + 1) }),
      ),
    ]);
  expect(admit(rawUpdate([[item(9, 0, crowd, { origin: first })]]))).toMatchObject({ ok: true });
  expect(admit(rawUpdate([], holes))).toMatchObject({ ok: true });
  expect(admit(loose(1_000))).toEqual({ ok: false, reason: "too-large", applied: false });
  expect(admit(loose(10))).toMatchObject({ ok: true });
});

describe("citations are mended, whoever tore them", () => {
  const mended = (change: (doc: Y.Doc) => void) => {
    const { doc, update } = client();
    const { shadow } = room();
    doc.transact(() => change(doc));
    expect(shadow.admit(update(), ANNA)).toMatchObject({ ok: true });
    const mend = shadow.mend();
    if (mend) Y.applyUpdate(doc, mend);
    expect(shadow.mend()).toBeNull();
    return { text: readParagraphs(doc).slice(1, 3), needed: mend !== null };
  };
  const cases: [string, (doc: Y.Doc) => void][] = [
    [
      "a placeholder that cites nothing",
      (doc) => textOf(doc, 2).insert(0, FOOTNOTE_PLACEHOLDER, {}),
    ],
    [
      "words marked as a footnote",
      (doc) => textOf(doc, 2).format(0, 3, { footnote: { id: "f1" } }),
    ],
    [
      "a placeholder that has lost its mark",
      (doc) => textOf(doc, 1).format(38, 1, { footnote: null }),
    ],
  ];
  test.each(cases)("%s", (_, change) => {
    expect(mended(change)).toEqual({ text: SAMPLE.slice(1, 3), needed: true });
  });

  test("a citation set beside one that another person deletes", () => {
    const { shadow } = room();
    const anna = client();
    const ben = client();
    edit(anna.doc, "1", [{ from: 36, to: 44, insert: [] }]);
    edit(ben.doc, "1", [{ from: 39, to: 39, insert: runs("^f1^") }]);
    for (const [who, user] of [
      [anna, ANNA],
      [ben, BEN],
    ] as const) {
      expect(shadow.admit(who.update(), user)).toMatchObject({ ok: true });
    }
    Y.applyUpdate(anna.doc, ben.update());
    Y.applyUpdate(anna.doc, shadow.mend()!);
    expect(readParagraphs(anna.doc)[1]!.runs).toEqual(
      runs("*Recognizing* the need for consultatio^f1^ all Member States,"),
    );
  });
});

test("after a reset nothing of what was refused is left, and work goes on", () => {
  const { shadow } = room();
  const bad = client();
  textRoot(bad.doc).delete(0, 3);
  expect(shadow.admit(bad.update(), BEN).ok).toBe(false);
  shadow.reset([SEED]);
  const good = client();
  type(good.doc, "2", 0, "still here ");
  const admission = shadow.admit(good.update(), ANNA);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, SEED);
  if (admission.ok) Y.applyUpdate(copy, admission.update!);
  expect(readParagraphs(copy)).toEqual(readParagraphs(good.doc));
});
