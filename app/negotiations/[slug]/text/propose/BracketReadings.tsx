"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import { offeredReadings } from "@/domain/compilation/offeredReadings";
import type { Run } from "@/domain/text/paragraph";
import { useWorkspace } from "../state/workspace";

/** Longer readings are told by their beginning. */
const SHOWN = 60;

interface BracketReadingsProps {
  readonly wording: readonly Run[];
  readonly base: readonly Run[];
  readonly onUse: (wording: readonly Run[]) => void;
}

/**
 * For words that were pasted with the brackets of a compilation text: a proposal says one thing, so
 * its author chooses the reading that is proposed. Nothing where there is nothing to choose.
 */
export function BracketReadings({ wording, base, onUse }: BracketReadingsProps) {
  const t = useTranslations("text.propose.readings");
  const { delegations } = useWorkspace().negotiation;
  const { readings, problem } = useMemo(
    () =>
      offeredReadings(
        wording,
        base,
        delegations.map(({ name }) => name),
      ),
    [wording, base, delegations],
  );
  if (problem)
    return (
      <Notice tone="needs" role="status">
        {t("problem", { column: problem.column, message: problem.message })}
      </Notice>
    );
  if (readings.length === 0) return null;
  return (
    <Notice tone="private" role="status">
      <p>{t("several")}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {readings.map(({ words, names, wording: whole }, index) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: two may read the same
            key={index}
            size="small"
            className="h-auto py-1 text-start whitespace-normal"
            onClick={() => onUse(whole)}
          >
            {words === "" ? t("useNothing") : t("use", { words: excerpt(words) })}
            {names.length > 0 && <span className="text-faint">({names.join("; ")})</span>}
          </Button>
        ))}
      </div>
    </Notice>
  );
}

const excerpt = (words: string): string =>
  words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).trimEnd()}…`;
