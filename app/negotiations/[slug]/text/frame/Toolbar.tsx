"use client";
import { List } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToggleGroup } from "radix-ui";
import { DateText } from "@/app/components/DateText";
import { Button } from "@/app/components/ui/Button";
import { VIEWS, type View } from "../state/standing";
import { useDeadline } from "../state/useDeadline";
import { useWorkspace } from "../state/workspace";

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
      <ToggleGroup.Root
        type="single"
        value={view}
        aria-label={t("views.label")}
        onValueChange={(value) => value && setView(value as View)}
        className="inline-flex rounded-md border"
      >
        {views.map((one) => (
          <ToggleGroup.Item
            key={one}
            value={one}
            className="min-h-7 px-2.5 text-sm text-soft first:rounded-s-md last:rounded-e-md hover:text-ink data-[state=on]:bg-accent-soft data-[state=on]:font-medium data-[state=on]:text-accent pointer-coarse:min-h-11"
          >
            {t(`views.${one}`)}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      <Moment />
      {!amendments.fresh && (
        <p role="status" className="text-sm text-needs">
          {t("stale")}
        </p>
      )}
    </div>
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
