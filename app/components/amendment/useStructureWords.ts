import { useTranslations } from "next-intl";
import type { NamedParagraph, Structure } from "@/domain/compilation/compiledText";
import type { Paragraph } from "@/domain/text/paragraph";
import { isRenumbered, type LabelsNow } from "./numbering";

type Named = Pick<Paragraph, "label" | "kind"> & { readonly id?: Paragraph["id"] };

/**
 * What structural amendments ask for, in words: "Move paragraph 7 to after paragraph 3". With
 * the labels of now, a paragraph that was numbered anew is named by both.
 */
export function useStructureWords(now?: LabelsNow) {
  const t = useTranslations("structure");
  const plainName = ({ kind, label }: Named): string => {
    if (kind === "title" || kind === "heading") return t(`names.${kind}`);
    if (kind === "footnote") return t("names.footnote", { label });
    return label ? t("names.paragraph", { label }) : t("names.unnumbered");
  };
  const name = (seen: Named): string => {
    if (!isRenumbered(seen, now)) return plainName(seen);
    const today = { ...seen, label: now?.get(seen.id!) ?? seen.label };
    return `${plainName(today)} ${t("names.then", { name: plainName(seen) })}`;
  };
  const levelName = (as: Paragraph["kind"], level: number): string => {
    if (level > 1) return t("levels.subparagraphOf", { level });
    return t(
      `levels.${as === "heading" || as === "preambular" || as === "subparagraph" ? as : "operative"}`,
    );
  };
  const asks = (structure: Structure, about: Named): string => {
    switch (structure.kind) {
      case "move": {
        const { after } = structure;
        return after
          ? t("asks.move", { name: name(about), place: name(after) })
          : t("asks.moveFirst", { name: name(about) });
      }
      case "split":
        return t("asks.split", { name: name(about), count: structure.paragraphs.length });
      case "merge":
        return t("asks.merge", {
          name: name(about),
          others: structure.others.map(name).join(", "),
        });
      case "level":
        return t("asks.level", { name: name(about), as: levelName(structure.as, structure.level) });
    }
  };
  const joined = (into: NamedParagraph): string => t("asks.joined", { into: name(into) });
  return { name, levelName, asks, joined };
}
