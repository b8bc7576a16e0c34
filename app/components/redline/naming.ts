import { useTranslations } from "next-intl";
import type { Paragraph } from "@/domain/text/paragraph";

type Named = Pick<Paragraph, "label" | "kind">;

/** How a paragraph is called in a sentence: "paragraph 13(a)", "footnote 3", "the title". */
export function useNaming(): {
  one: (paragraph: Named) => string;
  all: (paragraphs: readonly Named[]) => string;
} {
  const t = useTranslations("redline");
  const one = ({ label, kind }: Named): string => {
    if (kind === "footnote") return t("paragraph.footnote", { label });
    if (label !== "") return t("paragraph.numbered", { label });
    return kind === "title" || kind === "heading"
      ? t(`paragraph.${kind}`)
      : t("paragraph.unnumbered");
  };
  return { one, all: (paragraphs) => paragraphs.map(one).join(t("and")) };
}
