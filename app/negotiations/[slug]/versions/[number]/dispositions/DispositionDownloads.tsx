"use client";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Menu, MenuLink } from "@/app/components/ui/Menu";

/** The files of a disposition table, of one delegation's proposals when one is chosen. */
export function DispositionDownloads({
  href,
  delegation,
}: {
  href: string;
  delegation?: string | undefined;
}) {
  const t = useTranslations("versions");
  const query = delegation ? `?${new URLSearchParams({ delegation })}` : "";
  return (
    <Menu
      trigger={
        <Button size="small" icon={<Download aria-hidden="true" className="size-4" />}>
          {t("download")}
        </Button>
      }
    >
      {(["txt", "json"] as const).map((format) => (
        <MenuLink key={format}>
          <a href={`${href}/dispositions.${format}${query}`} download>
            {t(`formats.${format}`)}
          </a>
        </MenuLink>
      ))}
    </Menu>
  );
}
