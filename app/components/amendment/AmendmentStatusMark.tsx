import { useTranslations } from "next-intl";
import type { AmendmentStatus } from "@/domain/amendments/amendment";
import { StatusMark, type Tone } from "../ui/StatusMark";

const TONES: Readonly<Record<AmendmentStatus, Tone>> = {
  draft: "private",
  submitted: "proposed",
  accepted: "agreed",
  "accepted-in-part": "agreed",
  merged: "agreed",
  rejected: "overtaken",
  withdrawn: "overtaken",
};

/** The status of an amendment: a shape, a word and a colour. One that is deferred is still open. */
export function AmendmentStatusMark({
  status,
  deferred = false,
}: {
  status: AmendmentStatus;
  deferred?: boolean;
}) {
  const t = useTranslations("amendments.statuses");
  return <StatusMark tone={TONES[status]}>{t(deferred ? "deferred" : status)}</StatusMark>;
}
