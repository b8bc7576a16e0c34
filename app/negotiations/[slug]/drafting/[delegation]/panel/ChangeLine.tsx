"use client";
import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import type { DraftChange } from "@/domain/drafting/draft";
import { useParagraphName } from "../../../text/state/useParagraphName";
import type { ShownChange } from "../model/changes";
import { decidedOf, sentStateOf } from "../model/sent";
import { useRoom } from "../state/room";

/** One change in the list of all: the way to it, what it is, and how far it has come. */
export function ChangeLine({ change }: { readonly change: ShownChange }) {
  const t = useTranslations("drafting");
  const { focus, anchors } = useRoom();
  const name = useChangeName();
  const { paragraph, kind, kept } = change;
  const decided = kept?.sent ? decidedOf(kept.sent) : null;
  const sent = decided ? null : sentStateOf(change);
  const state = sent
    ? t(sent === "changed" ? "flags.changedSince" : "flags.sent")
    : !decided && kept?.settledByName && change.fresh
      ? t("flags.settled", { name: kept.settledByName })
      : null;
  return (
    <a
      href={`#${anchors.of(paragraph)}`}
      onClick={(event) => {
        event.preventDefault();
        focus.set(paragraph);
      }}
      className="flex min-h-9 flex-wrap items-baseline gap-x-2 py-1.5 text-sm text-ink no-underline hover:bg-ground pointer-coarse:min-h-11"
    >
      <span className="font-medium">{name(change)}</span>
      <span className="text-soft">{t(`change.kinds.${kind}`)}</span>
      {state && (
        <span className={`ms-auto ${sent === "changed" ? "text-needs" : "text-agreed"}`}>
          {state}
        </span>
      )}
      {decided && (
        <span className="ms-auto">
          <AmendmentStatusMark status={decided} />
        </span>
      )}
    </a>
  );
}

/** What a change is about, by the paragraph's label in the room. */
export function useChangeName(): (change: DraftChange) => string {
  const nameOf = useParagraphName();
  const { paragraphOf, kept } = useRoom();
  return ({ paragraph }) => {
    const found = paragraphOf(paragraph) ?? kept.base.find(({ id }) => id === paragraph);
    return found ? nameOf(found) : "";
  };
}
