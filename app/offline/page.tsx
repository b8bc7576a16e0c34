import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LastSeen } from "./LastSeen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("device.offline");
  return { title: t("title") };
}

/** In the place of a page that cannot be had: the service worker shows it under that page's address. */
export default async function OfflinePage() {
  const t = await getTranslations("device.offline");
  const common = await getTranslations("common");
  return (
    <main id="content" className="mx-auto max-w-3xl px-4 py-16">
      <p className="font-serif text-lg font-semibold">{common("product")}</p>
      <h1 className="page-title mt-6">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("text")}</p>
      <LastSeen />
    </main>
  );
}
