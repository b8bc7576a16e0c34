import { can } from "../../domain/permissions";
import { sameIds } from "../../domain/revisions/align";
import { type Redline, redline } from "../../domain/revisions/redline";
import type { ComparedText, RedlineView, TextRef } from "../../domain/revisions/redlineView";
import type { Paragraph } from "../../domain/text/paragraph";
import * as versions from "../db/versions";
import { type Entered, liveText, type World } from "../world";

interface Side {
  readonly about: ComparedText;
  readonly paragraphs: readonly Paragraph[];
  /** Whether it is a state of the live text, so that its ids are those of every other such state. */
  readonly ofLiveText: boolean;
  /** Names the text for ever; null for one that changes. */
  readonly hash: string | null;
}

/** How many redlines of issued texts are kept: they never change, and are asked for again. */
const KEPT = 32;

/** Finds redlines, and remembers those of issued texts. */
export function redlines(world: World) {
  const known = new Map<string, Redline>();

  const between = (before: Side, after: Side): Redline => {
    // A version that was received as a document has ids of its own, made of its labels.
    const related = before.ofLiveText && after.ofLiveText;
    const find = () =>
      redline(
        before.paragraphs,
        after.paragraphs,
        related ? sameIds(before.paragraphs, after.paragraphs) : [],
      );
    if (before.hash === null || after.hash === null) return find();
    const key = `${before.hash} ${after.hash} ${related}`;
    const found = known.get(key) ?? find();
    known.delete(key);
    known.set(key, found);
    if (known.size > KEPT) known.delete(known.keys().next().value!);
    return found;
  };

  /**
   * The redline between two texts of a negotiation; null where one of them is not there or not for
   * this reader. Both sides are texts without proposals: nothing undisclosed is in them.
   */
  return async (entered: Entered, from: TextRef, to: TextRef): Promise<RedlineView | null> => {
    const before = await sideOf(world, entered, from);
    const after = before && (await sideOf(world, entered, to));
    if (!before || !after) return null;
    return { before: before.about, after: after.about, redline: between(before, after) };
  };
}

async function sideOf(
  world: World,
  { negotiation, actor }: Entered,
  ref: TextRef,
): Promise<Side | null> {
  if (ref === "live") {
    if (!can(actor, "text.read")) return null;
    const { paragraphs } = await liveText(world, negotiation.slug);
    const { title } = negotiation;
    const about = { ref, kind: null, label: "Live text", title, issuedAt: null };
    return { about, paragraphs, ofLiveText: true, hash: null };
  }
  if (!can(actor, "version.read")) return null;
  const version = await versions.byNumber(world.database.client, negotiation.id, ref);
  if (!version) return null;
  const { kind, label, title, issuedAt, content, contentHash, roomSeq } = version;
  return {
    about: { ref, kind, label, title, issuedAt: issuedAt.toISOString() },
    paragraphs: content.paragraphs,
    ofLiveText: roomSeq !== null,
    hash: contentHash,
  };
}
