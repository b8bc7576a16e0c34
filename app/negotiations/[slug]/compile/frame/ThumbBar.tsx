"use client";
import { ChevronDown, ChevronUp, PanelBottomOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/components/ui/IconButton";
import { readingAt, resettled } from "../model/focus";
import { useDesk } from "../state/desk";
import { useFocused } from "../state/focusStore";
import { useCommands } from "../state/useCommands";
import { usePlaceName } from "../state/usePlaceName";

/** On a narrow screen: what is in focus, the way to the next open place, and to the sheet. */
export function ThumbBar({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslations("desk");
  const { placeOf } = useDesk();
  const run = useCommands();
  const nameOf = usePlaceName();
  const raw = useFocused((one) => one);
  const place = placeOf(raw.place);
  const focus = place ? resettled(place.stops, raw) : raw;
  const stop = place?.stops[focus.stop];
  const reading = place && readingAt(place.stops, focus);
  return (
    <div className="no-print fixed inset-x-0 bottom-0 z-20 flex min-h-14 items-center gap-1 border-t bg-paper ps-4 pe-2 pb-[env(safe-area-inset-bottom)] text-sm shadow-float lg:hidden">
      <button type="button" onClick={onOpen} className="min-h-11 min-w-0 flex-1 text-start">
        <span className="block truncate font-medium">
          {place ? nameOf(place) : t("panel.none")}
        </span>
        <span className="block truncate text-faint">
          {place && stop
            ? `${t(`stop.kinds.${stop.kind}`)} · ${t("stop.place", { number: focus.stop + 1, count: place.stops.length })} `
            : t("panel.open")}
          {reading && reading.holders.length > 0 && "· "}
          {reading?.holders.map(({ name }) => name).join("; ")}
        </span>
      </button>
      <IconButton
        label={t("commands.previousStop")}
        icon={<ChevronUp aria-hidden="true" className="size-5" />}
        onClick={() => run("previousStop")}
      />
      <IconButton
        label={t("commands.nextStop")}
        icon={<ChevronDown aria-hidden="true" className="size-5" />}
        onClick={() => run("nextStop")}
      />
      <IconButton
        label={t("panel.open")}
        icon={<PanelBottomOpen aria-hidden="true" className="size-5" />}
        onClick={onOpen}
      />
    </div>
  );
}
