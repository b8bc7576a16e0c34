/** The paragraphs of a live text for pages that show it and do not edit it. */
import type * as Y from "yjs";
import type { FootnoteId, ParagraphId } from "@/domain/ids";
import {
  type DraftedParagraph,
  FOOTNOTE_PLACEHOLDER,
  type Marks,
  PARAGRAPH_KINDS,
} from "@/domain/text/paragraph";
import { normalize } from "@/domain/text/runs";

interface Delta {
  readonly insert: unknown;
  readonly attributes?: {
    readonly italic?: object | null;
    readonly footnote?: { readonly id: string } | null;
  };
}

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;
const isElement = (child: Child): child is Y.XmlElement => !("toDelta" in child);
const isText = (child: Child): child is Y.XmlText => "toDelta" in child;

/** A footnote's mark that a merge has left on anything but its placeholder is none. */
function marksOf(text: string, { italic, footnote }: NonNullable<Delta["attributes"]>): Marks {
  if (footnote && text === FOOTNOTE_PLACEHOLDER.repeat(text.length))
    return { footnote: footnote.id as FootnoteId };
  return italic ? { italic: true } : {};
}

function paragraphOf(element: Y.XmlElement): DraftedParagraph {
  const alternativeTo = element.getAttribute("alternativeTo") as ParagraphId | undefined;
  const kind = element.getAttribute("kind");
  const runs = (element.toArray() as Child[])
    .filter(isText)
    .flatMap((text) => text.toDelta() as Delta[])
    .map(({ insert, attributes }) => {
      const text = typeof insert === "string" ? insert : "";
      return { text, marks: marksOf(text, attributes ?? {}) };
    });
  return {
    id: (element.getAttribute("id") ?? "") as ParagraphId,
    label: element.getAttribute("label") ?? "",
    kind: PARAGRAPH_KINDS.find((one) => one === kind) ?? "operative",
    level: Number(element.getAttribute("level") ?? 0) || 0,
    runs: normalize(runs),
    ...(element.getAttribute("agreed") === "true" ? { agreed: true } : {}),
    ...(element.getAttribute("struck") === "true" ? { struck: true } : {}),
    ...(alternativeTo ? { alternativeTo } : {}),
  };
}

const same = (a: DraftedParagraph, b: DraftedParagraph): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The new list, with every paragraph that says what it said before being the very same object. */
export function settled(
  before: readonly DraftedParagraph[],
  after: readonly DraftedParagraph[],
): readonly DraftedParagraph[] {
  const known = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  const next = after.map((paragraph) => {
    const old = known.get(paragraph.id);
    return old && same(old, paragraph) ? old : paragraph;
  });
  const unchanged = next.length === before.length && next.every((one, i) => one === before[i]);
  return unchanged ? before : next;
}

/**
 * Tells the paragraphs of a live text, at once if there are any and after every change. Only what
 * has changed is read anew; the others stay the same objects, those of `before` included.
 * Gives the function that ends it.
 */
export function watchParagraphs(
  fragment: Y.XmlFragment,
  before: readonly DraftedParagraph[],
  tell: (paragraphs: readonly DraftedParagraph[]) => void,
): () => void {
  const read = new Map<Y.XmlElement, DraftedParagraph>();
  let told = before;
  const look = () => {
    const elements = (fragment.toArray() as Child[]).filter(isElement);
    const paragraphs = elements.map((element) => {
      const paragraph = read.get(element) ?? paragraphOf(element);
      read.set(element, paragraph);
      return paragraph;
    });
    const next = settled(told, paragraphs);
    if (next === told) return;
    told = next;
    tell(next);
  };
  const onChange = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { target } of events) {
      let at: Y.AbstractType<unknown> | null = target;
      while (at && at.parent !== fragment) at = at.parent as Y.AbstractType<unknown> | null;
      if (at) read.delete(at as unknown as Y.XmlElement);
    }
    look();
  };
  fragment.observeDeep(onChange as Parameters<typeof fragment.observeDeep>[0]);
  if (fragment.length > 0) look();
  return () => fragment.unobserveDeep(onChange as Parameters<typeof fragment.unobserveDeep>[0]);
}
