"use client";
import { Keyboard, List, Printer, Send, Settings2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { MomentText } from "@/app/components/DateText";
import { Button } from "@/app/components/ui/Button";
import { IconButton } from "@/app/components/ui/IconButton";
import { ToggleChoice } from "@/app/components/ui/ToggleChoice";
import { Tooltip } from "@/app/components/ui/Tooltip";
import { ROOM_VIEWS } from "../model/redline";
import { useRoom } from "../state/room";

const ICON = "size-4";

/** Above the text: the list of paragraphs on narrow screens, the views, and what leads out of here. */
export function RoomToolbar({ onRail }: { readonly onRail: () => void }) {
  const t = useTranslations("drafting");
  const rail = useTranslations("text.rail");
  const { negotiation, kept, view, setView, open, changes, show } = useRoom();
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 pt-4 pb-6">
      <Button
        size="small"
        className="xl:hidden"
        icon={<List aria-hidden="true" className={ICON} />}
        onClick={onRail}
      >
        {rail("title")}
      </Button>
      <ToggleChoice
        label={t("views.label")}
        value={view}
        onChange={setView}
        options={ROOM_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
      />
      {view === "text" && (
        <p className="text-sm text-soft">
          {t.rich("asOf", { at: () => <MomentText at={kept.baseAt} /> })}
        </p>
      )}
      <div className="ms-auto flex flex-wrap items-center gap-1">
        <Tooltip text={t("pack.open")}>
          <Link
            href={`/negotiations/${negotiation.slug}/drafting/${kept.delegation}/pack`}
            aria-label={t("pack.open")}
            className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft hover:bg-overtaken-soft hover:text-ink pointer-coarse:size-11"
          >
            <Printer aria-hidden="true" className={ICON} />
          </Link>
        </Tooltip>
        <IconButton
          label={t("settings.open")}
          icon={<Settings2 aria-hidden="true" className={ICON} />}
          onClick={() => show("settings")}
        />
        <IconButton
          label={t("help.open")}
          icon={<Keyboard aria-hidden="true" className={ICON} />}
          onClick={() => show("help")}
        />
        {open && (
          <Button
            size="small"
            variant="primary"
            className="ms-2"
            aria-disabled={changes.length === 0}
            icon={<Send aria-hidden="true" className="size-3.5" />}
            onClick={() => (changes.length > 0 ? show("submit") : toast(t("submit.nothing")))}
          >
            {t("submit.open")}
          </Button>
        )}
      </div>
    </div>
  );
}
