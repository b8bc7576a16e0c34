"use client";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";

export function PrintButton() {
  const t = useTranslations("versions");
  return (
    <Button
      size="small"
      icon={<Printer aria-hidden="true" className="size-4" />}
      onClick={() => window.print()}
    >
      {t("print")}
    </Button>
  );
}
