import type { DispositionOutcome } from "@/domain/revisions/content";
import type { Tone } from "../ui/StatusMark";

export const OUTCOME_TONES: Readonly<Record<DispositionOutcome, Tone>> = {
  accepted: "agreed",
  "accepted in part": "agreed",
  merged: "agreed",
  "in this text": "proposed",
  "carried forward": "proposed",
  "not accepted": "overtaken",
  "left behind": "overtaken",
  withdrawn: "overtaken",
};
