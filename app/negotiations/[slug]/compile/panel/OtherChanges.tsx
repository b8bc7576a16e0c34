"use client";
import { useTranslations } from "next-intl";
import { RunsView } from "@/app/components/RunsView";
import type { Run } from "@/domain/text/paragraph";
import { lengthOf, slice } from "@/domain/text/runs";
import { othersOf, type Target } from "../model/targets";
import { useDesk } from "../state/desk";

/** What accepting one reading of an amendment leaves out of what it asks for elsewhere. */
export function OtherChanges({
  runs,
  target,
}: {
  /** The paragraph as it stands. */
  readonly runs: readonly Run[];
  readonly target: Target;
}) {
  const t = useTranslations("desk.stop");
  const { fullNameOf } = useDesk();
  const others = othersOf(runs, target);
  if (others.length === 0) return null;
  const name = fullNameOf(target.amendment.delegation);
  return (
    <p data-other-changes="" className="text-sm text-needs">
      {t("others", { count: others.length, name })}{" "}
      {others.map(({ edit, removed }, index) => (
        <span key={edit.from} className="redline font-serif text-ink">
          {index > 0 && "; "}
          {removed.length > 0 && (
            <del>
              <Excerpt runs={removed} />
            </del>
          )}{" "}
          {edit.insert.length > 0 && (
            <ins>
              <Excerpt runs={edit.insert} />
            </ins>
          )}
        </span>
      ))}
    </p>
  );
}

const SHORT = 80;

function Excerpt({ runs }: { readonly runs: readonly Run[] }) {
  const { footnotes } = useDesk();
  const length = lengthOf(runs);
  return (
    <>
      <RunsView
        runs={slice(runs, 0, Math.min(length, SHORT))}
        footnotes={footnotes}
        linkFootnotes={false}
      />
      {length > SHORT && "…"}
    </>
  );
}
