"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { classes } from "../ui/classes";

/** Compiling and settings are for those who may do either. */
const PARTS = [
  "text",
  "compile",
  "drafting",
  "ours",
  "amendments",
  "versions",
  "dates",
  "letters",
  "participants",
  "settings",
] as const;

/** The parts of a negotiation. On a narrow screen the row scrolls sideways. */
export function Navigation({
  slug,
  compile,
  ours,
  settings,
}: {
  slug: string;
  compile: boolean;
  /** Whether the reader acts for a delegation. */
  ours: boolean;
  settings: boolean;
}) {
  const t = useTranslations("frame.parts");
  const path = usePathname();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path has another current part
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [path]);
  const shown = { compile, drafting: ours, ours, settings };
  const parts = PARTS.filter((part) => !(part in shown) || shown[part as keyof typeof shown]);
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
