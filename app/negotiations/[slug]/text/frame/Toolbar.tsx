"use client";
import { List } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateText } from "@/app/components/DateText";
import { Button } from "@/app/components/ui/Button";
import { ToggleChoice } from "@/app/components/ui/ToggleChoice";
import { VIEWS } from "../state/standing";
import { useDeadline } from "../state/useDeadline";
import { useWorkspace } from "../state/workspace";
import { SinceBar } from "./SinceBar";

const MINUTE = 60_000;

/** Above the text: the list of paragraphs on narrow screens, the views, and what the moment is. */
export function Toolbar({ onRail }: { readonly onRail: () => void }) {
  const t = useTranslations("text");
  const { view, setView, own, amendments } = useWorkspace();
  const views = VIEWS.filter((one) => one !== "mine" || own.length > 0);
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 pt-4 pb-6">
      <Button
        size="small"
        className="xl:hidden"
        icon={<List aria-hidden="true" className="size-4" />}
        onClick={onRail}
      >
        {t("rail.title")}
      </Button>
      <ToggleChoice
        label={t("views.label")}
        value={view}
        onChange={setView}
        options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
      />
      <Moment />
      <FollowRoom />
      {!amendments.fresh && (
        <p role="status" className="text-sm text-needs">
          {t("stale")}
        </p>
      )}
      <SinceBar />
    </div>
  );
}

/** The way to the screen of the room, while a co-facilitator shows something there. */
function FollowRoom() {
  const t = useTranslations("screen");
  const { showing, negotiation } = useWorkspace();
  if (!showing) return null;
  return (
    <Link href={`/negotiations/${negotiation.slug}/screen`} className="link text-sm">
      {t("follow")}
    </Link>
  );
}

/** What the deadline and the negotiation's state mean for the reader now. */
function Moment() {
  const t = useTranslations("text.deadline");
  const { negotiation } = useWorkspace();
  const { state } = useDeadline(negotiation, MINUTE);
  const { deadline, status, lateSubmissions } = negotiation;
  if (status === "closed") return <p className="text-sm text-overtaken">{t("closedShort")}</p>;
  if (!deadline) return null;
  const passed = state === "closed";
  const date = () => <DateText date={deadline} brief />;
  return (
    <p
      className={`text-sm ${state === "open" ? "text-soft" : "text-needs"}`}
      suppressHydrationWarning
    >
      {passed
        ? t.rich(lateSubmissions === "refuse" ? "passedRefused" : "passedLate", { date })
        : t.rich("until", { date })}
    </p>
  );
}
