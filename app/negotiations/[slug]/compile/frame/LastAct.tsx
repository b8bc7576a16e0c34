"use client";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { bridgingOf } from "../model/bridged";
import { KeyHint } from "../panel/KeyHint";
import { useDesk } from "../state/desk";
import { useCommands } from "../state/useCommands";

/** What was decided last, with the way back, or why it was refused. It stays until the next one. */
export function LastAct() {
  const t = useTranslations("desk.acts");
  const { acts, agreed, find, note } = useDesk();
  const run = useCommands();
  const { last, problem } = acts;
  if (!last && !problem && !note.said) return null;
  const decided = last !== null && last.amendments.length > 0;
  const bridged = last?.amendments.some((id) => {
    const amendment = find(id);
    return amendment && bridgingOf(amendment);
  });
  return (
    <div className="no-print sticky bottom-16 z-10 mt-8 flex justify-center lg:bottom-5">
      <div
        data-last-act=""
        role={problem ? "alert" : undefined}
        className={`flex max-w-full items-center gap-3 rounded-lg border bg-paper py-1.5 ps-4 pe-2 text-sm shadow-float ${problem ? "border-danger text-danger" : ""}`}
      >
        <p className="min-w-0">{problem ?? note.said ?? last?.said}</p>
        {!problem && !note.said && (decided || agreed.place) && (
          <Button
            size="small"
            variant="quiet"
            className="text-accent"
            icon={<Undo2 aria-hidden="true" className="size-3.5" />}
            onClick={() => run("undo")}
          >
            {t(bridged ? "undoBridging" : "undo")}
            <KeyHint command="undo" />
          </Button>
        )}
      </div>
    </div>
  );
}
