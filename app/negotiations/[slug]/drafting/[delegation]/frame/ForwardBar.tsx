"use client";
import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { MomentText } from "@/app/components/DateText";
import { timeOf } from "@/app/components/moment";
import { Button } from "@/app/components/ui/Button";
import { IconButton } from "@/app/components/ui/IconButton";
import { Notice } from "@/app/components/ui/Notice";
import { Refused } from "@/app/components/ui/Refused";
import { useRoom } from "../state/room";
import { useRoomCommand } from "../state/useRoomCommand";

/**
 * Above the room's text: that the text has moved on, or that the room was brought forward with it,
 * and what of that needs its authors.
 */
export function ForwardBar() {
  const t = useTranslations("drafting.forward");
  const { kept, open, following } = useRoom();
  const { last, busy, problem, forward, undo, dismiss } = following;
  const asks = kept.asks.filter(({ answer }) => answer === null);
  // What follows by itself needs no sentence, unless it cannot.
  const waits = open && kept.behind > 0 && (!kept.follows || problem !== null);
  return (
    <div className="no-print mb-5 grid gap-2 empty:hidden">
      <div role="status" className="grid gap-2 empty:hidden">
        {waits && (
          <Notice tone="overtaken" className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p>
              {t("behind", { count: kept.behind })}
              {!kept.follows && ` ${t("notFollowing")}`}
            </p>
            <Button size="small" busy={busy} onClick={() => void forward()}>
              {t("bring")}
            </Button>
            {!kept.follows && <FollowAgain />}
          </Notice>
        )}
        {last && (last.count === null ? kept.undoable !== null && open : !waits) && (
          <Notice tone="overtaken" className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <p className="text-soft">
              {last.count === null
                ? t.rich("broughtBefore", { at: () => <MomentText at={last.at} /> })
                : t("brought", { time: timeOf(new Date(last.at)), count: last.count })}
            </p>
            {kept.undoable !== null && open && (
              <Button
                size="small"
                variant="quiet"
                className="text-accent"
                icon={<Undo2 aria-hidden="true" className="size-3.5" />}
                onClick={() => void undo()}
              >
                {t("undo")}
              </Button>
            )}
            <IconButton
              label={t("hide")}
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={dismiss}
            />
          </Notice>
        )}
        {asks.length > 0 && <AsksBar />}
      </div>
      <Refused problem={problem} />
    </div>
  );
}

/** A step that was taken back leaves the room where it is until somebody says that it follows again. */
function FollowAgain() {
  const t = useTranslations("drafting.forward");
  const { run, busy } = useRoomCommand();
  const follow = () => run("PATCH", "", { follows: true }, t("follows"));
  return (
    <Button size="small" variant="quiet" busy={busy} onClick={() => void follow()}>
      {t("follow")}
    </Button>
  );
}

/** How much waits for the authors, and the way to the next of it. */
function AsksBar() {
  const t = useTranslations("drafting.asks");
  const { kept, focus } = useRoom();
  const asks = kept.asks.filter(({ answer }) => answer === null);
  const at = asks.findIndex(({ paragraph }) => paragraph === focus.id);
  const next = asks[(at + 1) % asks.length];
  return (
    <Notice tone="needs" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="font-medium text-needs">{t("count", { count: asks.length })}</p>
      {next && (
        <Button size="small" onClick={() => focus.set(next.paragraph)}>
          {t(at < 0 || asks.length === 1 ? "show" : "next")}
        </Button>
      )}
    </Notice>
  );
}
