import Link from "next/link";
import { useTranslations } from "next-intl";
import { classes } from "@/app/components/ui/classes";
import type { DelegationView } from "@/domain/contract/negotiationViews";

/** A person who acts for several delegations looks at one of them; the address says which. */
export function ActingChoice({
  slug,
  all,
  chosen,
}: {
  readonly slug: string;
  readonly all: readonly DelegationView[];
  readonly chosen: DelegationView;
}) {
  const t = useTranslations("ours");
  if (all.length < 2) return null;
  return (
    <nav aria-label={t("actingFor")} className="no-print -mt-2 mb-6 flex flex-wrap gap-2">
      {all.map(({ id, name }) => (
        <Link
          key={id}
          href={`/negotiations/${slug}/ours?as=${id}`}
          aria-current={id === chosen.id ? "true" : undefined}
          className={classes(
            "inline-flex min-h-7 items-center rounded-md border px-2.5 text-sm no-underline",
            "text-soft hover:text-ink pointer-coarse:min-h-11",
            "aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft",
            "aria-[current=true]:font-medium aria-[current=true]:text-accent",
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
