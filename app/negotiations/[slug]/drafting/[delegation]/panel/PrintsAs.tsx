import { useTranslations } from "next-intl";

/** The label under which a compilation prints what the room knows by another; nothing if by the same. */
export function PrintsAs({
  own,
  printed,
}: {
  readonly own: string | undefined;
  readonly printed: string | undefined;
}) {
  const t = useTranslations("drafting.change");
  return printed && printed !== own ? (
    <span className="text-soft">{t("printsAs", { label: printed })}</span>
  ) : null;
}
