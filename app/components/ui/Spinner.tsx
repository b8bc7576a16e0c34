import { useTranslations } from "next-intl";
import { classes } from "./classes";

/** A turning ring with a word for those who hear the page. `label` is shown when given. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  const t = useTranslations("common");
  return (
    <span role="status" className={classes("inline-flex items-center gap-2 text-soft", className)}>
      <span
        aria-hidden="true"
        className="size-4 animate-spin rounded-full border-2 border-line-strong border-t-transparent"
      />
      <span className={label ? undefined : "sr-only"}>{label ?? t("loading")}</span>
    </span>
  );
}
