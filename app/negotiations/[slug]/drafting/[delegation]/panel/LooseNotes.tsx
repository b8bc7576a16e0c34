"use client";
import { useTranslations } from "next-intl";
import { useRoom } from "../state/room";
import { NoteItem } from "./NoteItem";

/** What was said of paragraphs that are no longer there: comments, and instructions from capital. */
export function LooseNotes() {
  const t = useTranslations("drafting.comments");
  const { kept, paragraphs } = useRoom();
  const present = new Set([...paragraphs, ...kept.base].map(({ id }) => id));
  const loose = kept.notes.filter(({ paragraph }) => !present.has(paragraph));
  if (loose.length === 0) return null;
  return (
    <section aria-labelledby="room-loose-notes" className="mt-6 border-t pt-4">
      <h3 id="room-loose-notes" className="text-sm font-semibold">
        {t("loose")}
      </h3>
      <ul className="mt-2 grid gap-3">
        {loose.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
    </section>
  );
}
