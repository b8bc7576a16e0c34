"use client";
import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import { Refused } from "@/app/components/ui/Refused";
import { CompiledDocument } from "@/app/components/version/CompiledDocument";
import { useCall } from "@/app/use-call";
import { provisionalNames } from "@/domain/compilation/provisionalNames";
import type {
  DraftPreviewRequest,
  DraftSubmissionRequest,
} from "@/domain/contract/draftingRequests";
import type {
  DraftChangeView,
  DraftPreviewView,
  SentReceiptView,
} from "@/domain/contract/draftingViews";
import type { AmendmentId } from "@/domain/ids";
import { ClearanceSteps } from "../frame/ClearanceSteps";
import { ChangeInWords } from "../panel/ChangeInWords";
import { useRoom } from "../state/room";
import { useClearance } from "../state/useClearance";
import { StepFooter } from "./StepFooter";
import { SubmitNotices } from "./SubmitNotices";

interface PreviewStepProps {
  readonly preview: DraftPreviewView;
  readonly onBack: () => void;
  readonly onPreview: (preview: DraftPreviewView) => void;
  readonly onSent: (receipt: SentReceiptView) => void;
}

/** Exactly what will be sent, how a compilation text would print it, and the question. */
export function PreviewStep({ preview, onBack, onPreview, onSent }: PreviewStepProps) {
  const t = useTranslations("drafting.submit");
  const { path, refresh, footnotes } = useRoom();
  const { send, busy, problem, refusal } = useCall();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { changes, printed, wording, late } = preview;
  const names = provisionalNames(printed);
  const keys = changes.map(({ key }) => key);
  const submit = async () => {
    const request: DraftSubmissionRequest = { keys, wording };
    const answer = await send<SentReceiptView>("POST", `${path}/submission`, request);
    await refresh();
    if (answer.ok) onSent(answer.value);
  };
  const again = async () => {
    const request: DraftPreviewRequest = { keys };
    const answer = await send<DraftPreviewView>("POST", `${path}/preview`, request);
    if (answer.ok) onPreview(answer.value);
    else onBack();
  };
  const moved = refusal?.code === "preview-changed" || refusal?.code === "stale";
  const uncleared = (refusal ?? preview.refusal)?.code === "not-cleared";
  const clearing = useClearance().steps.filter((to) => to !== "draft");
  return (
    <>
      <SubmitNotices />
      <h3 ref={top} tabIndex={-1} className="text-sm font-semibold outline-none">
        {t("willBeSent", { count: changes.length })}
      </h3>
      <ol className="mt-1 divide-y border-y">
        {changes.map((change) => (
          <ChangeInWords key={change.key} change={change} printed={names.get(compiledAs(change))} />
        ))}
      </ol>
      <h3 className="mt-6 text-sm font-semibold">{t("printed")}</h3>
      <div className="mt-2 rounded-md bg-ground p-4 break-words">
        <CompiledDocument compiled={printed} quoted={footnotes} />
      </div>
      {!preview.refusal && (
        <Notice tone="needs" className="mt-5">
          {late && <p className="font-medium">{t("late")}</p>}
          <p>{t("final")}</p>
        </Notice>
      )}
      <StepFooter said={<Refused problem={problem ?? preview.refusal?.sentence} />}>
        <Button onClick={onBack}>{t("back")}</Button>
        {uncleared && <ClearanceSteps steps={clearing.slice(-1)} onSaid={() => void again()} />}
        {!preview.refusal && (
          <Button
            variant="primary"
            busy={busy}
            icon={!moved && <Send aria-hidden="true" className="size-4" />}
            onClick={moved ? again : submit}
          >
            {moved ? t("again") : t("send", { count: changes.length })}
          </Button>
        )}
      </StepFooter>
    </>
  );
}

/** What the preview's compilation calls a change, which is no amendment yet. */
const compiledAs = ({ key }: DraftChangeView) => key as string as AmendmentId;
