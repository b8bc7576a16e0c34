import "./text.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { services } from "@/app/services";
import { headIn, requireLiveText, requireNegotiation } from "../../load";
import { TextWorkspace } from "./TextWorkspace";

interface TextPageProps {
  readonly params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: TextPageProps): Promise<Metadata> {
  const { slug } = await params;
  const t = await getTranslations("text");
  return headIn(slug, t("pageTitle"));
}

/** The text with its proposals, readable before any script runs. */
export default async function TextPage({ params }: TextPageProps) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const [live, rooms] = await Promise.all([
    requireLiveText(user, slug),
    services().queries.draftingRooms(user, slug),
  ]);
  return (
    <TextWorkspace
      negotiation={negotiation}
      {...live}
      rooms={(rooms ?? []).filter(({ drafter }) => drafter).map(({ delegation }) => delegation)}
    />
  );
}
