import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classes } from "../ui/classes";
import { Notice } from "../ui/Notice";

/** Says plainly that dates were read and nobody has been told of them. */
export function AwaitingDates({
  count,
  className,
  children,
}: {
  count: number;
  className?: string;
  /** What one can do about it. */
  children?: ReactNode;
}) {
  const t = useTranslations("letters.review");
  return (
    <Notice tone="needs" className={classes("no-print", className)}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-medium">{t("notice", { count })}</p>
        {children}
      </div>
    </Notice>
  );
}
