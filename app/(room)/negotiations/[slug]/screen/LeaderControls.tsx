"use client";
import { ChevronLeft, ChevronRight, Expand, Presentation, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/components/ui/IconButton";
import { useRoomFollows } from "@/app/negotiations/[slug]/compile/state/useLeading";
import type { Showing } from "@/app/negotiations/[slug]/text/live/useShowing";
import type { Paragraph } from "@/domain/text/paragraph";
import { besideShown } from "./besideShown";

const ICON = "size-4.5";

/** For whoever leads alone, and out of sight until the pointer moves or a key brings focus here. */
export function LeaderControls({
  slug,
  paragraphs,
  showing,
}: {
  readonly slug: string;
  readonly paragraphs: readonly Paragraph[];
  readonly showing: Showing;
}) {
  const t = useTranslations("screen.lead");
  const [follows, setFollows] = useRoomFollows(slug);
  const by = (step: 1 | -1) => {
    const next = besideShown(paragraphs, showing.paragraph, step);
    if (next) void showing.show(next);
  };
  return (
    <div role="toolbar" aria-label={t("label")} className="room-controls">
      <IconButton
        label={t("previous")}
        icon={<ChevronLeft aria-hidden="true" className={ICON} />}
        onClick={() => by(-1)}
      />
      <IconButton
        label={t("next")}
        icon={<ChevronRight aria-hidden="true" className={ICON} />}
        onClick={() => by(1)}
      />
      <IconButton
        label={t("follow")}
        pressed={follows}
        icon={<Presentation aria-hidden="true" className={ICON} />}
        onClick={() => setFollows(!follows)}
      />
      <IconButton
        label={t("full")}
        icon={<Expand aria-hidden="true" className={ICON} />}
        onClick={() => void document.documentElement.requestFullscreen?.()}
      />
      <IconButton
        label={t("end")}
        disabled={showing.paragraph === null}
        icon={<X aria-hidden="true" className={ICON} />}
        onClick={() => void showing.show(null)}
      />
    </div>
  );
}
