"use client";
import { useTranslations } from "next-intl";
import { PresenceSlot } from "@/app/components/frame/FrameSlot";
import { TextTitle } from "@/app/components/frame/TextTitle";
import { ThreeColumns } from "@/app/components/frame/ThreeColumns";
import { Connection } from "../../text/live/Connection";
import { Ended } from "../../text/live/Ended";
import { Presence } from "../../text/live/Presence";
import { Trouble } from "../../text/live/Trouble";
import type { Collab } from "../../text/live/useCollab";
import { HeatStrip } from "../panel/HeatStrip";
import { PlacePanel } from "../panel/PlacePanel";
import { QueueList } from "../panel/QueueList";
import { useDesk } from "../state/desk";
import { DeskText } from "../text/DeskText";
import { DeskLighting } from "./DeskLighting";
import { DeskToolbar } from "./DeskToolbar";
import { LastAct } from "./LastAct";
import { ThumbBar } from "./ThumbBar";

const WIDTHS =
  "max-w-[100rem] lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[15rem_minmax(0,1fr)_27rem]";

/** Heat strip, text and panel. */
export function DeskColumns({
  collab,
  fresh,
}: {
  readonly collab: Collab;
  readonly fresh: boolean;
}) {
  const t = useTranslations("desk");
  const { negotiation, fullNameOf } = useDesk();
  return (
    <>
      <PresenceSlot>
        <Connection collab={collab} />
        <Presence people={collab.people} nameOf={fullNameOf} />
      </PresenceSlot>
      <DeskLighting />
      <ThreeColumns
        widths={WIDTHS}
        list={{ title: t("heat.title"), content: (choose) => <HeatStrip onChoose={choose} /> }}
        panel={{
          title: t("panel.label"),
          content: () => (
            <>
              <PlacePanel />
              <QueueList />
            </>
          ),
        }}
        bar={(open) => <ThumbBar onOpen={open} />}
      >
        {(openStrip) => (
          <>
            <TextTitle
              title={t("heading", { title: negotiation.title })}
              asPrinted={(at) => t("printed", { at })}
            />
            <Trouble collab={collab} />
            <DeskToolbar fresh={fresh} onStrip={openStrip} />
            <Ended collab={collab} />
            <DeskText />
            <LastAct />
          </>
        )}
      </ThreeColumns>
    </>
  );
}
