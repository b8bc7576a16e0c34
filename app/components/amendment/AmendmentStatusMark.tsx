import { useTranslations } from "next-intl";
import type { AmendmentStatus } from "@/domain/amendments/amendment";
import { StatusMark, type Tone } from "../ui/StatusMark";

const TONES: Readonly<Record<AmendmentStatus, Tone>> = {
  draft: "private",
  submitted: "proposed",
  accepted: "agreed",
  rejected: "overtaken",
  withdrawn: "overtaken",
};

/** The status of an amendment: a shape, a word and a colour. */
export function AmendmentStatusMark({ status }: { status: AmendmentStatus }) {
  const t = useTranslations("amendments.statuses");
  return <StatusMark tone={TONES[status]}>{t(status)}</StatusMark>;
}
