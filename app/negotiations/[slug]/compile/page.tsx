import "../text/text.css";
import "./desk.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { can } from "@/domain/permissions";
import { headIn, requireLiveText, requireNegotiation } from "../../load";
import { CompilingDesk } from "./CompilingDesk";

interface DeskPageProps {
  readonly params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
  const { slug } = await params;
  const t = await getTranslations("desk");
  return headIn(slug, t("pageTitle"));
}

/** Where co-facilitators compile: for others there is no such page. */
export default async function DeskPage({ params }: DeskPageProps) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  if (!can(negotiation.actor, "text.compile")) notFound();
  return <CompilingDesk negotiation={negotiation} {...(await requireLiveText(user, slug))} />;
}
