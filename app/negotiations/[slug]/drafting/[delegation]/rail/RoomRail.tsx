"use client";
import { Lock, LockKeyhole, MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { classes } from "@/app/components/ui/classes";
import type { ParagraphId } from "@/domain/ids";
import { RailList } from "../../../text/rail/RailList";
import { useRoom } from "../state/room";
import { marksOf, type RoomMarks } from "./marks";

const draw = (marks: RoomMarks) => <Marks marks={marks} />;

/** The paragraphs of the room, each with marks for what is proposed and said there. */
export function RoomRail({ onChoose }: { readonly onChoose?: () => void }) {
  const { paragraphs, focus, anchors, changesAt, kept } = useRoom();
  // Rows are drawn anew only when their marks say something else.
  const before = useRef(new Map<ParagraphId, RoomMarks>());
  const stable = (id: ParagraphId, agreed: boolean): RoomMarks => {
    const next = marksOf(id, changesAt.get(id) ?? [], kept, agreed);
    const old = before.current.get(id);
    if (old && JSON.stringify(old) === JSON.stringify(next)) return old;
    before.current.set(id, next);
    return next;
  };
  return (
    <RailList
      {...{ paragraphs, focus, anchors, onChoose }}
      marksOf={({ id, agreed }) => stable(id, agreed === true)}
      draw={draw}
    />
  );
}

const SHAPE = { edit: "≠", add: "+", delete: "−", alternative: "/" } as const;
const TONE = {
  draft: "bg-accent-soft text-accent",
  settled: "bg-agreed-soft text-agreed",
  sent: "text-agreed",
  changed: "bg-needs-soft text-needs",
} as const;

/** Signs with a word each, for those who hear the page or point at them. */
function Marks({ marks }: { readonly marks: RoomMarks }) {
  const t = useTranslations("drafting");
  const rail = useTranslations("text.rail");
  const { kinds, state, asks, comments, instruction, agreed } = marks;
  return (
    <span className="flex shrink-0 items-center gap-1.5 text-xs tabular-nums">
      {agreed && (
        <Mark className="text-agreed" words={rail("agreed")}>
          <Lock className="size-3" />
        </Mark>
      )}
      {instruction && (
        <Mark className="text-soft" words={t("rail.instruction", { instruction })}>
          <LockKeyhole className="size-3" />
        </Mark>
      )}
      {comments > 0 && (
        <Mark className="text-soft" words={t("rail.comments", { count: comments })}>
          <MessageSquareText className="size-3" />
        </Mark>
      )}
      {state && (
        <Mark
          className={classes(
            "inline-flex min-w-5 justify-center rounded-sm px-1 font-medium",
            TONE[state],
          )}
          words={`${kinds.map((kind) => t(`change.kinds.${kind}`)).join(", ")}: ${t(`rail.states.${state}`)}`}
        >
          {kinds.map((kind) => SHAPE[kind]).join("")}
          {state === "sent" && "✓"}
        </Mark>
      )}
      {asks > 0 && (
        <Mark className="font-bold text-needs" words={t("rail.asks", { count: asks })}>
          !
        </Mark>
      )}
    </span>
  );
}

function Mark({
  className,
  words,
  children,
}: {
  readonly className: string;
  readonly words: string;
  readonly children: React.ReactNode;
}) {
  return (
    <span className={className} title={words}>
      <span aria-hidden="true">{children}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
