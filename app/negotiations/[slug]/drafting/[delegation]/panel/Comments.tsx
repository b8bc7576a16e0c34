"use client";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/components/ui/Button";
import { TextArea } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import type { DraftNoteRequest } from "@/domain/contract/draftingRequests";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { useRoom } from "../state/room";
import { useRoomCommand } from "../state/useRoomCommand";
import { useUnsent } from "../state/useUnsent";
import { NoteItem } from "./NoteItem";

/** What the drafters say to each other of a paragraph. What is resolved is folded. */
export function Comments({ paragraph }: { readonly paragraph: DraftedParagraph }) {
  const t = useTranslations("drafting.comments");
  const { kept, open } = useRoom();
  const comments = kept.notes.filter(
    (note) => note.paragraph === paragraph.id && note.instruction === null,
  );
  const waiting = comments.filter(({ resolvedByName }) => resolvedByName === null);
  const resolved = comments.filter(({ resolvedByName }) => resolvedByName !== null);
  if (comments.length === 0 && !open) return null;
  return (
    <section aria-labelledby="room-comments" className="mt-6 border-t pt-4">
      <h3 id="room-comments" className="text-sm font-semibold">
        {t("title")}
      </h3>
      <ul className="mt-2 grid gap-3 empty:hidden">
        {waiting.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
      {resolved.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-7 text-sm text-soft">
            {t("resolved", { count: resolved.length })}
          </summary>
          <ul className="mt-2 grid gap-3">
            {resolved.map((note) => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
        </details>
      )}
      {open && <CommentForm paragraph={paragraph} />}
    </section>
  );
}

function CommentForm({ paragraph }: { readonly paragraph: DraftedParagraph }) {
  const t = useTranslations("drafting.comments");
  const { run, busy, problem } = useRoomCommand();
  const { text, change, sent } = useUnsent(`comment:${paragraph.id}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const request: DraftNoteRequest = { paragraph: paragraph.id, instruction: null, text };
    const answer = await run("POST", "/notes", request, t("added"));
    if (answer.ok) sent();
  };
  return (
    <form onSubmit={submit} className="mt-3 grid gap-2">
      <TextArea
        label={t("label")}
        rows={2}
        maxLength={4_000}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      {text.trim() !== "" && (
        <Button type="submit" size="small" busy={busy} className="justify-self-start">
          {t("add")}
        </Button>
      )}
      <Refused problem={problem} />
    </form>
  );
}
