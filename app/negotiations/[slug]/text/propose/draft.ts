/** What is being written in the proposal dialog, kept in the browser until it is saved. */
import { citedBesides, stillNew } from "@/domain/amendments/adjusted";
import type {
  ChangeKind,
  ProposedFootnote,
  ProposedParagraph,
} from "@/domain/amendments/amendment";
import type { AmendmentRequest } from "@/domain/contract/amendmentRequests";
import type { DelegationId, ParagraphId, UserId } from "@/domain/ids";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { equalRuns, normalize } from "@/domain/text/runs";
import type { Composition } from "../state/workspace";
import { followersOf, isOpen, structureRequest, wordsToMerge } from "./structural";

export type Shape = Pick<Paragraph, "kind" | "level">;

/** Kinds that are written in words of their own; the others all begin with the paragraph's. */
export type Wording = "add" | "split" | "merge" | "own";
export const wordingOf = (kind: ChangeKind): Wording =>
  kind === "add" || kind === "split" || kind === "merge" ? kind : "own";

export interface Draft {
  readonly kind: ChangeKind;
  /** The paragraph as its author saw it when they began; null for the text as a whole. */
  readonly paragraph: Paragraph | null;
  /** The wording wanted: of the paragraph, of what is added after it, or of the alternative. */
  readonly wording: readonly Run[];
  /** What was typed under the other kinds: of a new paragraph, of one in parts, of one merged. */
  readonly setAside?: Readonly<Partial<Record<Wording, readonly Run[]>>>;
  /** Behind which paragraph it should stand; null is the beginning. */
  readonly after?: ParagraphId | null;
  /** The paragraphs it should be merged with, as they were seen. */
  readonly others?: readonly Paragraph[];
  /** At which level it should stand, and as what. */
  readonly level?: Shape;
  /** What the new paragraph is; left out, it is of the kind that stands beside `paragraph`. */
  readonly shape?: Shape;
  /** Further paragraphs of a proposal that came with several: kept as they are. */
  readonly further?: readonly ProposedParagraph[];
  /** Footnotes that a proposal which is reworded has brought so far. */
  readonly footnotes?: readonly ProposedFootnote[];
  readonly rationale: string;
  readonly delegation: DelegationId | null;
}

const PREFIX = "adref:proposal:";

/** Where an unfinished proposal is kept: for one person alone, a tab may change hands. */
export const storageKey = (user: UserId, slug: string, composition: Composition): string =>
  composition.type === "revise"
    ? `${PREFIX}${user}:${slug}:${composition.amendment.id}`
    : `${PREFIX}${user}:${slug}:at:${composition.paragraph?.id ?? "text"}`;

/** Where the unfinished bridging text of a co-facilitator is kept, likewise. */
export const bridgingKey = (user: UserId, slug: string, paragraph: ParagraphId): string =>
  `${PREFIX}${user}:${slug}:bridging:${paragraph}`;

/** Forgets everything unfinished of this tab: at sign-out. */
export function forgetDrafts(): void {
  for (const key of Object.keys(window.sessionStorage))
    if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key);
}

export function readDraft<T = Draft>(key: string): T | null {
  try {
    const kept = window.sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as T) : null;
  } catch {
    return null;
  }
}

/** Keeps `draft`, or forgets what was kept. A browser that keeps nothing is no obstacle. */
export function keepDraft<T = Draft>(key: string, draft: T | null): void {
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

/**
 * The draft as one of another kind. What was typed is set aside and comes back with its kind; a merge
 * begins with the paragraph that follows.
 */
export function asKind(draft: Draft, next: ChangeKind, text: readonly Paragraph[]): Draft {
  const [from, to] = [wordingOf(draft.kind), wordingOf(next)];
  if (from === to) return { ...draft, kind: next };
  const { paragraph, setAside } = draft;
  const others = draft.others ?? (paragraph ? followersOf(text, paragraph).slice(0, 1) : []);
  const first: Readonly<Record<Wording, readonly Run[]>> = {
    add: [],
    own: paragraph?.runs ?? [],
    split: paragraph?.runs ?? [],
    merge: paragraph ? wordsToMerge(paragraph, others) : [],
  };
  return {
    ...draft,
    ...(next === "merge" ? { others } : {}),
    kind: next,
    wording: setAside?.[to] ?? first[to],
    setAside: { ...setAside, [from]: draft.wording },
  };
}

const proposed = ({ shape, paragraph, wording, further = [] }: Draft) => [
  { ...(shape ?? shapeBeside(paragraph)), runs: [...normalize(wording)] },
  ...further.map((one) => ({ ...one, runs: [...one.runs] })),
];

type Request = Pick<AmendmentRequest, "base" | "change" | "rationale">;

/**
 * The request that asks for what was written, about the text as it stands; with the footnotes that it
 * has brought so far and its words still cite.
 */
export function requestOf(draft: Draft, text: readonly Paragraph[]): Request | null {
  const request = plainRequestOf(draft, text);
  if (!request || !draft.footnotes) return request;
  const words = [...draft.wording, ...(draft.further ?? []).flatMap(({ runs }) => runs)];
  const known = citedBesides(text, request.base, words).map(({ agreed: _, ...one }) => one);
  return {
    ...request,
    base: [...request.base, ...known],
    change: { ...request.change, ...stillNew(text, draft, words) } as Request["change"],
  };
}

function plainRequestOf(draft: Draft, text: readonly Paragraph[]): Request | null {
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
    case "move":
    case "split":
    case "merge":
    case "level": {
      const requested = structureRequest(draft, paragraph, text);
      return requested && { ...requested, rationale };
    }
  }
}

/** Whether submitting `draft` would say nothing new: neither of the text nor beyond `standing`. */
export function saysNothingNew(draft: Draft, standing: Draft | null): boolean {
  const same = (other: readonly Run[]) => equalRuns(normalize(draft.wording), normalize(other));
  if (isOpen(draft)) return true;
  if (draft.kind === "edit" && draft.paragraph && same(draft.paragraph.runs)) return true;
  if (!standing || draft.kind !== standing.kind || draft.rationale !== standing.rationale)
    return false;
  if (draft.kind === "move") return draft.after === standing.after;
  if (draft.kind === "level") return sameShape(draft.level, standing.level);
  if (draft.others?.length !== standing.others?.length) return false;
  return draft.kind === "delete" || draft.kind === "comment" || same(standing.wording);
}

const sameShape = (a: Shape | undefined, b: Shape | undefined): boolean =>
  a?.kind === b?.kind && a?.level === b?.level;
