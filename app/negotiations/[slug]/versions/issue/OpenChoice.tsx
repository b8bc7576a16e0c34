"use client";
import { useTranslations } from "next-intl";
import { Fragment, useId, useState } from "react";
import { RunsView } from "@/app/components/RunsView";
import { TextArea } from "@/app/components/ui/Field";
import { StatusMark } from "@/app/components/ui/StatusMark";
import type { OpenAmendmentView } from "@/domain/contract/versionViews";
import type { Run } from "@/domain/text/paragraph";
import type { Chosen } from "./choices";

interface OpenChoiceProps {
  readonly proposal: OpenAmendmentView;
  readonly chosen: Chosen | undefined;
  /** An adopted text carries nothing forward. */
  readonly mayCarry: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One open proposal that does not simply go on: what is the matter, and what becomes of it. */
export function OpenChoice({ proposal, chosen, mayCarry, onChoose }: OpenChoiceProps) {
  const t = useTranslations("dispositions");
  const kinds = useTranslations("amendments.kinds");
  const id = useId();
  const [left, setLeft] = useState(false);
  const { amendment, delegation, sponsors, kind, about, outcome, readings, proposed } = proposal;
  const reason = chosen?.reason ?? "";
  const lacking = chosen?.choice === "leave" && reason.trim() === "" && left;
  return (
    <li className="grid gap-x-8 gap-y-3 py-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span id={`${id}-what`}>
            <span className="font-medium">
              {[...new Set([delegation, ...sponsors])].join(", ")}
            </span>{" "}
            <span className="text-soft">
              {kinds(kind)} · {about ? placeName(t, about) : t("whole")}
            </span>
          </span>
          <StatusMark tone={outcome === "applies" || outcome === "comment" ? "proposed" : "needs"}>
            {t(`standing.${outcome}`)}
          </StatusMark>
        </p>
        <dl className="mt-2 grid gap-x-4 gap-y-1 font-serif sm:grid-cols-[8rem_minmax(0,1fr)]">
          {readings.map(({ base, wanted, current }) => (
            <Fragment key={JSON.stringify([base, wanted, current])}>
              <Words name={t("choices.saw")} runs={base} />
              <Words name={t("choices.wanted")} runs={wanted} />
              <Words name={t("choices.current")} runs={current} />
            </Fragment>
          ))}
          {readings.length === 0 &&
            proposed.map(({ runs }) => (
              <Words key={JSON.stringify(runs)} name={t("choices.proposes")} runs={runs} />
            ))}
          {kind === "comment" && (
            <Words
              name={t("choices.says")}
              runs={[{ text: proposal.rationale || "–", marks: {} }]}
            />
          )}
        </dl>
      </div>
      <fieldset aria-describedby={`${id}-what`} data-choice={amendment} className="min-w-0">
        <legend className="sr-only">{t("choices.legend")}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {(mayCarry ? (["carry", "leave"] as const) : (["leave"] as const)).map((choice) => (
            <label key={choice} className="flex items-center gap-2 text-sm">
              <input
                type="radio"
                name={id}
                checked={chosen?.choice === choice}
                onChange={() => onChoose({ choice, reason })}
                className="size-4.5 accent-accent"
              />
              {t(`choices.${choice}`)}
            </label>
          ))}
        </div>
        {chosen && (
          <TextArea
            className="mt-2"
            label={t(chosen.choice === "leave" ? "choices.leaveReason" : "choices.carryReason")}
            value={reason}
            rows={2}
            maxLength={4000}
            required={chosen.choice === "leave"}
            error={lacking ? t("choices.reasonNeeded") : undefined}
            onBlur={() => setLeft(true)}
            onChange={(event) => onChoose({ ...chosen, reason: event.target.value })}
          />
        )}
      </fieldset>
    </li>
  );
}

const placeName = (
  t: ReturnType<typeof useTranslations<"dispositions">>,
  { label, kind }: NonNullable<OpenAmendmentView["about"]>,
): string => {
  if (kind === "title") return t("title-paragraph");
  if (kind === "heading") return t("heading");
  if (label === "") return t("unnumbered");
  return t(kind === "footnote" ? "footnote" : "paragraph", { label });
};

function Words({ name, runs }: { name: string; runs: readonly Run[] }) {
  const t = useTranslations("common.document");
  return (
    <>
      <dt className="pt-0.5 font-sans text-sm text-faint">{name}</dt>
      <dd>{runs.length > 0 ? <RunsView runs={runs} linkFootnotes={false} /> : t("nothing")}</dd>
    </>
  );
}
