import "../../text/text.css";
import "./drafting.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { services } from "@/app/services";
import { headIn } from "../../../load";
import { requireDrafting } from "../load";
import { DraftingRoom } from "./DraftingRoom";

interface RoomPageProps {
  readonly params: Promise<{ slug: string; delegation: string }>;
}

export async function generateMetadata({ params }: RoomPageProps): Promise<Metadata> {
  const { slug } = await params;
  const t = await getTranslations("drafting");
  return headIn(slug, t("title"));
}

/** A delegation's drafting room, readable with its redline before any script runs. */
export default async function RoomPage({ params }: RoomPageProps) {
  const { slug, user, negotiation, drafting } = await requireDrafting(params);
  const amendments = await services().queries.amendments(user, slug);
  return (
    <DraftingRoom
      // Another room in its place begins anew: nothing of the one before goes with it.
      key={drafting.room}
      negotiation={negotiation}
      drafting={drafting}
      amendments={amendments ?? []}
    />
  );
}
