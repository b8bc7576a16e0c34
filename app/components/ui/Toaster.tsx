"use client";
import { useTranslations } from "next-intl";
import { Toaster as Sonner } from "sonner";

/** Short notices at the end of the page. Send one with `toast(…)` of sonner. */
export function Toaster() {
  const t = useTranslations("common");
  return (
    <Sonner
      position="bottom-center"
      containerAriaLabel={t("notices")}
      toastOptions={{
        className: "!rounded-lg !border-line !bg-paper !text-ink !shadow-float !font-sans",
        classNames: {
          description: "!text-soft",
          error: "!text-danger",
          actionButton: "!bg-accent !text-on-accent",
        },
      }}
    />
  );
}
