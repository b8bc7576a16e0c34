import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { Empty } from "@/app/components/ui/Empty";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { can } from "@/domain/permissions";
import { AddParticipant } from "./AddParticipant";
import { groupParticipants } from "./group";
import { Invitations } from "./Invitations";
import { InviteParticipant } from "./InviteParticipant";
import { ParticipantGroupRow } from "./ParticipantGroupRow";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame.parts");
  return { title: t("participants") };
}

export default async function ParticipantsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const t = await getTranslations("participants");
  const { queries } = services();
  const manage = can(negotiation.actor, "participant.manage");
  const [answer, delegations] = await Promise.all([
    queries.participants(user, slug),
    manage ? queries.delegations(user) : negotiation.delegations,
  ]);
  const { participants, invitations } = answer ?? { participants: [], invitations: [] };
  const groups = groupParticipants(participants, [...negotiation.delegations, ...delegations]);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        manage && (
          <>
            <InviteParticipant slug={slug} delegations={delegations} />
            <AddParticipant slug={slug} delegations={delegations} />
          </>
        )
      }
    >
      {groups.length === 0 && <Empty title={t("empty.title")}>{t("empty.text")}</Empty>}
      <ul className="divide-y border-t empty:hidden">
        {groups.map((group) => (
          <ParticipantGroupRow
            key={`${group.role}-${group.delegation?.id ?? ""}`}
            group={group}
            delegations={delegations}
            slug={slug}
            manage={manage}
          />
        ))}
      </ul>
      {user.secretariat && (
        <p className="mt-6 text-sm text-soft">
          {t.rich("accounts", {
            link: (words) => (
              <Link href="/accounts" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
      <Invitations invitations={invitations} delegations={delegations} />
    </Page>
  );
}
