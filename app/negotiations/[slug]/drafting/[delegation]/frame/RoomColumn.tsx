"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { toast } from "sonner";
import type { ParagraphId } from "@/domain/ids";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import type { DisplayOf } from "../../../text/brackets/plugin";
import { StaticText } from "../../../text/brackets/StaticText";
import type { Refused } from "../../../text/editor/structure";
import type { Collab } from "../../../text/live/useCollab";
import { useOfferToCopy } from "../../../text/live/useOfferToCopy";
import { useRoom } from "../state/room";
import { useParagraphCommands } from "../state/useParagraphCommands";
import { usePaste } from "../state/usePaste";

const LiveText = dynamic(() => import("../../../text/live/LiveText"), { ssr: false });

interface RoomColumnProps {
  readonly collab: Collab;
  readonly displayOf: DisplayOf;
  readonly onParagraphs: (paragraphs: readonly DraftedParagraph[]) => void;
}

const closest = (target: EventTarget | null, attribute: string): ParagraphId | null =>
  target instanceof Element
    ? ((target.closest(`[${attribute}]`)?.getAttribute(attribute) as ParagraphId) ?? null)
    : null;

/**
 * The room's text: the server's HTML at once, replaced by the live editor when that stands. The text
 * that it is a copy of is for reading, and takes its place while it is looked at.
 */
export function RoomColumn({ collab, displayOf, onParagraphs }: RoomColumnProps) {
  const t = useTranslations("drafting");
  const { kept, paragraphs, focus, view, open, editor } = useRoom();
  const { add, removeEmpty } = useParagraphCommands();
  const paste = usePaste();
  const offerToCopy = useOfferToCopy();
  const [liveEpoch, setLiveEpoch] = useState(-1);
  const { opened, loaded, status } = collab;
  // Words typed into a connection that will not come back would go nowhere.
  const mayWrite = collab.mayWrite && status.state !== "closed" && open;
  const live = opened !== null && liveEpoch === opened.epoch;
  const reading = view === "text";
  const onClick = ({ target }: MouseEvent) => {
    const wanted = closest(target, "data-footnote");
    if (wanted) return focus.set(wanted);
    const id = closest(target, "data-id");
    if (id && window.getSelection()?.isCollapsed !== false) focus.set(id, { stay: true });
  };
  const refuse = (why: Refused) => toast(t(`guard.${why}`), { id: "guard" });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k, the rail and the caret bring focus too
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its paragraphs
    <div data-text="" data-view={view} onClick={onClick}>
      {(reading || !live) && (
        <div className="document live-text">
          <StaticText paragraphs={reading ? kept.base : paragraphs} displayOf={displayOf} />
        </div>
      )}
      {opened && loaded && (
        <div hidden={!live || reading}>
          <LiveText
            key={opened.epoch}
            fragment={opened.fragment}
            awareness={opened.awareness}
            editable={mayWrite}
            label={t("editorLabel")}
            displayOf={displayOf}
            onReady={() => setLiveEpoch(opened.epoch)}
            onParagraphs={onParagraphs}
            onCaret={(id) => focus.set(id, { stay: true, replace: true })}
            onParagraphWanted={add}
            onEmptied={removeEmpty}
            onPasted={paste}
            onWordsLost={(words) => offerToCopy(t("commands.held"), words)}
            onRefused={refuse}
            onEditor={(stands) => {
              editor.current = stands;
            }}
          />
        </div>
      )}
    </div>
  );
}
