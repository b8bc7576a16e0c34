import type { ParagraphId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import { nextBisLabel } from "../../domain/text/labels";
import type { Paragraph, ParagraphKind } from "../../domain/text/paragraph";
import type { SignedIn } from "../auth/auth";
import type { World } from "../world";
import { newParagraphId } from "./change";
import { changeText } from "./changeText";
import { needsAuthor } from "./needsAuthor";

/**
 * A co-facilitator adds an empty paragraph after another: it gets its id and a "bis" label here,
 * because labels are the server's.
 */
export function addParagraph(
  world: World,
  user: SignedIn,
  slug: string,
  request: { readonly after: ParagraphId; readonly kind?: ParagraphKind },
): Promise<Result<{ id: ParagraphId; label: string }>> {
  return changeText(world, user, slug, "text.write", async (_, __, { paragraphs }) => {
    const before = paragraphs.find((paragraph) => paragraph.id === request.after);
    if (!before) return refuse("paragraph-gone", "The paragraph before it is no longer there.");
    if (before.kind === "footnote")
      return refuse("invalid", "A footnote is added together with the words that cite it.");
    const added = newParagraph(before, paragraphs, request.kind);
    return done({
      value: { id: added.id, label: added.label },
      operations: [{ type: "insert" as const, after: before.id, paragraphs: [added] }],
      events: [
        {
          type: "text.paragraph-added",
          subject: added.id,
          audience: { to: "participants" },
          payload: { after: before.id, label: added.label },
        },
      ],
    });
  });
}

function newParagraph(
  before: Paragraph,
  paragraphs: readonly Paragraph[],
  wanted: ParagraphKind | undefined,
): Paragraph {
  const kind = wanted ?? (before.kind === "title" ? "heading" : before.kind);
  const taken = new Set(paragraphs.map((paragraph) => paragraph.label));
  return {
    id: newParagraphId(),
    label: before.label === "" ? "" : nextBisLabel(before.label, taken),
    kind,
    level: before.level,
    runs: [],
  };
}

/**
 * A co-facilitator removes a paragraph. Its words stay in the event and in every earlier version; who
 * proposed something about it is told.
 */
export function removeParagraph(
  world: World,
  user: SignedIn,
  slug: string,
  request: { readonly paragraph: ParagraphId },
): Promise<Result<null>> {
  return changeText(world, user, slug, "text.write", async (tx, { negotiation }, text) => {
    const { paragraphs } = text;
    const removed = paragraphs.find((paragraph) => paragraph.id === request.paragraph);
    if (!removed) return refuse("paragraph-gone", "The paragraph has been removed already.");
    if (removed.kind === "title")
      return refuse("invalid", "The title can be changed, not removed.");
    const citing = paragraphs.find((p) => p.runs.some((run) => run.marks.footnote === removed.id));
    if (citing) return refuse("invalid", `Paragraph ${citing.label} still cites this footnote.`);
    const operations = [{ type: "remove" as const, paragraph: removed.id }];
    const notices = await needsAuthor(tx, negotiation.id, paragraphs, operations, new Set());
    return done({
      value: null,
      operations,
      events: [
        {
          type: "text.paragraph-removed",
          subject: removed.id,
          audience: { to: "participants" },
          payload: { removed },
        },
        ...notices,
      ],
    });
  });
}
