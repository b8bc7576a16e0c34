/**
 * The ProseMirror schema of the live text, as it stands in Yjs: a flat list of paragraphs whose
 * inline text carries italics and footnote references. Every attribute defaults to null, because
 * y-tiptap writes a default that is missing in Yjs back to the server as if it were typed.
 */
import { Mark, Node } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { Italic } from "@tiptap/extension-italic";
import { Text } from "@tiptap/extension-text";
import { PARAGRAPH_NODE } from "@/domain/contract/realtime";
import { printedLabel } from "@/domain/text/labels";
import { headingRole } from "./headings";

const attribute = (name: string) => ({
  default: null as string | number | null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === null ? {} : { [`data-${name}`]: String(attributes[name]) },
});

export const ParagraphNode = Node.create({
  name: PARAGRAPH_NODE,
  group: "block",
  content: "text*",
  marks: "italic footnote",
  addAttributes: () => ({
    id: attribute("id"),
    label: {
      ...attribute("label"),
      renderHTML: ({ label, level }: Record<string, unknown>) =>
        typeof label === "string" ? { "data-label": printedLabel(label, Number(level ?? 0)) } : {},
    },
    kind: attribute("kind"),
    level: attribute("level"),
    agreed: attribute("agreed"),
    // Of a drafting room, and written by the server alone, as all the others.
    struck: attribute("struck"),
    alternativeTo: {
      ...attribute("alternative-to"),
      renderHTML: ({ alternativeTo }: Record<string, unknown>) =>
        typeof alternativeTo === "string" ? { "data-alternative-to": alternativeTo } : {},
    },
  }),
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "p",
    { ...HTMLAttributes, ...headingRole(node.attrs.kind), class: "paragraph" },
    0,
  ],
});

/** A footnote reference: exactly one U+FFFC, which typing beside it never extends. */
export const FootnoteMark = Mark.create({
  name: "footnote",
  inclusive: false,
  excludes: "_",
  addAttributes: () => ({
    id: {
      default: null as string | null,
      parseHTML: (element: HTMLElement) => element.getAttribute("data-footnote"),
      renderHTML: (attributes: Record<string, unknown>) => ({ "data-footnote": attributes.id }),
    },
  }),
  parseHTML: () => [{ tag: "[data-footnote]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "footnote-char" }, 0],
});

/** Italics without Tiptap's typing rules: `*` and `_` are characters of a UN text. */
export const ItalicMark = Italic.extend({
  addInputRules: () => [],
  addPasteRules: () => [],
});

/** What every editor of paragraphs is made of. */
export const TEXT_EXTENSIONS = [Document, Text, ParagraphNode, ItalicMark, FootnoteMark];
