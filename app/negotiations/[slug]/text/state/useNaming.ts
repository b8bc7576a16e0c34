"use client";
import { useTranslations } from "next-intl";
import { paragraphOfAmendment, proposalOf } from "@/app/components/amendment/subject";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { useParagraphName } from "./useParagraphName";
import { useWorkspace } from "./workspace";

/** How paragraphs and amendments are called in words. */
export function useNaming() {
  const t = useTranslations("text.panel");
  const kinds = useTranslations("text.amendment");
  const { paragraphOf, fullNameOf } = useWorkspace();

  const paragraphName = useParagraphName();
  /** The paragraph as it stands, or, when it is gone, as the amendment's author saw it. */
  const placeOf = (amendment: AmendmentView): string => {
    const id = paragraphOfAmendment(amendment);
    const seen = proposalOf(amendment)?.base.find((one) => one.id === id);
    const paragraph = (id && paragraphOf(id)) ?? seen;
    return paragraph ? paragraphName(paragraph) : t("textTitle");
  };
  /** What it does; one that adds says after what, when it cannot be shown beside that. */
  const kindOf = (amendment: AmendmentView): string => {
    const change = proposalOf(amendment)?.change;
    if (!change) return "";
    if (change.kind !== "add") return kinds(`kinds.${change.kind}`);
    if (change.after === null) return kinds("addsFirst");
    if (paragraphOf(change.after)) return kinds("kinds.add");
    return kinds("addsAfter", { place: placeOf(amendment) });
  };
  const amendmentName = (amendment: AmendmentView): string =>
    [fullNameOf(amendment.delegation), kindOf(amendment), placeOf(amendment)].join(" · ");
  return { paragraphName, kindOf, amendmentName };
}
