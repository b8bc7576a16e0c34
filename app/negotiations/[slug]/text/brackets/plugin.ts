/**
 * Draws what is proposed into the editor. Decorations are found anew from the paragraphs' ids and
 * text, never by mapping positions: a Yjs transaction reaches the editor as one step that replaces
 * the whole document. What a paragraph shows is kept while its text and its display stay the same.
 */
import { Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ParagraphId } from "@/domain/ids";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { paragraphsOf } from "../editor/runs";
import { NO_DISPLAY, type ParagraphDisplay } from "./display";
import { type Markup, toDom } from "./markup";

/** What to draw for a paragraph; must be pure, and a new function when anything it uses changes. */
export type DisplayOf = (paragraph: DraftedParagraph) => ParagraphDisplay;

interface State {
  readonly displayOf: DisplayOf;
  readonly known: ReadonlyMap<ParagraphId, { node: ProseMirrorNode; paragraph: DraftedParagraph }>;
  readonly displays: ReadonlyMap<DraftedParagraph, ParagraphDisplay>;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<State>("brackets");

const widget = (at: number, side: number, item: Markup): Decoration =>
  Decoration.widget(at, () => toDom(item), {
    side,
    key: `${side}${JSON.stringify(item)}`,
    ignoreSelection: true,
    stopEvent: () => false,
  });

function decorationsFor(
  position: number,
  node: ProseMirrorNode,
  display: ParagraphDisplay,
): Decoration[] {
  const start = position + 1;
  const all = display.marks.map(({ from, to, class: name, attributes }) =>
    Decoration.inline(start + from, start + to, { class: name, ...attributes }),
  );
  for (const { at, side, item } of display.widgets) all.push(widget(start + at, side, item));
  if (display.class || display.attributes) {
    const attributes = { ...display.attributes, class: display.class ?? "" };
    all.push(Decoration.node(position, position + node.nodeSize, attributes));
  }
  display.before?.forEach((item) => {
    all.push(widget(position, -1, item));
  });
  display.after.forEach((item, index) => {
    all.push(widget(position + node.nodeSize, -100 + index, item));
  });
  return all;
}

function draw(doc: ProseMirrorNode, displayOf: DisplayOf, before: State | null): State {
  const known = paragraphsOf(doc, before?.known ?? new Map());
  const kept = before?.displayOf === displayOf ? before.displays : null;
  const displays = new Map<DraftedParagraph, ParagraphDisplay>();
  const decorations: Decoration[] = [];
  doc.forEach((node, position) => {
    const paragraph = known.get(node.attrs.id as ParagraphId)?.paragraph;
    if (!paragraph) return;
    const display = kept?.get(paragraph) ?? displayOf(paragraph);
    displays.set(paragraph, display);
    decorations.push(...decorationsFor(position, node, display));
  });
  return { displayOf, known, displays, decorations: DecorationSet.create(doc, decorations) };
}

/** The paragraphs of the editor as it stands; the same objects while their text is the same. */
export const paragraphsIn = (state: EditorState): readonly DraftedParagraph[] =>
  [...(key.getState(state)?.known.values() ?? [])].map(({ paragraph }) => paragraph);

/** Sets what is drawn. Give a new function when amendments, view or focus change. */
export const setDisplay = (state: EditorState, displayOf: DisplayOf) =>
  state.tr.setMeta(key, displayOf).setMeta("addToHistory", false);

export const Brackets = Extension.create({
  name: "brackets",
  addProseMirrorPlugins: () => [
    new Plugin<State>({
      key,
      state: {
        init: (_config, state) => draw(state.doc, () => NO_DISPLAY, null),
        apply(transaction, value) {
          const displayOf = transaction.getMeta(key) as DisplayOf | undefined;
          if (!displayOf && !transaction.docChanged) return value;
          return draw(transaction.doc, displayOf ?? value.displayOf, value);
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});
