"use client";
import { useTranslations } from "next-intl";
import { PresenceSlot } from "@/app/components/frame/FrameSlot";
import { TextTitle } from "@/app/components/frame/TextTitle";
import { ThreeColumns } from "@/app/components/frame/ThreeColumns";
import type { Paragraph } from "@/domain/text/paragraph";
import type { DisplayOf } from "../brackets/plugin";
import { Connection } from "../live/Connection";
import { Ended } from "../live/Ended";
import { LostDialog } from "../live/LostDialog";
import { Presence } from "../live/Presence";
import { Trouble } from "../live/Trouble";
import type { Collab } from "../live/useCollab";
import { Panel } from "../panel/Panel";
import { Rail } from "../rail/Rail";
import { useWorkspace } from "../state/workspace";
import { Lighting } from "./Lighting";
import { PhoneBar } from "./PhoneBar";
import { TextColumn } from "./TextColumn";
import { Toolbar } from "./Toolbar";

/** Of the text page, and of the others that show the text in the same frame. */
export const WIDTHS =
  "max-w-[96rem] lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[13.5rem_minmax(0,1fr)_25rem]";

interface ColumnsProps {
  readonly collab: Collab;
  readonly displayOf: DisplayOf;
  readonly onParagraphs: (paragraphs: readonly Paragraph[]) => void;
}

/** What is in focus, and how much is proposed there. */
function TextBar({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslations("text.panel");
  const { focus, paragraphOf, at } = useWorkspace();
  const paragraph = focus.id ? paragraphOf(focus.id) : undefined;
  const count = (at.get(paragraph?.id ?? null) ?? []).length;
  return (
    <PhoneBar
      paragraph={paragraph}
      whole={t("textTitle")}
      note={t("proposals", { count })}
      onOpen={onOpen}
    />
  );
}

/** Rail, text and panel. */
export function Columns({ collab, displayOf, onParagraphs }: ColumnsProps) {
  const t = useTranslations("text");
  const [lost] = collab.lost;
  const { negotiation, view, focus, lit, fullNameOf } = useWorkspace();
  const dismissLost = () => {
    collab.dismissLost();
    // A text that was opened afresh may stand anywhere.
    if (focus.id) focus.set(focus.id, { replace: true });
  };
  return (
    <>
      <PresenceSlot>
        <Connection collab={collab} />
        <Presence people={collab.people} nameOf={fullNameOf} />
      </PresenceSlot>
      <Lighting focused={focus.id} lit={lit} />
      <ThreeColumns
        widths={WIDTHS}
        list={{ title: t("rail.title"), content: (choose) => <Rail onChoose={choose} /> }}
        panel={{ title: t("panel.label"), content: () => <Panel /> }}
        bar={(open) => <TextBar onOpen={open} />}
      >
        {(openRail) => (
          <>
            <TextTitle
              title={t("heading", { title: negotiation.title })}
              asPrinted={(at) => t(`printed.${view}`, { at })}
            />
            <Trouble collab={collab} />
            <Toolbar onRail={openRail} />
            <Ended collab={collab} />
            <TextColumn collab={collab} displayOf={displayOf} onParagraphs={onParagraphs} />
          </>
        )}
      </ThreeColumns>
      {lost && <LostDialog key={collab.lost.length} lost={lost} onClose={dismissLost} />}
    </>
  );
}
