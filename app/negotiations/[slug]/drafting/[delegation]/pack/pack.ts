/** What a delegation takes along on paper: its proposals, sent or not, and where it stands. */
import { paragraphOfAmendment, proposalOf } from "@/app/components/amendment/subject";
import type { AmendmentStatus, Proposal } from "@/domain/amendments/amendment";
import { canonicalChange } from "@/domain/amendments/propose";
import type { CompilableAmendment } from "@/domain/compilation/compileText";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DraftChangeView } from "@/domain/contract/draftingViews";
import type { AmendmentId, DelegationId, ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { compilable } from "../../../text/brackets/holding";

export interface PackEntry {
  readonly id: string;
  /** What it is about; null: the whole text. */
  readonly paragraph: ParagraphId | null;
  readonly proposal: Proposal;
  /** `unsent`: nobody outside of the room has it. `reworded`: in other words than were sent. */
  readonly status: AmendmentStatus | "unsent" | "reworded";
}

interface Known {
  readonly delegation: DelegationId;
  readonly amendments: readonly AmendmentView[];
  readonly changes: readonly DraftChangeView[];
  /** For its order. */
  readonly text: readonly Paragraph[];
}

/**
 * All that the delegation proposes and has not withdrawn, in the order of the text: what was sent, and
 * what the room says beyond that. What is about the whole, or about what is gone, comes last.
 */
export function packEntries({ delegation, amendments, changes, text }: Known): PackEntry[] {
  const own = amendments.filter(
    ({ sponsors, status }) => sponsors.includes(delegation) && status !== "withdrawn",
  );
  const sent = own.flatMap((amendment): PackEntry[] => {
    const proposal = proposalOf(amendment);
    if (!proposal) return [];
    const paragraph = paragraphOfAmendment(amendment);
    return [{ id: amendment.id, paragraph, proposal, status: amendment.status }];
  });
  const order = new Map(text.map(({ id }, index) => [id, index]));
  const placeOf = ({ paragraph }: PackEntry) => (paragraph && order.get(paragraph)) ?? text.length;
  return [...sent, ...changes.flatMap(unsentEntry)].toSorted((a, b) => placeOf(a) - placeOf(b));
}

function unsentEntry(change: DraftChangeView): PackEntry[] {
  if (change.sent && !change.sent.changedSince) return [];
  const { base, change: requested } = change.proposal;
  const canonical = canonicalChange(base, requested);
  if (!canonical.ok) return [];
  const proposal = { base, change: canonical.value, rationale: change.rationale };
  const [about] = base;
  const status = change.sent ? "reworded" : "unsent";
  return [{ id: change.key, paragraph: about?.id ?? null, proposal, status }];
}

/**
 * By the entries: under which label the room knows the first paragraph that each brings, while it is
 * in the room.
 */
export function roomLabels(
  changes: readonly Pick<DraftChangeView, "key" | "brings" | "sent">[],
  room: readonly Paragraph[],
): ReadonlyMap<string, string> {
  const labels = new Map(room.map(({ id, label }) => [id, label]));
  return new Map(
    changes.flatMap(({ key, brings: [first], sent }) => {
      const label = first && labels.get(first);
      return label ? [key, ...(sent ? [sent.amendment] : [])].map((id) => [id, label]) : [];
    }),
  );
}

/**
 * The same as a compilation prints it: what was sent and is not decided with all who stand on it, and
 * what was not under a name that says so.
 */
export function packCompilable(
  entries: readonly PackEntry[],
  {
    amendments,
    delegation,
    nameOf,
    unsentName,
  }: Pick<Known, "amendments" | "delegation"> & {
    readonly nameOf: (delegation: DelegationId) => string;
    readonly unsentName: string;
  },
): CompilableAmendment[] {
  const known = new Map(amendments.map((amendment) => [amendment.id as string, amendment]));
  return entries.flatMap(({ id, proposal, status }) => {
    const amendment = known.get(id);
    if (amendment) return status === "submitted" ? (compilable(amendment, nameOf) ?? []) : [];
    return {
      id: id as AmendmentId,
      proposal,
      holders: [{ delegation, name: unsentName, stance: "propose" as const }],
      opposed: [],
      unconfirmed: false,
    };
  });
}
