"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button, buttonClass } from "./ui/Button";

/** What stands in place of a page that could not be shown. */
export function Problem({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("common.error");
  useEffect(() => console.error(error), [error]);
  return (
    <div role="alert" className="mx-auto max-w-3xl px-4 py-16">
      <h1 className="page-title">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("text")}</p>
      <div className="mt-6 flex gap-2">
        <Button variant="primary" onClick={retry}>
          {t("retry")}
        </Button>
        <Link href="/negotiations" className={buttonClass()}>
          {t("home")}
        </Link>
      </div>
    </div>
  );
}
