"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PresenceSlot } from "@/app/components/frame/FrameSlot";
import { Sheet } from "@/app/components/ui/Sheet";
import type { Paragraph } from "@/domain/text/paragraph";
import type { DisplayOf } from "../brackets/plugin";
import { Connection } from "../live/Connection";
import { Ended } from "../live/Ended";
import { Presence } from "../live/Presence";
import { RefusedDialog } from "../live/RefusedDialog";
import type { Collab } from "../live/useCollab";
import { Panel } from "../panel/Panel";
import { Rail } from "../rail/Rail";
import { useWorkspace } from "../state/workspace";
import { Lighting } from "./Lighting";
import { PhoneBar } from "./PhoneBar";
import { TextColumn } from "./TextColumn";
import { Toolbar } from "./Toolbar";

const SIDE =
  "no-print sticky top-[5.375rem] h-[calc(100dvh-5.375rem)] overflow-y-auto overscroll-contain max-lg:hidden";

interface ColumnsProps {
  readonly collab: Collab;
  readonly displayOf: DisplayOf;
  readonly onParagraphs: (paragraphs: readonly Paragraph[]) => void;
}

/** Rail, text and panel; on narrow screens a drawer, the text, and a sheet from below. */
export function Columns({ collab, displayOf, onParagraphs }: ColumnsProps) {
  const t = useTranslations("text");
  const [rail, setRail] = useState(false);
  const [sheet, setSheet] = useState(false);
  const wide = useWide();
  const { negotiation } = useWorkspace();
  return (
    <>
      <PresenceSlot>
        <Connection collab={collab} />
        <Presence people={collab.people} />
      </PresenceSlot>
      <Lighting />
      <div className="mx-auto grid max-w-[96rem] print:block grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[13.5rem_minmax(0,1fr)_25rem]">
        <aside aria-label={t("rail.title")} className={`${SIDE} border-e py-4 max-xl:hidden`}>
          <Rail />
        </aside>
        <main id="content" tabIndex={-1} className="min-w-0 px-4 pb-40 outline-none sm:px-8">
          <h1 className="sr-only">{t("heading", { title: negotiation.title })}</h1>
          <Toolbar onRail={() => setRail(true)} />
          <Ended collab={collab} />
          <TextColumn collab={collab} displayOf={displayOf} onParagraphs={onParagraphs} />
        </main>
        <aside aria-label={t("panel.label")} className={`${SIDE} border-s px-5 py-5`}>
          {wide && <Panel />}
        </aside>
      </div>
      <PhoneBar onOpen={() => setSheet(true)} />
      <Sheet open={rail} onOpenChange={setRail} side="start" title={t("rail.title")}>
        <Rail onChoose={() => setRail(false)} />
      </Sheet>
      <Sheet
        open={sheet && !wide}
        onOpenChange={setSheet}
        side="bottom"
        title={t("panel.label")}
        quietTitle
      >
        <Panel />
      </Sheet>
      {collab.refusal && <RefusedDialog refusal={collab.refusal} onClose={collab.dismissRefusal} />}
    </>
  );
}

/** Whether the panel stands beside the text. The panel is drawn once, here or in the sheet. */
function useWide(): boolean {
  const [wide, setWide] = useState(true);
  useEffect(() => {
    const query = window.matchMedia("(width >= 64rem)");
    const look = () => setWide(query.matches);
    look();
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return wide;
}
