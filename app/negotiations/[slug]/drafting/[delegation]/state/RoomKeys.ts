"use client";
import { useEffect, useRef } from "react";
import { isInDialog, isOperable, isTyping } from "@/app/components/ui/keyboard";
import { useSingleKeys } from "../../../compile/state/useKeys";
import { type Command, commandOf, isSingleCharacter } from "../model/keys";
import { ROOM_VIEWS } from "../model/redline";
import { enterAtEnd } from "./editing";
import { type Room, useRoom } from "./room";
import { useChangeCommands } from "./useChangeCommands";
import { useParagraphCommands } from "./useParagraphCommands";

const isInText = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.isContentEditable;

/** The keys of the room: single ones while nothing is typed and no dialog is open. */
export function RoomKeys() {
  const room = useRoom();
  const [single] = useSingleKeys();
  const run = useCommands(room);
  const latest = useRef({ single, run });
  useEffect(() => {
    latest.current = { single, run };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Out of the text, where every other key is typed; the editor has spent it already.
      if (event.key === "Escape" && isInText(event.target)) return event.target.blur();
      // An Escape that closed a dialog is spent, and the dialog may be gone by now.
      if (event.defaultPrevented || isInDialog()) return;
      const command = commandOf(event, isTyping(event.target));
      if (command === "enter" && isOperable(event.target)) return;
      if (!command || (isSingleCharacter(command) && !latest.current.single)) return;
      if (latest.current.run(command)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

/** Does a command to the paragraph in focus, or to the room; whether there was anything to do. */
function useCommands(room: Room): (command: Command) => boolean {
  const { addAfter, alternative, strike } = useParagraphCommands();
  const { settle, drop } = useChangeCommands();
  const { paragraphs, paragraphOf, focus, kept, open, changes, changesAt } = room;
  const { view, setView, show, editor } = room;
  const go = (id: (typeof paragraphs)[number]["id"] | null | undefined): boolean => {
    if (id) focus.set(id);
    return id != null;
  };
  const at = paragraphs.findIndex(({ id }) => id === focus.id);
  const here = focus.id ? paragraphOf(focus.id) : undefined;
  const mine = here ? (changesAt.get(here.id) ?? []) : [];
  const nextAsk = () => {
    const asks = kept.asks.filter(({ answer }) => answer === null);
    const current = asks.findIndex(({ paragraph }) => paragraph === focus.id);
    return asks[(current + 1) % asks.length]?.paragraph;
  };
  const ofParagraph = (act: (id: NonNullable<typeof here>["id"]) => unknown): boolean => {
    if (!open || !here || here.agreed) return false;
    void act(here.id);
    return true;
  };
  return (command) => {
    switch (command) {
      case "next":
        return go(paragraphs[at + 1]?.id);
      case "previous":
        return go(paragraphs[Math.max(0, at - 1)]?.id);
      case "enter":
        // The text that the room is a copy of is for reading.
        if (!here || view === "text" || !editor.current?.isEditable) return false;
        return enterAtEnd(editor.current, here.id);
      case "leave":
        if (!focus.id) return false;
        focus.set(null);
        return true;
      case "view":
        setView(ROOM_VIEWS[(ROOM_VIEWS.indexOf(view) + 1) % ROOM_VIEWS.length]!);
        return true;
      case "ask":
        return go(nextAsk());
      case "accept":
        if (!open || mine.length === 0) return false;
        for (const change of mine) void settle(change, true);
        return true;
      case "strike": {
        const deletion = mine.find(({ kind }) => kind === "delete");
        return ofParagraph((id) => (deletion ? drop(deletion) : strike(id)));
      }
      case "alternative":
        return ofParagraph(alternative);
      case "addAfter":
        return ofParagraph(addAfter);
      case "review":
        if (open && changes.length > 0) show("submit");
        return open;
      case "help":
        show("help");
        return true;
    }
  };
}
