import Link from "next/link";
import { useTranslations } from "next-intl";
import { classes } from "@/app/components/ui/classes";
import { type Asked, addressOf } from "./asked";

/** The two orders of the table, each with an address of its own. */
export function Views({ href, asked }: { href: string; asked: Asked }) {
  const t = useTranslations("dispositions");
  return (
    <nav aria-label={t("views")} className="flex gap-4">
      {(["paragraph", "delegation"] as const).map((by) => (
        <Link
          key={by}
          href={addressOf(href, { ...asked, by })}
          aria-current={asked.by === by ? "page" : undefined}
          className={classes(
            "-mb-px border-b-2 px-0.5 py-2 text-sm whitespace-nowrap no-underline hover:text-ink",
            asked.by === by ? "border-accent font-medium text-ink" : "border-transparent text-soft",
          )}
        >
          {t(`view.${by}`)}
        </Link>
      ))}
    </nav>
  );
}
