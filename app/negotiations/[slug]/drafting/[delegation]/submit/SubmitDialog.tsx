"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/app/components/ui/Dialog";
import type { DraftPreviewView, SentReceiptView } from "@/domain/contract/draftingViews";
import type { DraftKey } from "@/domain/drafting/draft";
import { useRoom } from "../state/room";
import { ChooseStep } from "./ChooseStep";
import { PreviewStep } from "./PreviewStep";
import { SentStep } from "./SentStep";
import { type Choices, chooseAll, chosenKeys } from "./sendable";

type Step =
  | { readonly at: "choose" }
  | { readonly at: "preview"; readonly preview: DraftPreviewView }
  | { readonly at: "sent"; readonly receipt: SentReceiptView };

/** Review and submit: what is to be sent, how it will stand, and the receipt. */
export function SubmitDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("drafting.submit");
  const { changes, delegationName, kept } = useRoom();
  const [step, go] = useState<Step>({ at: "choose" });
  const [choices, choose] = useState<Choices>(new Map());
  const keys = chosenKeys(changes, kept.asks, choices);
  const toggle = (key: DraftKey, chosen: boolean) =>
    choose((before) => new Map(before).set(key, chosen));
  const toggleAll = (chosen: boolean) =>
    choose((before) => chooseAll(before, changes, kept.asks, chosen));
  const count = step.at === "sent" ? step.receipt.amendments.length : keys.length;
  return (
    <Dialog
      open
      size="large"
      keepOnOutsideClick
      onOpenChange={(open) => !open && onClose()}
      title={t(`titles.${step.at}`)}
      description={t(`leads.${step.at}`, { delegation: delegationName, count })}
    >
      {step.at === "choose" && (
        <ChooseStep
          {...{ keys, toggle, toggleAll, onClose }}
          onPreview={(preview) => go({ at: "preview", preview })}
        />
      )}
      {step.at === "preview" && (
        // What reads otherwise, or can be sent now, is read from the top again.
        <PreviewStep
          key={`${step.preview.wording} ${step.preview.refusal?.code}`}
          preview={step.preview}
          onBack={() => go({ at: "choose" })}
          onPreview={(preview) => go({ at: "preview", preview })}
          onSent={(receipt) => go({ at: "sent", receipt })}
        />
      )}
      {step.at === "sent" && <SentStep receipt={step.receipt} onClose={onClose} />}
    </Dialog>
  );
}
