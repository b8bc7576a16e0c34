import { GitCompare } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/components/ui/Button";
import type { VersionSummary } from "@/domain/contract/versionViews";

/** To what changed since the version before; of the first version, to the live text. */
export function CompareLink({
  slug,
  version,
  versions,
}: {
  readonly slug: string;
  readonly version: Pick<VersionSummary, "number">;
  readonly versions: readonly VersionSummary[];
}) {
  const t = useTranslations("redline");
  const { number } = version;
  const before = versions
    .filter((one) => one.number < number)
    .reduce<VersionSummary | null>((a, b) => (a && a.number > b.number ? a : b), null);
  const query = before ? `from=${before.number}&to=${number}` : `from=${number}&to=live`;
  return (
    <Link
      href={`/negotiations/${slug}/versions/compare?${query}`}
      className={buttonClass("plain", "small", "no-print")}
    >
      <GitCompare aria-hidden="true" className="size-4" />
      {before ? t("compareWithBefore", { label: before.label }) : t("compareLive")}
    </Link>
  );
}
