import { useTranslations } from "next-intl";

const KINDS = ["date", "name", "warning"] as const;

/** How the source shows what was read in it. */
export function Legend({ errata }: { errata: boolean }) {
  const t = useTranslations("letters.legend");
  return (
    <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      <span>{t("marks")}</span>
      {KINDS.map((kind) => (
        <span
          key={kind}
          className="stretch cursor-default"
          data-kind={kind}
          data-unclear={kind === "warning" || undefined}
        >
          {t(kind)}
        </span>
      ))}
      {errata && (
        <span className="stretch cursor-default" data-kind="erratum">
          <ins>{t("erratum")}</ins>
        </span>
      )}
    </p>
  );
}
