import "./text.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { services } from "@/app/services";
import { openNegotiation, requireNegotiation } from "../../load";
import { TextWorkspace } from "./TextWorkspace";

interface TextPageProps {
  readonly params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: TextPageProps): Promise<Metadata> {
  const { slug } = await params;
  const t = await getTranslations("text");
  const negotiation = await openNegotiation(slug);
  return { title: negotiation ? `${t("pageTitle")} · ${negotiation.title}` : t("pageTitle") };
}

/** The text with its proposals, readable before any script runs. */
export default async function TextPage({ params }: TextPageProps) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const { queries } = services();
  const [text, amendments] = await Promise.all([
    queries.text(user, slug),
    queries.amendments(user, slug),
  ]);
  if (!text || !amendments) notFound();
  return <TextWorkspace negotiation={negotiation} text={text} amendments={amendments} />;
}
