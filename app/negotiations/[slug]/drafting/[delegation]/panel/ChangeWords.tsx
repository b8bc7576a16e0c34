"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ExcerptRedline, ExcerptView } from "@/app/components/ExcerptRedline";
import { excerpt } from "@/app/components/excerpt";
import { Changed, Redline } from "@/app/components/Redline";
import { RunsView } from "@/app/components/RunsView";
import { IconButton } from "@/app/components/ui/IconButton";
import type { ProposedParagraph } from "@/domain/amendments/amendment";
import { diffRuns } from "@/domain/amendments/diff";
import { segmentsOf } from "@/domain/amendments/segments";
import type { DraftChange } from "@/domain/drafting/draft";
import { lengthOf } from "@/domain/text/runs";
import { againstOriginal } from "../model/against";
import { spotsOf } from "../model/spots";
import { useRoom } from "../state/room";

interface ChangeWordsProps {
  readonly change: DraftChange;
  /** Takes one place of an edit back; null where nothing can be changed. */
  readonly onDrop?: ((edit: number) => void) | null;
}

/**
 * What a change does to the words: each place of an edit by itself, or the paragraphs it is about; an
 * alternative as a redline of its original where they are alike.
 */
export function ChangeWords({ change, onDrop = null }: ChangeWordsProps) {
  const { footnotes } = useRoom();
  const { kind, proposal } = change;
  const [base] = proposal.base;
  const wanted = "result" in proposal.change ? proposal.change.result : [];
  const brought = "paragraphs" in proposal.change ? proposal.change.paragraphs : [];
  if (kind === "edit" && base)
    return onDrop ? (
      <Spots change={change} onDrop={onDrop} />
    ) : (
      <div className="document document-small mt-2">
        <ExcerptRedline
          base={base.runs}
          edits={diffRuns(base.runs, wanted)}
          footnotes={footnotes}
        />
      </div>
    );
  const against = againstOriginal(change);
  if (against)
    return (
      <div className="document document-small mt-2">
        <Redline {...against} footnotes={footnotes} />
      </div>
    );
  const gone = kind === "delete" && base ? base.runs : [];
  return (
    <div className="document document-small mt-2">
      {gone.length > 0 && (
        <ExcerptView
          parts={excerpt(segmentsOf(gone, [{ from: 0, to: lengthOf(gone), insert: [] }]))}
          footnotes={footnotes}
        />
      )}
      <Brought paragraphs={brought} />
    </div>
  );
}

/** The paragraphs that it brings. */
function Brought({ paragraphs }: { readonly paragraphs: readonly ProposedParagraph[] }) {
  const { footnotes } = useRoom();
  return paragraphs.map(({ runs }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: proposed paragraphs have no id but their order
    <p key={index}>
      <Changed kind="inserted">
        <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
      </Changed>
    </p>
  ));
}

/** Every place of an edit on a line of its own, each with the way to take it back. */
function Spots({
  change,
  onDrop,
}: {
  readonly change: DraftChange;
  readonly onDrop: (edit: number) => void;
}) {
  const t = useTranslations("drafting.change");
  const { footnotes } = useRoom();
  const [base] = change.proposal.base;
  const wanted = "result" in change.proposal.change ? change.proposal.change.result : [];
  const spots = base ? spotsOf(base.runs, wanted) : [];
  return (
    <ul className="mt-1 divide-y">
      {spots.map(({ edit, parts }) => (
        <li key={edit} className="flex items-start gap-1 py-1.5">
          <p className="document document-small redline min-w-0 flex-1 !text-[0.9375rem]">
            <ExcerptView parts={parts} footnotes={footnotes} />
          </p>
          {spots.length > 1 && (
            <IconButton
              label={t("drop")}
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={() => onDrop(edit)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
