"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { classes } from "../ui/classes";

const PARTS = ["text", "amendments", "versions", "dates", "letters", "participants"] as const;

/** The parts of a negotiation. On a narrow screen the row scrolls sideways. */
export function Navigation({ slug, settings }: { slug: string; settings: boolean }) {
  const t = useTranslations("frame.parts");
  const path = usePathname();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path has another current part
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [path]);
  const parts = settings ? ([...PARTS, "settings"] as const) : PARTS;
  return (
    <nav ref={row} aria-label={t("label")} className="overflow-x-auto px-2 [scrollbar-width:none]">
      <ul className="flex">
        {parts.map((part) => {
          const href = `/negotiations/${slug}/${part}`;
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={part}>
              <Link
                href={href}
                aria-current={here ? "page" : undefined}
                className={classes(
                  "-mb-px flex min-h-9 items-center border-b-2 px-2 text-sm whitespace-nowrap",
                  "no-underline pointer-coarse:min-h-11",
                  here
                    ? "border-accent font-medium text-ink"
                    : "border-transparent text-soft hover:text-ink",
                )}
              >
                {t(part)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
