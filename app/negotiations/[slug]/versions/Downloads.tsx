"use client";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Menu, MenuLink } from "@/app/components/ui/Menu";

const FORMATS = ["docx", "txt", "json"] as const;

/** The files of a version. */
export function Downloads({
  slug,
  number,
  title,
}: {
  slug: string;
  number: number;
  title: string;
}) {
  const t = useTranslations("versions");
  return (
    <Menu
      trigger={
        <Button
          size="small"
          icon={<Download aria-hidden="true" className="size-4" />}
          aria-label={`${t("download")}: ${title}`}
          className="no-print self-start justify-self-start"
        >
          {t("download")}
        </Button>
      }
    >
      {FORMATS.map((format) => (
        <MenuLink key={format}>
          <a href={`/api/negotiations/${slug}/versions/${number}.${format}`} download>
            {t(`formats.${format}`)}
          </a>
        </MenuLink>
      ))}
    </Menu>
  );
}
