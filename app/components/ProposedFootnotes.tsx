import type { ProposedFootnote } from "@/domain/amendments/amendment";
import { ParagraphView } from "./ParagraphView";
import { Changed } from "./Redline";
import { RunsView } from "./RunsView";

/** The bodies of footnotes that proposed words bring, as insertions. Stands inside `.footnotes`. */
export function ProposedFootnotes({
  footnotes,
  anchors = true,
}: {
  readonly footnotes: readonly (ProposedFootnote & { readonly label: string })[];
  /** False where the same footnote stands on the page more than once. */
  readonly anchors?: boolean;
}) {
  return footnotes.map(({ id, label, runs }) => (
    <ParagraphView
      key={id}
      paragraph={{ id, label, kind: "footnote", level: 0, runs }}
      anchor={anchors}
    >
      <Changed kind="inserted">
        <RunsView runs={runs} />
      </Changed>
    </ParagraphView>
  ));
}
