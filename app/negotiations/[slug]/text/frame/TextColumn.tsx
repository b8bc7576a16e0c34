"use client";
import type { Editor } from "@tiptap/react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type MouseEvent, type PointerEvent, useState } from "react";
import { toast } from "sonner";
import { paragraphOfAmendment } from "@/app/components/amendment/subject";
import type { AmendmentId, ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import type { DisplayOf } from "../brackets/plugin";
import { StaticText } from "../brackets/StaticText";
import type { Collab } from "../live/useCollab";
import { useOfferToCopy } from "../live/useOfferToCopy";
import { useParagraphCommands } from "../state/useParagraphCommands";
import { useWorkspace } from "../state/workspace";
import { SelectionBar } from "./SelectionBar";

const LiveText = dynamic(() => import("../live/LiveText"), { ssr: false });

interface TextColumnProps {
  readonly collab: Collab;
  readonly displayOf: DisplayOf;
  readonly onParagraphs: (paragraphs: readonly Paragraph[]) => void;
}

const closest = (target: EventTarget | null, attribute: string): string | null =>
  target instanceof Element
    ? (target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null)
    : null;

/** The text: the server's HTML at once, replaced by the live editor when that stands. */
export function TextColumn({ collab, displayOf, onParagraphs }: TextColumnProps) {
  const t = useTranslations("text");
  const { paragraphs, focus, amendments, lit, light, negotiation, view, chooseBracket } =
    useWorkspace();
  const { add } = useParagraphCommands();
  const offerToCopy = useOfferToCopy();
  const [liveEpoch, setLiveEpoch] = useState(-1);
  const [editor, setEditor] = useState<Editor | null>(null);
  const { opened, loaded, status } = collab;
  // Words typed into a connection that will not come back would go nowhere.
  const mayWrite = collab.mayWrite && status.state !== "closed";
  const live = opened !== null && liveEpoch === opened.epoch;

  const amendmentUnder = (target: EventTarget | null): AmendmentId | null =>
    (closest(target, "data-amendments")?.split(" ")[0] as AmendmentId | undefined) || null;
  const onClick = (event: MouseEvent) => {
    const footnote = closest(event.target, "data-footnote");
    if (footnote) return focus.set(footnote as ParagraphId);
    const id = closest(event.target, "data-id") as ParagraphId | null;
    const amendment = amendmentUnder(event.target);
    const under = amendments.list.find((one) => one.id === amendment);
    const wanted = id ?? (under ? paragraphOfAmendment(under) : null);
    if (!wanted || window.getSelection()?.isCollapsed === false) return;
    const bracket = closest(event.target, "data-bracket");
    chooseBracket(bracket === null ? null : Number(bracket));
    focus.set(wanted, { stay: true });
  };
  const onPointerOver = (event: PointerEvent) => {
    const amendment = amendmentUnder(event.target);
    if (amendment !== lit) light(amendment);
  };
  if (paragraphs.length === 0)
    return <p className="py-16 font-serif text-lg text-soft">{t("empty")}</p>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k, the rail and the caret bring focus too
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its paragraphs
    <div
      data-text=""
      data-view={view}
      onClick={onClick}
      onPointerOver={onPointerOver}
      onPointerLeave={() => light(null)}
    >
      {!live && (
        <div className="document live-text">
          <StaticText paragraphs={paragraphs} displayOf={displayOf} />
        </div>
      )}
      {opened && loaded && (
        <div hidden={!live}>
          <LiveText
            key={opened.epoch}
            fragment={opened.fragment}
            awareness={opened.awareness}
            editable={mayWrite && negotiation.status === "open"}
            label={t("editorLabel")}
            displayOf={displayOf}
            onReady={() => setLiveEpoch(opened.epoch)}
            onParagraphs={onParagraphs}
            onCaret={(id) => focus.set(id, { stay: true, replace: true })}
            onParagraphWanted={add}
            onWordsLost={(words) => offerToCopy(t("lost.held"), words)}
            onRefused={(why) => toast(t(`guard.${why}`), { id: "guard" })}
            onEditor={setEditor}
          />
        </div>
      )}
      <SelectionBar editor={editor} writes={mayWrite} />
    </div>
  );
}
