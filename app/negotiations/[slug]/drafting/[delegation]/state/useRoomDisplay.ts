"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { DraftingView } from "@/domain/contract/draftingViews";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import type { DisplayOf } from "../../../text/brackets/plugin";
import { useSetting } from "../../../text/state/useSetting";
import { useStable } from "../../../text/state/useStable";
import { type Flag, flagsOf } from "../model/flags";
import {
  cleanDisplayer,
  plainDisplayer,
  type RedlineSetting,
  type RoomView,
  redlineDisplayer,
} from "../model/redline";

const NONE: readonly Flag[] = [];

/** Order, labels and what is proposed of whole paragraphs: all that matters but words. */
const structureOf = (room: readonly DraftedParagraph[]): string =>
  room
    .map(({ id, label, kind, struck, alternativeTo }) =>
      [id, label, kind, struck, alternativeTo].join(" "),
    )
    .join("\n");

/** How the room is drawn in a view: a new function only when what it depends on has changed. */
export function useRoomDisplay(
  room: readonly DraftedParagraph[],
  { base, changes, asks }: Pick<DraftingView, "base" | "changes" | "asks">,
  footnotes: FootnoteLabels,
  view: RoomView,
): DisplayOf {
  const t = useTranslations("drafting.flags");
  const setting = useSetting(footnotes);
  const structure = structureOf(room);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words of paragraphs are given when drawn
  const found = useMemo(() => {
    const flags = flagsOf(
      { base, room, changes, asks },
      {
        added: t("added"),
        struck: t("struck"),
        alternative: (label) => t("alternative", { label }),
        replaced: t("replaced"),
        sent: t("sent"),
        changedSince: t("changedSince"),
        settled: (name) => t("settled", { name }),
        asks: t("asks"),
      },
    );
    return Object.fromEntries(flags);
  }, [structure, base, changes, asks, t]);
  const flags = useStable(found);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words of paragraphs are given when drawn
  return useMemo(() => {
    const drawn: RedlineSetting = { base, room, setting, flagsOf: (id) => flags[id] ?? NONE };
    if (view === "text") return plainDisplayer(setting);
    return view === "clean" ? cleanDisplayer(drawn) : redlineDisplayer(drawn);
  }, [structure, base, setting, flags, view]);
}
