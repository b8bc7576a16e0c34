import { useTranslations } from "next-intl";

/** The printed words struck, the corrected ones after them. Stands in `.redline`. */
export function ErratumText({ printed, corrected }: { printed: string; corrected: string }) {
  const t = useTranslations("common.redline");
  return (
    <>
      {printed && (
        <del>
          <span className="sr-only">{t("deletionStart")}</span>
          {printed}
        </del>
      )}
      {corrected && (
        <ins>
          <span className="sr-only">{t("insertionStart")}</span>
          {corrected}
        </ins>
      )}
    </>
  );
}
