import { useTranslations } from "next-intl";
import { paragraphOfAmendment, proposalOf } from "@/app/components/amendment/subject";
import { textHref } from "@/app/components/paragraphAddress";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import type { DelegationId, ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";

/** What the parts of the page need to name things: whose, where, and the way there. */
export interface Place {
  readonly slug: string;
  readonly paragraphs: readonly Paragraph[];
  readonly delegations: readonly DelegationView[];
}

/** How delegations and paragraphs are called here, and where they are found in the text. */
export function useNames({ slug, paragraphs, delegations }: Place) {
  const t = useTranslations("ours.names");
  const unknown = useTranslations("common.delegation")("unknown");
  const nameOf = (id: DelegationId): string =>
    delegations.find((one) => one.id === id)?.name ?? unknown;
  const named = (paragraph: Paragraph | undefined): string => {
    if (!paragraph) return t("whole");
    if (paragraph.kind === "footnote") return t("footnote", { label: paragraph.label });
    return paragraph.label
      ? t("paragraph", { label: paragraph.label })
      : t(paragraph.kind === "title" ? "title" : "heading");
  };
  const paragraphName = (id: ParagraphId | null, seen?: readonly Paragraph[]): string =>
    named(
      paragraphs.find((one) => one.id === id) ?? seen?.find((one) => one.id === id) ?? undefined,
    );
  const present = (id: ParagraphId | null) => (paragraphs.some((one) => one.id === id) ? id : null);
  return {
    nameOf,
    paragraphName,
    placeOf: (amendment: AmendmentView): string =>
      paragraphName(paragraphOfAmendment(amendment), proposalOf(amendment)?.base),
    /** The paragraph an amendment is about, where it is in the text. */
    presentOf: (amendment: AmendmentView) => present(paragraphOfAmendment(amendment)),
    hrefOf: (id: ParagraphId | null): string => textHref(slug, present(id)),
    /** The same, with a proposal of the reader's own opened there to be reworded. */
    rewordHref: (amendment: AmendmentView): string =>
      textHref(slug, present(paragraphOfAmendment(amendment)), amendment.id),
  };
}
