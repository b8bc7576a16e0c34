import { useTranslations } from "next-intl";
import type { RedlineRow } from "@/domain/revisions/rows";

/** Stands for paragraphs that did not change while only what changed is shown. */
export function Unchanged({
  rows,
  onShow,
}: {
  readonly rows: readonly RedlineRow[];
  readonly onShow: () => void;
}) {
  const t = useTranslations("redline");
  const labels = rows.flatMap(({ entry }) => entry.after.map(({ label }) => label)).filter(Boolean);
  const [first, last] = [labels[0], labels.at(-1)];
  const said =
    first === undefined || last === undefined
      ? t("unnumbered")
      : first === last
        ? first
        : t("range", { first, last });
  return (
    <p className="redline-fold">
      <button type="button" onClick={onShow}>
        {t("unchanged", { count: rows.length, labels: said })}
      </button>
    </p>
  );
}
