import { useTranslations } from "next-intl";
import type { ParagraphFate } from "@/domain/revisions/lineage";

/** What became of the paragraphs of the version before. */
export function Fates({ version, fates }: { version: string; fates: readonly ParagraphFate[] }) {
  const t = useTranslations("dispositions.fates");
  return (
    <section className="mt-10">
      <h2 className="font-serif text-xl font-semibold">{t("title", { version })}</h2>
      <ul className="mt-2 columns-[18rem] text-sm">
        {fates.map((fate) => (
          <li key={fate.id} className="break-inside-avoid py-0.5">
            <Fate fate={fate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fate({ fate }: { fate: ParagraphFate }) {
  const t = useTranslations("dispositions.fates");
  const { change, kind } = fate;
  const from = fate.from || t("unnumbered");
  const to = fate.to || t("unnumbered");
  const others = (fate.others ?? []).map(({ label }) => label || t("unnumbered")).join(", ");
  const key = {
    added: others ? "addedFrom" : "added",
    removed: "removed",
    merged: "merged",
    split: fate.to === null ? "splitGone" : "split",
    moved: from === to ? "movedSame" : "moved",
    renumbered: "renumbered",
  } as const;
  const what = t(key[change], { from, to, others });
  return kind === "footnote" ? t("footnote", { what }) : what;
}
