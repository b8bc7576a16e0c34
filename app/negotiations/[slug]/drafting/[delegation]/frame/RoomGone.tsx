"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { toast } from "sonner";
import { PresenceSlot } from "@/app/components/frame/FrameSlot";
import { Page } from "@/app/components/frame/Page";
import { buttonClass } from "@/app/components/ui/Button";
import { CLOSE } from "@/domain/contract/realtime";
import type { ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { Connection } from "../../../text/live/Connection";
import { Ended } from "../../../text/live/Ended";
import { LostDialog } from "../../../text/live/LostDialog";
import type { Collab, Lost } from "../../../text/live/useCollab";
import type { Unsent } from "../state/unsent";

/**
 * In the place of the room for who may not see it any more: nothing of it is left on the page but what
 * its reader has written and nobody has, to be copied.
 */
export function RoomGone({
  slug,
  collab,
  unsent,
  paragraphs,
}: {
  readonly slug: string;
  readonly collab: Collab;
  readonly unsent: Unsent;
  readonly paragraphs: readonly Paragraph[];
}) {
  const t = useTranslations("drafting");
  const [lost] = collab.lost;
  // They may quote the room.
  useEffect(() => void toast.dismiss(), []);
  const own = [...(collab.status.unsaved ?? []), ...besideText(unsent, paragraphs)];
  const status = { state: "closed", code: CLOSE.notAllowed } as const;
  const ended: Collab = {
    ...{ ...collab, kept: false },
    status: own.length > 0 ? { ...status, unsaved: own } : status,
  };
  return (
    <Page title={t("title")}>
      <PresenceSlot>
        <Connection collab={ended} />
      </PresenceSlot>
      <Ended collab={ended} noAccess={t("noAccess")} />
      <Link href={`/negotiations/${slug}/text`} className={buttonClass("plain", "medium")}>
        {t("toText")}
      </Link>
      {lost && (
        <LostDialog key={collab.lost.length} lost={lost} onClose={() => collab.dismissLost()} />
      )}
    </Page>
  );
}

/** What was typed beside the text, in the form of words of the text that were not saved. */
const besideText = (unsent: Unsent, paragraphs: readonly Paragraph[]): Lost["unsaved"] =>
  unsent.all.map(({ paragraph, text }, index) => ({
    // Several may be of one paragraph.
    paragraph: `beside-${index}` as ParagraphId,
    label: paragraphs.find(({ id }) => id === paragraph)?.label ?? "",
    text,
    pieces: [{ text, typed: true }],
  }));
