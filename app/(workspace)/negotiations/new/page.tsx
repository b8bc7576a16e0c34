import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { requireUser } from "@/app/session";
import { NewNegotiation } from "./NewNegotiation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("negotiations.import");
  return { title: t("title") };
}

export default async function NewNegotiationPage() {
  const user = await requireUser();
  if (!user.secretariat) notFound();
  const t = await getTranslations("negotiations.import");
  return (
    <Page title={t("title")} lead={t("lead")} full>
      <NewNegotiation keptAs={`${user.id}:new`} />
    </Page>
  );
}
