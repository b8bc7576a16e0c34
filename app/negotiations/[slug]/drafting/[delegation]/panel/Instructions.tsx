"use client";
import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/components/ui/Button";
import { Select, TextArea } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import { type DraftNoteRequest, INSTRUCTIONS } from "@/domain/contract/draftingRequests";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { useRoom } from "../state/room";
import { useRoomCommand } from "../state/useRoomCommand";
import { useUnsent } from "../state/useUnsent";
import { NoteItem } from "./NoteItem";

/** What the capital says of a paragraph, set apart: the newest counts, the earlier ones are folded. */
export function Instructions({ paragraph }: { readonly paragraph: DraftedParagraph }) {
  const t = useTranslations("drafting.instructions");
  const { kept, open } = useRoom();
  const all = kept.notes.filter(
    (note) => note.paragraph === paragraph.id && note.instruction !== null,
  );
  const [newest, ...earlier] = all.toReversed();
  if (!newest && !open) return null;
  return (
    <section
      aria-labelledby="room-instructions"
      className="mt-6 rounded-md border border-dashed border-line-strong p-3"
    >
      <h3 id="room-instructions" className="text-sm font-semibold">
        {t("title")}
      </h3>
      <p className="flex items-center gap-1.5 text-xs text-soft">
        <LockKeyhole aria-hidden="true" className="size-3" />
        {t("private")}
      </p>
      {newest && (
        <ul className="mt-2">
          <NoteItem note={newest} />
        </ul>
      )}
      {earlier.length > 0 && (
        <details className="mt-1">
          <summary className="min-h-7 text-sm text-soft">
            {t("earlier", { count: earlier.length })}
          </summary>
          <ul className="mt-1 grid gap-2">
            {earlier.map((note) => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
        </details>
      )}
      {open && <InstructionForm paragraph={paragraph} again={newest !== undefined} />}
    </section>
  );
}

function InstructionForm({
  paragraph,
  again,
}: {
  readonly paragraph: DraftedParagraph;
  readonly again: boolean;
}) {
  const t = useTranslations("drafting.instructions");
  const words = useTranslations("drafting.comments.instructions");
  const { run, busy, problem } = useRoomCommand();
  const choice = useUnsent(`instruction:${paragraph.id}`);
  const inWords = useUnsent(`instruction-words:${paragraph.id}`);
  const chosen = INSTRUCTIONS.find((one) => one === choice.text) ?? "";
  const { text } = inWords;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === "") return;
    const request: DraftNoteRequest = { paragraph: paragraph.id, instruction: chosen, text };
    const answer = await run("POST", "/notes", request, t("added"));
    if (!answer.ok) return;
    choice.sent();
    inWords.sent();
  };
  return (
    <form onSubmit={submit} className="mt-2 grid gap-2">
      <Select
        label={t(again ? "again" : "note")}
        value={chosen}
        onChange={(event) => choice.change(event.target.value)}
      >
        <option value="">{t("none")}</option>
        {INSTRUCTIONS.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </Select>
      {chosen !== "" && (
        <>
          <TextArea
            label={t("words")}
            rows={2}
            maxLength={4_000}
            value={text}
            onChange={(event) => inWords.change(event.target.value)}
          />
          <Button type="submit" size="small" busy={busy} className="justify-self-start">
            {t("add")}
          </Button>
        </>
      )}
      <Refused problem={problem} />
    </form>
  );
}
