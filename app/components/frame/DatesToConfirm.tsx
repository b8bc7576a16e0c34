import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** Beside the deadline: dates were read that nobody is told of before someone confirms them. */
export function DatesToConfirm({ slug, count }: { slug: string; count: number }) {
  const t = useTranslations("letters.review");
  if (count === 0) return null;
  return (
    <Link
      href={`/negotiations/${slug}/letters`}
      className="inline-flex min-h-8 items-center gap-1.5 text-sm text-needs no-underline hover:underline"
    >
      <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="max-md:sr-only">{t("link", { count })}</span>
    </Link>
  );
}
