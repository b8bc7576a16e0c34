import "@/app/negotiations/[slug]/text/text.css";
import "./screen.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { headIn, requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { RoomScreen } from "./RoomScreen";

interface ScreenPageProps {
  readonly params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: ScreenPageProps): Promise<Metadata> {
  const { slug } = await params;
  const t = await getTranslations("screen");
  return headIn(slug, t("pageTitle"));
}

/** What the room looks at. It stands outside of the negotiation's frame: nothing but the text. */
export default async function ScreenPage({ params }: ScreenPageProps) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const { queries } = services();
  const [text, amendments, brackets, screen] = await Promise.all([
    queries.text(user, slug),
    queries.amendments(user, slug, { view: "public" }),
    queries.bracketPositions(user, slug),
    queries.screen(user, slug),
  ]);
  if (!text || !amendments || !brackets || !screen) notFound();
  return (
    <RoomScreen
      negotiation={negotiation}
      text={text}
      amendments={amendments}
      brackets={brackets}
      screen={screen}
    />
  );
}
