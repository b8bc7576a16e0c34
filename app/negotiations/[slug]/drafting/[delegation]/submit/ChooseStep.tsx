"use client";
import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { Button } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import { StatusMark } from "@/app/components/ui/StatusMark";
import { useCall } from "@/app/use-call";
import type { DraftPreviewRequest } from "@/domain/contract/draftingRequests";
import type { DraftPreviewView } from "@/domain/contract/draftingViews";
import type { DraftKey } from "@/domain/drafting/draft";
import type { ShownChange } from "../model/changes";
import { decidedOf, sentStateOf } from "../model/sent";
import { Adrift } from "../panel/Adrift";
import { BesideWarning } from "../panel/Besides";
import { useChangeName } from "../panel/ChangeLine";
import { ChangeWords } from "../panel/ChangeWords";
import { RationaleField } from "../panel/RationaleField";
import { useRoom } from "../state/room";
import { StepFooter } from "./StepFooter";
import { SubmitNotices } from "./SubmitNotices";
import { acceptedBy, isPartlyAccepted, isStanding, waitsForAuthors } from "./sendable";

interface ChooseStepProps {
  readonly keys: readonly DraftKey[];
  readonly toggle: (key: DraftKey, chosen: boolean) => void;
  readonly toggleAll: (chosen: boolean) => void;
  readonly onPreview: (preview: DraftPreviewView) => void;
  readonly onClose: () => void;
}

/** Every change of the room with its rationale: which of them are to be sent. */
export function ChooseStep({ keys, toggle, toggleAll, onPreview, onClose }: ChooseStepProps) {
  const t = useTranslations("drafting.submit");
  const common = useTranslations("common");
  const { changes, path, saves } = useRoom();
  const { send, busy, problem } = useCall();
  const chosen = new Set(keys);
  const preview = async () => {
    // A rationale that was being typed is saved as its field is left.
    await saves.done();
    const request: DraftPreviewRequest = { keys };
    const answer = await send<DraftPreviewView>("POST", `${path}/preview`, request);
    if (answer.ok) onPreview(answer.value);
  };
  return (
    <>
      <SubmitNotices />
      <Adrift />
      {isPartlyAccepted(changes) && <p className="mb-2 text-sm text-soft">{t("accepted")}</p>}
      {changes.length > 1 && (
        <div className="-ms-2.5 mb-1 flex flex-wrap gap-1">
          {[true, false].map((all) => (
            <Button key={`${all}`} size="small" variant="quiet" onClick={() => toggleAll(all)}>
              {t(all ? "all" : "none")}
            </Button>
          ))}
        </div>
      )}
      <ul className="divide-y border-y">
        {changes.map((change) => (
          <ChoiceRow
            key={change.key}
            change={change}
            chosen={chosen.has(change.key)}
            toggle={toggle}
          />
        ))}
      </ul>
      <StepFooter said={<Refused problem={problem} />}>
        <p className="me-auto text-sm text-soft" role="status">
          {t("chosen", { count: keys.length, all: changes.length })}
        </p>
        <Button onClick={onClose}>{common("cancel")}</Button>
        <Button variant="primary" busy={busy} disabled={keys.length === 0} onClick={preview}>
          {t("preview")}
        </Button>
      </StepFooter>
    </>
  );
}

function ChoiceRow({
  change,
  chosen,
  toggle,
}: {
  readonly change: ShownChange;
  readonly chosen: boolean;
  readonly toggle: ChooseStepProps["toggle"];
}) {
  const t = useTranslations("drafting");
  const nameOf = useChangeName();
  const { asks, besides: all } = useRoom().kept;
  const besides = all.filter(
    ({ paragraph, proposal }) =>
      paragraph === change.paragraph && proposal.change.kind !== "comment",
  );
  const { key, kind, kept } = change;
  const standing = isStanding(change);
  const decided = kept?.sent ? decidedOf(kept.sent) : null;
  const settledBy = acceptedBy(change);
  const waits = !standing && waitsForAuthors(change, asks);
  const name = `${nameOf(change)}: ${t(`change.kinds.${kind}`)}`;
  return (
    <li className="flex items-start gap-3 py-4">
      <input
        type="checkbox"
        aria-label={name}
        checked={chosen}
        disabled={standing}
        onChange={(event) => toggle(key, event.target.checked)}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
          <span className="font-semibold">{nameOf(change)}</span>
          <span className="text-soft">{t(`change.kinds.${kind}`)}</span>
          {waits && <StatusMark tone="needs">{t("submit.waits")}</StatusMark>}
          {standing && <StatusMark tone="agreed">{t("submit.standing")}</StatusMark>}
          {sentStateOf(change) === "changed" && (
            <StatusMark tone="needs">{t("flags.changedSince")}</StatusMark>
          )}
          {decided !== null && (
            <>
              <AmendmentStatusMark status={decided} />
              <span className="text-soft">{t("submit.anew")}</span>
            </>
          )}
          {settledBy !== null && (
            <StatusMark tone="agreed">{t("change.settledBy", { name: settledBy })}</StatusMark>
          )}
        </p>
        <ChangeWords change={change} />
        {!standing && <BesideWarning besides={besides} />}
        {!standing && <RationaleField change={change} />}
      </div>
    </li>
  );
}
