import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as Y from "yjs";
import { PARAGRAPH_NODE, TEXT_ROOT } from "../domain/contract/realtime";
import { projectRoot } from "../server/db/root";
import { randomOf } from "./measure/random";

/** What a document of the benchmark is made like. Raise `version` when the making changes. */
interface Recipe {
  readonly version: number;
  readonly paragraphs: number;
  /** Units of text of each. */
  readonly units: number;
  /** Words that were put in or taken out since; as many of one as of the other. */
  readonly edits: number;
}

export type DocumentName = "light" | "heavy";

const RECIPES: Readonly<Record<DocumentName, Recipe>> = {
  light: { version: 1, paragraphs: 26, units: 960, edits: 20_000 },
  heavy: { version: 1, paragraphs: 260, units: 4_000, edits: 20_000 },
};

/** As many people made the edits, one after another, in stretches of so many edits. */
const AUTHORS = 8;
const STRETCH = 50;

const WORDS =
  "the of and to in for on with States Member declaration implementation commitments recognize development sustainable cooperation review progress regional support including resources capacity equal participation".split(
    " ",
  );

export interface BenchDocument {
  readonly name: DocumentName;
  /** The whole of it as one Yjs update. */
  readonly state: Uint8Array;
  /** How many updates led to it. */
  readonly seq: number;
}

/** A document of the benchmark, always the same; made once and kept among the installed packages. */
export function benchDocument(name: DocumentName): BenchDocument {
  const recipe = RECIPES[name];
  const folder = join(projectRoot(), "node_modules", ".cache", "adref", "bench");
  const file = join(folder, `${name}-${Object.values(recipe).join("-")}.bin`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, make(recipe));
    renameSync(`${file}.${process.pid}`, file);
  }
  return { name, state: readFileSync(file), seq: recipe.edits + 1 };
}

function make({ paragraphs, units, edits }: Recipe): Uint8Array {
  const random = randomOf(7);
  const doc = new Y.Doc();
  doc.clientID = 1_000;
  const root = doc.getXmlFragment(TEXT_ROOT);
  const texts: Y.XmlText[] = [];
  doc.transact(() => {
    for (let n = 1; n <= paragraphs; n++) {
      const element = new Y.XmlElement(PARAGRAPH_NODE);
      // Yjs keeps any JSON value; its types say string.
      for (const [key, value] of Object.entries({
        id: `p-${n}`,
        label: String(n),
        kind: "operative",
        level: 0,
      }))
        element.setAttribute(key, value as string);
      const text = new Y.XmlText();
      text.insert(0, prose(random, units));
      element.insert(0, [text]);
      root.insert(n - 1, [element]);
      texts.push(text);
    }
  });
  for (let n = 0; n < edits; n++) {
    if (n % STRETCH === 0) doc.clientID = 1_001 + random(AUTHORS);
    const text = texts[random(texts.length)]!;
    const word = `${WORDS[random(WORDS.length)]} `;
    if (text.length <= units) text.insert(random(text.length), word);
    else text.delete(random(text.length - word.length), word.length);
  }
  return Y.encodeStateAsUpdate(doc);
}

function prose(random: (below: number) => number, units: number): string {
  let text = "";
  while (text.length < units) text += `${WORDS[random(WORDS.length)]} `;
  return text.slice(0, units);
}
