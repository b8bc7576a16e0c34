import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { requireNegotiation } from "@/app/negotiations/load";
import { can } from "@/domain/permissions";
import { SettingsForm } from "./SettingsForm";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { negotiation } = await requireNegotiation(slug);
  if (!can(negotiation.actor, "negotiation.configure")) notFound();
  const t = await getTranslations("settings");
  const { status, disclosure, lateSubmissions } = negotiation;
  return (
    <Page title={t("title")} lead={t("lead")}>
      <SettingsForm slug={slug} saved={{ status, disclosure, lateSubmissions }} />
    </Page>
  );
}
