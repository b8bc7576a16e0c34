import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "./components/ui/Button";
import { Empty } from "./components/ui/Empty";

export default function NotFound() {
  const t = useTranslations("common");
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-16">
      <h1 className="page-title">{t("notFound.title")}</h1>
      <Empty
        title={t("notFound.text")}
        action={
          <Link href="/negotiations" className={buttonClass()}>
            {t("error.home")}
          </Link>
        }
      />
    </main>
  );
}
