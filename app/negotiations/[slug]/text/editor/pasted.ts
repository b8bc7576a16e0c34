/** What is pasted into a text, as its server takes it: words of paragraphs, never their structure. */
import { Fragment, type Node as ProseMirrorNode, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { ParagraphId } from "@/domain/ids";
import { FOOTNOTE_PLACEHOLDER } from "@/domain/text/paragraph";
import { pastedParagraphs } from "./pastedLines";

/** Takes the blocks that are to become paragraphs behind another one. */
export type ParagraphsPasted = (after: ParagraphId, blocks: readonly Fragment[]) => void;

/**
 * Line breaks of every kind become a space, and controls go: programs of old leave some on the
 * clipboard, and the server takes none.
 */
const oneLine = (text: string): string =>
  text.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]\s*/g, " ").replace(/(?!\t)\p{Cc}/gu, "");

/** The words of each block that has any, with their marks. O(content). */
export function blocksOf(slice: Slice): Fragment[] {
  const blocks: ProseMirrorNode[][] = [[]];
  const visit = (node: ProseMirrorNode) => {
    if (!node.isText) {
      node.forEach(visit);
      if (node.isTextblock) blocks.push([]);
      return;
    }
    const isReference = node.marks.some((mark) => mark.type.name === "footnote");
    const raw = oneLine(node.text ?? "");
    const text = isReference ? raw : raw.replaceAll(FOOTNOTE_PLACEHOLDER, "");
    if (text) blocks.at(-1)!.push(node.type.schema.text(text, node.marks));
  };
  slice.content.forEach(visit);
  const words = (block: readonly ProseMirrorNode[]) => block.map(({ text }) => text).join("");
  // White space alone is a block only where nothing else was pasted.
  const withWords = blocks.filter((block) => words(block).trim() !== "");
  const kept = withWords.length > 0 ? withWords : blocks.filter((block) => words(block) !== "");
  return kept.map((block) => Fragment.fromArray(block));
}

/** Blocks as one run of words. */
export const joined = (blocks: readonly Fragment[]): Fragment =>
  blocks.reduce((all, block) => {
    const space = block.firstChild!.type.schema.text(" ");
    return all.size === 0 ? block : all.append(Fragment.from(space)).append(block);
  }, Fragment.empty);

/** Blocks become one run of text: what is pasted makes no paragraphs. */
export const joinBlocks = (slice: Slice): Slice => new Slice(joined(blocksOf(slice)), 0, 0);

/** Plain text, in a block for each of its paragraphs. See `pastedParagraphs`. */
export function plainBlocks(text: string, schema: Schema): Slice {
  const blocks = pastedParagraphs(text)
    .map((lines) => oneLine(lines.join("\n")).replaceAll(FOOTNOTE_PLACEHOLDER, ""))
    .filter((words) => words !== "")
    .map((words) => schema.node("paragraph", null, schema.text(words)));
  return new Slice(Fragment.fromArray(blocks), 0, 0);
}

/**
 * Several blocks that are pasted at the end of a paragraph: the first goes there, the others are given
 * to `rest` with the paragraph behind which they are wanted. Everywhere else they are joined, and so are
 * more than `most` others, which are a document.
 */
export function pasteParagraphs(rest: ParagraphsPasted, most: number): Plugin {
  // What is pasted is transformed first, and handled at once.
  let blocks: readonly Fragment[] = [];
  return new Plugin({
    key: new PluginKey("pasteParagraphs"),
    props: {
      transformPasted: (slice) => {
        blocks = blocksOf(slice);
        return slice;
      },
      handlePaste: (view, _event, { size }) => {
        const [first, ...others] = size > 0 ? blocks : [];
        blocks = [];
        const after = endedBy(view);
        if (!after || !first || others.length === 0 || others.length > most) return false;
        const before = view.state.doc;
        view.dispatch(view.state.tr.replaceSelection(new Slice(first, 0, 0)).scrollIntoView());
        // Where nothing may be written, nothing is added either.
        if (view.state.doc !== before) rest(after, others);
        return true;
      },
    },
  });
}

/** The paragraph at whose end the caret is; null: elsewhere, or in a footnote. */
function endedBy({ state }: EditorView): ParagraphId | null {
  const { $from, $to } = state.selection;
  const { parent } = $to;
  const isAtEnd = $from.sameParent($to) && $to.parentOffset === parent.content.size;
  const { id, kind } = parent.attrs;
  return isAtEnd && kind !== "footnote" && typeof id === "string" ? (id as ParagraphId) : null;
}
