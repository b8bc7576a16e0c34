import { judge } from "../../domain/amendments/judge";
import type { AmendmentId, NegotiationId, ParagraphId } from "../../domain/ids";
import type { Audience } from "../../domain/permissions";
import { applyOperations } from "../../domain/text/apply";
import type { TextOperation } from "../../domain/text/operations";
import type { Paragraph } from "../../domain/text/paragraph";
import type { Tx } from "../db/open";
import { type OpenAmendment, openOn } from "../db/openAmendments";
import type { Told } from "./enterDecision";

const NEEDED: ReadonlySet<string> = new Set(["needs-author", "paragraph-gone"]);

/**
 * Whom a change of the text, by a decision or otherwise, leaves with an amendment that no longer
 * stands by itself: a notice for each open amendment that applied, or was reflected, before
 * `operations`, and needs its author after them. To those alone who may see the wording that it is
 * about. `except` those that a decision is on. Costs a judgement or two for each open amendment on the paragraphs that change.
 */
export async function needsAuthor(
  tx: Tx,
  negotiation: NegotiationId,
  text: readonly Paragraph[],
  operations: readonly TextOperation[],
  except: ReadonlySet<AmendmentId>,
): Promise<Told[]> {
  const touched = [...new Set(operations.flatMap(paragraphsOf))];
  if (touched.length === 0) return [];
  const after = applyOperations(text, operations);
  const notices: Told[] = [];
  for (const open of await openOn(tx, negotiation, touched)) {
    const { id, revision } = open;
    if (except.has(id)) continue;
    const { outcome } = judge(after, revision);
    if (!NEEDED.has(outcome) || NEEDED.has(judge(text, revision).outcome)) continue;
    notices.push({
      type: "amendment.needs-author",
      subject: id,
      audience: seeing(open),
      payload: { revision: revision.id, outcome },
    });
  }
  return notices;
}

/**
 * Those who may see the latest wording (`seesUndisclosed`): who has seen only an earlier one, a
 * sponsor that joined by it included, is not told how the latest fares.
 */
function seeing({ delegation, sponsors, revision }: OpenAmendment): Audience {
  if (revision.disclosed) return { to: "participants" };
  const since = sponsors.filter((one) => one.since < revision.submittedAt);
  const delegations = new Set([delegation, ...since.map((one) => one.delegation)]);
  return { to: "sponsors", delegations: [...delegations] };
}

/** The paragraphs that were there before and that an operation changes. */
const paragraphsOf = (operation: TextOperation): readonly ParagraphId[] => {
  if (operation.type === "move") return operation.paragraphs;
  return operation.type === "insert" || operation.type === "agree" ? [] : [operation.paragraph];
};
