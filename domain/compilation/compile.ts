import { applyWithin } from "../amendments/apply";
import type { Run } from "../text/paragraph";
import { keyOf, lengthOf, slicer } from "../text/runs";
import { type Cluster, clusters } from "./cluster";
import { mergeHolders, retainers } from "./holders";
import { carrier, place } from "./placement";
import { readableSpans } from "./readable";
import type { Alternative, CompiledRuns, ParagraphAmendment, Span } from "./span";

/**
 * The lossless composition of all amendments of a paragraph: its text, in which every stretch that
 * someone would change is a choice between the text as it stands (first) and each reading proposed.
 * Takes amendments in order of submission; each may be written over a base of its own and is rebased
 * first. Every amendment is in the spans or in `unplaced`, never in both. Who compiles this text again
 * and again keeps what carries them to it.
 *
 * What is only added, or only deleted, stands where it is best read, see `readableSpans`.
 *
 * Laws: the base everywhere gives `text`; an amendment's reading where it has one and the base
 * elsewhere give exactly `text` with its (rebased) edits; the order of submission changes only the
 * order in which alternatives, and names in them, stand.
 *
 * Costs a rebase for each amendment with another base than `text`, and beyond that
 * O((input + output) log input): a long chain of edits that conflict has long readings.
 */
export function compile(
  text: readonly Run[],
  amendments: readonly ParagraphAmendment[],
  carry = carrier(text),
): CompiledRuns {
  const { placed, unplaced } = place(amendments, carry);
  const part = slicer(text);
  const spans: Span[] = [];
  const addText = (from: number, to: number) => {
    if (from < to) spans.push({ type: "text", from, to, runs: part(from, to) });
  };
  let at = 0;
  for (const cluster of clusters(placed)) {
    const { from, to } = cluster;
    addText(at, from);
    spans.push({ type: "choice", from, to, alternatives: alternatives(cluster, part) });
    at = to;
  }
  addText(at, lengthOf(text));
  return { spans: readableSpans(spans), unplaced };
}

/** The readings of a cluster: the base, then each other once, in order of its first submission. */
function alternatives(
  { from, to, members }: Cluster,
  part: ReturnType<typeof slicer>,
): Alternative[] {
  const base = part(from, to);
  const byReading = new Map<string, { runs: readonly Run[]; asked: ParagraphAmendment[] }>();
  byReading.set(keyOf(base), { runs: base, asked: [] });
  for (const { placed, edits } of members) {
    const runs = applyWithin(part, from, to, edits);
    const key = keyOf(runs);
    const known = byReading.get(key);
    if (known) known.asked.push(placed.amendment);
    else byReading.set(key, { runs, asked: [placed.amendment] });
  }
  const retain = retainers(members.map(({ placed }) => placed.amendment));
  return [...byReading.values()].map(({ runs, asked }, index) => {
    const holders = asked.flatMap((amendment) => amendment.holders);
    const amendments = asked.map(({ id }) => id);
    return index === 0
      ? { runs, amendments, holders: mergeHolders([...retain, ...holders]), base: true as const }
      : { runs, amendments, holders: mergeHolders(holders) };
  });
}
