import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "./components/ui/Button";

export default function NotFound() {
  const t = useTranslations("common");
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-16">
      <h1 className="page-title">{t("notFound.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("notFound.text")}</p>
      <Link href="/negotiations" className={buttonClass("plain", "medium", "mt-6")}>
        {t("error.home")}
      </Link>
    </main>
  );
}
