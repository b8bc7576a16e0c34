import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DatesToConfirm } from "@/app/components/frame/DatesToConfirm";
import { PRESENCE_SLOT } from "@/app/components/frame/FrameSlot";
import { Navigation } from "@/app/components/frame/Navigation";
import { NextDeadline } from "@/app/components/frame/NextDeadline";
import { TopBar } from "@/app/components/frame/TopBar";
import { rolesInWords } from "@/app/components/roles";
import { Badge } from "@/app/components/ui/StatusMark";
import { services } from "@/app/services";
import { can, delegationsOf } from "@/domain/permissions";
import { requireNegotiation } from "../load";
import { LiveRefresh } from "./LiveRefresh";

export default async function NegotiationLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ slug: string }>;
}) {
  const { slug } = await params;
  // Before anything is streamed, so that the answer is a true redirect or a true 404.
  const { user, negotiation } = await requireNegotiation(slug);
  const reviews = can(negotiation.actor, "date.review");
  const dates = reviews ? await services().queries.dates(user, slug) : null;
  const awaiting = (dates ?? []).filter(({ review }) => review === "read").length;
  const t = await getTranslations("frame");
  const words = await getTranslations("negotiations");
  return (
    <>
      <TopBar
        user={user}
        roles={rolesInWords(negotiation.roles, (role) => words(`roles.${role}`))}
        navigation={
          <Navigation
            slug={slug}
            compile={can(negotiation.actor, "text.compile")}
            ours={delegationsOf(negotiation.actor).length > 0}
            settings={can(negotiation.actor, "negotiation.configure")}
          />
        }
      >
        <p className="flex min-w-0 items-center gap-2 text-sm">
          <span aria-hidden="true" className="text-line-strong">
            /
          </span>
          <span data-negotiation={negotiation.title} className="truncate font-medium">
            {negotiation.title}
          </span>
          {negotiation.status === "closed" && (
            <Badge tone="overtaken">{words("statuses.closed")}</Badge>
          )}
        </p>
        <div className="ms-auto flex shrink-0 items-center gap-4">
          <DatesToConfirm slug={slug} count={awaiting} />
          <NextDeadline
            deadline={negotiation.deadline}
            now={negotiation.now}
            label={t("deadline")}
            href={`/negotiations/${slug}/dates`}
          />
          <div id={PRESENCE_SLOT} className="flex items-center gap-2 empty:hidden" />
        </div>
      </TopBar>
      <LiveRefresh slug={slug} />
      {children}
    </>
  );
}
