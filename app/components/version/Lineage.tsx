import { useTranslations } from "next-intl";
import type { VersionContent } from "@/domain/revisions/content";

/** Which paragraph has another number than before. */
export function Lineage({ lineage }: { lineage: NonNullable<VersionContent["lineage"]> }) {
  const t = useTranslations("versions.lineage");
  return (
    <section className="mt-10">
      <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>
      <ul className="mt-2 columns-[14rem] text-sm">
        {lineage.map(({ id, from, to }) => (
          <li key={id} className="py-0.5">
            {t("renamed", { from, to })}
          </li>
        ))}
      </ul>
    </section>
  );
}
