/** What is being written in the proposal dialog, kept in the browser until it is saved. */
import type { ChangeKind, ProposedParagraph } from "@/domain/amendments/amendment";
import type { AmendmentRequest } from "@/domain/contract/requests";
import type { DelegationId, UserId } from "@/domain/ids";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { equalRuns, normalize } from "@/domain/text/runs";
import type { Composition } from "../state/workspace";

export type Shape = Pick<Paragraph, "kind" | "level">;

export interface Draft {
  readonly kind: ChangeKind;
  /** The paragraph as its author saw it when they began; null for the text as a whole. */
  readonly paragraph: Paragraph | null;
  /** The wording wanted: of the paragraph, of what is added after it, or of the alternative. */
  readonly wording: readonly Run[];
  /** What was typed under the other kinds: of a new paragraph, or of the one that stands there. */
  readonly setAside?: readonly Run[];
  /** What the new paragraph is; left out, it is of the kind that stands beside `paragraph`. */
  readonly shape?: Shape;
  /** Further paragraphs of a proposal that came with several: kept as they are. */
  readonly further?: readonly ProposedParagraph[];
  readonly rationale: string;
  readonly delegation: DelegationId | null;
}

const PREFIX = "adref:proposal:";

/** Where an unfinished proposal is kept: for one person alone, a tab may change hands. */
export const storageKey = (user: UserId, slug: string, composition: Composition): string =>
  composition.type === "revise"
    ? `${PREFIX}${user}:${slug}:${composition.amendment.id}`
    : `${PREFIX}${user}:${slug}:at:${composition.paragraph?.id ?? "text"}`;

/** Forgets every unfinished proposal of this tab: at sign-out. */
export function forgetDrafts(): void {
  for (const key of Object.keys(window.sessionStorage))
    if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key);
}

export function readDraft(key: string): Draft | null {
  try {
    const kept = window.sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

/** Keeps `draft`, or forgets what was kept. A browser that keeps nothing is no obstacle. */
export function keepDraft(key: string, draft: Draft | null): void {
  try {
    if (draft) window.sessionStorage.setItem(key, JSON.stringify(draft));
    else window.sessionStorage.removeItem(key);
  } catch {
    // Private browsing may refuse storage; the dialog still holds the text.
  }
}

/** What a new paragraph beside `paragraph` is: of its kind, but never a title or a chapeau. */
export const shapeBeside = (paragraph: Paragraph | null): Shape => ({
  kind:
    paragraph?.kind === "preambular" || paragraph?.kind === "subparagraph"
      ? paragraph.kind
      : "operative",
  level: paragraph?.level ?? 0,
});

const proposed = ({ shape, paragraph, wording, further = [] }: Draft) => [
  { ...(shape ?? shapeBeside(paragraph)), runs: [...normalize(wording)] },
  ...further.map((one) => ({ ...one, runs: [...one.runs] })),
];

/** The request that asks for what was written. */
export function requestOf(
  draft: Draft,
): Pick<AmendmentRequest, "base" | "change" | "rationale"> | null {
  const { kind, paragraph, rationale } = draft;
  const base = paragraph ? [{ ...paragraph, runs: [...paragraph.runs] }] : [];
  const paragraphs = proposed(draft);
  if (kind === "comment")
    return { base, rationale, change: { kind, paragraph: paragraph?.id ?? null } };
  // One asked for before everything else stands after no paragraph.
  if (kind === "add")
    return { base, rationale, change: { kind, after: paragraph?.id ?? null, paragraphs } };
  if (!paragraph) return null;
  switch (kind) {
    case "edit":
      return {
        base,
        rationale,
        change: { kind, paragraph: paragraph.id, result: normalize(draft.wording) },
      };
    case "delete":
      return { base, rationale, change: { kind, paragraph: paragraph.id } };
    case "alternative":
      return { base, rationale, change: { kind, paragraph: paragraph.id, paragraphs } };
  }
}

/** Whether submitting `draft` would say nothing new: neither of the text nor beyond `standing`. */
export function saysNothingNew(draft: Draft, standing: Draft | null): boolean {
  const same = (other: readonly Run[]) => equalRuns(normalize(draft.wording), normalize(other));
  if (draft.kind === "edit" && draft.paragraph && same(draft.paragraph.runs)) return true;
  if (!standing || draft.kind !== standing.kind || draft.rationale !== standing.rationale)
    return false;
  return draft.kind === "delete" || draft.kind === "comment" || same(standing.wording);
}
