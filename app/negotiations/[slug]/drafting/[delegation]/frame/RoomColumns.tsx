"use client";
import { useTranslations } from "next-intl";
import { PresenceSlot } from "@/app/components/frame/FrameSlot";
import { TextTitle } from "@/app/components/frame/TextTitle";
import { ThreeColumns } from "@/app/components/frame/ThreeColumns";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import type { DisplayOf } from "../../../text/brackets/plugin";
import { WIDTHS } from "../../../text/frame/Columns";
import { Lighting } from "../../../text/frame/Lighting";
import { PhoneBar } from "../../../text/frame/PhoneBar";
import { Connection } from "../../../text/live/Connection";
import { Ended } from "../../../text/live/Ended";
import { LostDialog } from "../../../text/live/LostDialog";
import { Presence } from "../../../text/live/Presence";
import { Trouble } from "../../../text/live/Trouble";
import type { Collab } from "../../../text/live/useCollab";
import { RoomPanel } from "../panel/RoomPanel";
import { RoomRail } from "../rail/RoomRail";
import { useRoom } from "../state/room";
import { ClearanceStrip } from "./ClearanceStrip";
import { ForwardBar } from "./ForwardBar";
import { RoomColumn } from "./RoomColumn";
import { RoomToolbar } from "./RoomToolbar";

interface RoomColumnsProps {
  readonly collab: Collab;
  readonly displayOf: DisplayOf;
  readonly onParagraphs: (paragraphs: readonly DraftedParagraph[]) => void;
}

/** Rail, the room's text and panel: the frame of the text page. */
export function RoomColumns({ collab, displayOf, onParagraphs }: RoomColumnsProps) {
  const t = useTranslations("drafting");
  const text = useTranslations("text");
  const [lost] = collab.lost;
  const { negotiation, delegationName, focus } = useRoom();
  return (
    <>
      <PresenceSlot>
        <Connection collab={collab} />
        <Presence people={collab.people} nameOf={() => delegationName} />
      </PresenceSlot>
      <Lighting focused={focus.id} />
      <ThreeColumns
        widths={WIDTHS}
        list={{ title: text("rail.title"), content: (choose) => <RoomRail onChoose={choose} /> }}
        panel={{ title: t("panel.label"), content: () => <RoomPanel /> }}
        bar={(open) => <RoomBar onOpen={open} />}
      >
        {(openRail) => (
          <>
            <TextTitle
              title={t("heading", { delegation: delegationName, title: negotiation.title })}
              asPrinted={(at) => t("printed", { delegation: delegationName, at })}
            />
            <Trouble collab={collab} />
            <RoomToolbar onRail={openRail} />
            <Ended collab={collab} />
            <ClearanceStrip />
            <ForwardBar />
            <RoomColumn collab={collab} displayOf={displayOf} onParagraphs={onParagraphs} />
          </>
        )}
      </ThreeColumns>
      {lost && (
        <LostDialog key={collab.lost.length} lost={lost} onClose={() => collab.dismissLost()} />
      )}
    </>
  );
}

/** What is in focus, and how much is proposed there. */
function RoomBar({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslations("drafting.panel");
  const { focus, paragraphOf, changes, changesAt } = useRoom();
  const paragraph = focus.id ? paragraphOf(focus.id) : undefined;
  const count = paragraph ? (changesAt.get(paragraph.id) ?? []).length : changes.length;
  return (
    <PhoneBar
      paragraph={paragraph}
      whole={t("whole")}
      note={t("changes", { count })}
      onOpen={onOpen}
    />
  );
}
