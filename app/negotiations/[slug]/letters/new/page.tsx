import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { requireNegotiation } from "@/app/negotiations/load";
import { can } from "@/domain/permissions";
import { AddLetter } from "./AddLetter";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("letters.add");
  return { title: t("title") };
}

export default async function AddLetterPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  if (!can(negotiation.actor, "letter.add")) notFound();
  const t = await getTranslations("letters.add");
  return (
    <Page title={t("title")} lead={t("lead")} full>
      <AddLetter slug={slug} timeZone={negotiation.timeZone} keptAs={`${user.id}:letter:${slug}`} />
    </Page>
  );
}
