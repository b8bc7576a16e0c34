import { useTranslations } from "next-intl";
import type { Edit } from "@/domain/amendments/edit";
import type { AmendmentView, DecisionView } from "@/domain/contract/amendmentViews";
import type { DelegationId } from "@/domain/ids";
import { ExcerptRedline } from "../ExcerptRedline";
import type { FootnoteLabels } from "../RunsView";
import { proposalOf } from "./subject";

/** What a decision in force means for the words: which were taken, or with whose they were merged. */
export function DecisionDetail({
  amendment,
  decision,
  amendments,
  nameOf,
  footnotes,
}: {
  readonly amendment: AmendmentView;
  readonly decision: DecisionView;
  /** All that the reader may see: those that it was merged with are named as far as they are there. */
  readonly amendments: readonly AmendmentView[];
  readonly nameOf: (id: DelegationId) => string;
  readonly footnotes?: FootnoteLabels;
}) {
  const t = useTranslations("ours.outcome");
  if (decision.takenBack) return null;
  if (decision.kind === "accept-in-part")
    return <InPart amendment={amendment} decision={decision} footnotes={footnotes} />;
  const others = amendments.filter(
    ({ id }) => id !== amendment.id && decision.merged?.amendments.includes(id),
  );
  const names = [...new Set(others.flatMap(({ sponsors }) => sponsors.map(nameOf)))];
  return names.length > 0 ? <p>{t("mergedWith", { names: names.join("; ") })}</p> : null;
}

/** Accepted in part: which words stand in the text now, and which do not. */
function InPart({
  amendment,
  decision: { edits },
  footnotes,
}: {
  readonly amendment: AmendmentView;
  readonly decision: DecisionView;
  readonly footnotes?: FootnoteLabels;
}) {
  const t = useTranslations("ours.outcome");
  const proposal = proposalOf(amendment);
  if (!edits || proposal?.change.kind !== "edit") return null;
  const { change } = proposal;
  const base = proposal.base.find(({ id }) => id === change.paragraph)?.runs ?? [];
  const taken = change.edits.filter((_, index) => edits.includes(index));
  const left = change.edits.filter((_, index) => !edits.includes(index));
  const part = (words: string, some: readonly Edit[]) => (
    <div>
      <dt className="text-sm text-faint">{words}</dt>
      <dd className="document !text-base">
        <ExcerptRedline base={base} edits={some} footnotes={footnotes} />
      </dd>
    </div>
  );
  return (
    <dl className="mt-1 grid gap-2">
      {part(t("taken"), taken)}
      {left.length > 0 && part(t("notTaken"), left)}
    </dl>
  );
}
