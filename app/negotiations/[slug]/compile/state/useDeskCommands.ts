"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import {
  besidePlace,
  besideReading,
  besideStop,
  type DeskFocus,
  focusOn,
  NOWHERE,
  onProposal,
  resettled,
  roundStop,
} from "../model/focus";
import type { Command } from "../model/keys";
import { mergeableAt } from "../model/mergeable";
import { openAt } from "../model/openAt";
import { GONE, type Place } from "../model/places";
import type { Desk } from "./desk";
import type { FocusStore } from "./focusStore";
import type { RunCommand } from "./useCommands";
import { useDecisions } from "./useDecisions";

/** Where the focus really is: as it was put, carried along by what has changed since. */
function settledFocus({ placeOf }: Desk, store: FocusStore): { place?: Place; focus: DeskFocus } {
  const focus = store.get();
  const place = placeOf(focus.place);
  return place ? { place, focus: resettled(place.stops, focus) } : { focus: NOWHERE };
}

/** Everything that keys and buttons do. */
export function useDeskCommands(
  desk: Desk,
  store: FocusStore,
  announce: (sentence: string) => void,
): { readonly run: RunCommand; readonly choose: (number: number) => boolean } {
  const t = useTranslations("desk.acts");
  const decisions = useDecisions(desk, announce);
  const { places, go, ask, showing, acts, open, note, agreed, queue } = desk;

  const move = useCallback(
    (next: DeskFocus | null): boolean => {
      if (next) go(next);
      return next !== null;
    },
    [go],
  );
  const stopBeside = useCallback(
    (focus: DeskFocus, by: 1 | -1): boolean => {
      if (move(besideStop(places, focus, by))) return true;
      const round = roundStop(places, by);
      note.say(t(round ? (by > 0 ? "roundToFirst" : "roundToLast") : "nothingOpen"));
      return move(round);
    },
    [places, move, note, t],
  );
  const undo = useCallback(async () => {
    const { place } = agreed;
    if (place) {
      if (await decisions.reopen(place, t("agreementTakenBack"))) go(focusOn(place));
      return;
    }
    const ids = await acts.undo();
    const back =
      ids && places.find(({ amendments }) => amendments.some(({ id }) => ids.includes(id)));
    if (back) go({ place: back.id, stop: 0, reading: 0, holds: ids });
  }, [agreed, decisions, acts, places, go, t]);
  const choose = useCallback(
    (number: number): boolean => {
      const { place, focus } = settledFocus(desk, store);
      note.clear();
      if (!place) return false;
      const stop = Math.max(0, focus.stop);
      if (!place.stops[stop]?.readings[number - 1]) return false;
      return move(focusOn(place, stop, number - 1));
    },
    [desk, store, move, note],
  );
  const run = useCallback<RunCommand>(
    (command: Command) => {
      const { place, focus } = settledFocus(desk, store);
      note.clear();
      // What was in focus has been decided: the next stop has come to stand in its place.
      const slid = focus.stop >= 0 && focus.holds.length === 0 && store.get().holds.length > 0;
      switch (command) {
        case "nextParagraph":
          return move(besidePlace(places, focus, 1));
        case "previousParagraph":
          return move(besidePlace(places, focus, -1));
        case "nextStop":
          if (slid && place) return move(onProposal(place, focus.stop));
          return stopBeside(focus, 1);
        case "previousStop":
          return stopBeside(focus, -1);
        case "nextReading":
          return place ? move(besideReading(place, focus, 1)) : false;
        case "previousReading":
          return place ? move(besideReading(place, focus, -1)) : false;
        case "accept":
        case "acceptWhole":
        case "reject":
        case "defer":
          if (!place || !open) return false;
          void decisions[command](place, focus);
          return true;
        case "undo":
          void undo();
          return true;
        case "acceptAll":
          if (place && open) ask("accept-all");
          return true;
        case "bridge":
          if (!place?.paragraph || !open) return true;
          if (mergeableAt(place, focus).length > 0) ask("bridge");
          else note.say(t("nothingToBridge"));
          return true;
        case "agree":
          if (!place?.paragraph || !open) return false;
          if (place.paragraph.agreed) ask("reopen");
          else if (openAt(queue, place.id).length > 0) ask("agree");
          else void decisions.agree(place);
          return true;
        case "screen": {
          if (!place || place.id === GONE) return false;
          const next = showing.paragraph === place.id ? null : place.id;
          void showing
            .show(next)
            .then((ok) => announce(t(ok ? (next ? "shown" : "unshown") : "notShown")));
          return true;
        }
        case "reason": {
          const field = document.querySelector<HTMLTextAreaElement>("[data-reason]");
          field?.focus();
          return field !== null;
        }
        case "help":
          ask("help");
          return true;
        case "leave":
          if (focus.stop >= 0 && place) return move(focusOn(place));
          return focus.place !== null && move(NOWHERE);
      }
    },
    [
      desk,
      store,
      move,
      stopBeside,
      undo,
      places,
      decisions,
      open,
      queue,
      ask,
      showing,
      note,
      announce,
      t,
    ],
  );
  return { run, choose };
}
