import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { Empty } from "@/app/components/ui/Empty";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { RoomChoice } from "./RoomChoice";
import { RoomsWatch } from "./RoomsWatch";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drafting");
  return { title: t("title") };
}

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * The way to the drafting room of one's delegation: straight into it for who is a drafter of the only
 * one; else what there is of each, and who can let one in.
 */
export default async function DraftingPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const t = await getTranslations("drafting.choice");
  const rooms = (await services().queries.draftingRooms(user, slug)) ?? [];
  const { as } = await searchParams;
  const [only] = rooms;
  if (rooms.length === 1 && only!.drafter && as !== only!.delegation)
    redirect(`/negotiations/${slug}/drafting/${only!.delegation}`);
  const nameOf = (id: string) => negotiation.delegations.find((one) => one.id === id)?.name ?? "";
  return (
    <Page title={t("title")} lead={rooms.length > 0 ? t("lead") : undefined}>
      {rooms.some(({ drafter }) => !drafter) && <RoomsWatch slug={slug} rooms={rooms} />}
      {rooms.length === 0 && <Empty title={t("nobody.title")}>{t("nobody.text")}</Empty>}
      <ul className="divide-y border-y empty:hidden">
        {rooms.map((room) => (
          <li key={room.delegation} className="py-5">
            <RoomChoice
              slug={slug}
              room={room}
              name={nameOf(room.delegation)}
              open={negotiation.status === "open"}
            />
          </li>
        ))}
      </ul>
    </Page>
  );
}
