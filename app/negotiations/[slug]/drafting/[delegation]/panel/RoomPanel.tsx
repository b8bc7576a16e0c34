"use client";
import { useTranslations } from "next-intl";
import { useRoom } from "../state/room";
import { ParagraphInRoom } from "./ParagraphInRoom";
import { WholeRoom } from "./WholeRoom";

/** What is known of the one thing in focus: a paragraph, or else the room as a whole. */
export function RoomPanel() {
  const t = useTranslations("drafting.panel");
  const { focus, paragraphOf, view, kept } = useRoom();
  const here = focus.id ? paragraphOf(focus.id) : undefined;
  const ofText = view === "text" ? kept.base.find(({ id }) => id === focus.id) : undefined;
  const paragraph = here ?? ofText;
  if (paragraph) return <ParagraphInRoom key={paragraph.id} paragraph={paragraph} />;
  return (
    <>
      {focus.id && <p className="mb-4 text-sm text-needs">{t("gone")}</p>}
      <WholeRoom />
    </>
  );
}
