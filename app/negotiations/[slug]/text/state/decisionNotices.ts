"use client";
import { useEffect } from "react";
import { toast } from "sonner";
import { isDecided } from "@/domain/amendments/amendment";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId } from "@/domain/ids";

/** Long enough to read it and to take the decision back, not so long that it is in the way. */
const SHOWN_FOR = 30_000;
const PREFIX = "decision:";

const idOf = (amendment: AmendmentId): string => `${PREFIX}${amendment}`;

const dismissWhere = (which: (id: string) => boolean): void => {
  for (const { id } of toast.getToasts())
    if (typeof id === "string" && id.startsWith(PREFIX) && which(id)) toast.dismiss(id);
};

/** Says that a decision was made, and how to undo it; what was said of another one goes. */
export function noticeDecision(
  amendment: AmendmentId,
  said: string,
  undo: { readonly label: string; readonly onClick: () => void },
): void {
  dismissWhere((id) => id !== idOf(amendment));
  toast(said, { id: idOf(amendment), duration: SHOWN_FOR, closeButton: true, action: undo });
}

/** Notices end with the decision they are about, whoever takes it back, and with the page. */
export function useDecisionNotices(amendments: readonly AmendmentView[]): void {
  useEffect(() => {
    const decided = new Set(
      amendments.filter(({ status }) => isDecided(status)).map(({ id }) => idOf(id)),
    );
    dismissWhere((id) => !decided.has(id));
  }, [amendments]);
  useEffect(() => () => dismissWhere(() => true), []);
}
