"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { TextArea } from "@/app/components/ui/Field";
import type { VersionPreview } from "@/domain/contract/versionViews";
import type { AmendmentId } from "@/domain/ids";
import { type Chosen, isComplete } from "./choices";
import { OpenChoice } from "./OpenChoice";

interface OpenChoicesProps {
  readonly open: VersionPreview["open"];
  readonly chosen: ReadonlyMap<AmendmentId, Chosen>;
  readonly adopted: boolean;
  readonly onChoose: (ids: readonly AmendmentId[], chosen: Chosen) => void;
}

/** Every open proposal that needs a choice, how many are made, and one for all that are left. */
export function OpenChoices({ open, chosen, adopted, onChoose }: OpenChoicesProps) {
  const t = useTranslations("dispositions.choices");
  const list = useRef<HTMLUListElement>(null);
  const rest = open.flatMap(({ amendment }) =>
    isComplete(chosen.get(amendment)) ? [] : amendment,
  );
  const next = () => {
    const fieldset = list.current?.querySelector(`[data-choice="${rest[0]}"]`);
    fieldset?.scrollIntoView({ block: "center" });
    fieldset?.querySelector<HTMLElement>("textarea, input")?.focus();
  };
  return (
    <section aria-labelledby="open-choices" className="mt-8 border-t pt-5">
      <h2 id="open-choices" className="font-serif text-xl font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 max-w-prose text-sm text-soft">{t(adopted ? "adopted" : "lead")}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="text-sm font-medium">
          {t("progress", { done: open.length - rest.length, all: open.length })}
        </p>
        <div aria-hidden="true" className="h-1 w-40 rounded-full bg-overtaken-soft">
          <div
            className="h-full rounded-full bg-accent"
            style={{ width: `${(100 * (open.length - rest.length)) / open.length}%` }}
          />
        </div>
        {rest.length > 0 && (
          <Button size="small" onClick={next}>
            {t("next")}
          </Button>
        )}
      </div>
      {rest.length > 1 && <Rest rest={rest} adopted={adopted} onChoose={onChoose} />}
      <ul ref={list} className="mt-3 divide-y border-y">
        {open.map((proposal) => (
          <OpenChoice
            key={proposal.amendment}
            proposal={proposal}
            chosen={chosen.get(proposal.amendment)}
            mayCarry={!adopted}
            onChoose={(what) => onChoose([proposal.amendment], what)}
          />
        ))}
      </ul>
    </section>
  );
}

/** One choice for all that have none: hundreds of proposals may lapse for the same reason. */
function Rest({
  rest,
  adopted,
  onChoose,
}: {
  rest: readonly AmendmentId[];
  adopted: boolean;
  onChoose: OpenChoicesProps["onChoose"];
}) {
  const t = useTranslations("dispositions.choices");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <div className="mt-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-sm text-soft">{t("rest")}:</span>
        {!adopted && (
          <Button size="small" onClick={() => onChoose(rest, { choice: "carry", reason: "" })}>
            {t("carryRest")}
          </Button>
        )}
        <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t("leaveRest")}
        </Button>
      </div>
      {asking && (
        <div className="mt-2 max-w-prose">
          <TextArea
            label={t("restReason")}
            value={reason}
            rows={2}
            maxLength={4000}
            required
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            size="small"
            className="mt-2"
            disabled={reason.trim() === ""}
            onClick={() => onChoose(rest, { choice: "leave", reason })}
          >
            {t("leaveRestYes", { count: rest.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
