"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { paragraphOfAmendment } from "@/app/components/amendment/subject";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId } from "@/domain/ids";
import { needingUs } from "./needsUs";
import type { Workspace } from "./workspace";

/** A text that is being typed is judged when it has come to rest. */
const REST_MS = 800;
const SHOWN_FOR = 60_000;
const idOf = (amendment: AmendmentId): string => `needs-us:${amendment}`;

/**
 * Tells delegates at once when a decision, or the co-facilitators' typing, makes a proposal of theirs
 * need them, and opens it with a wording that fits. A notice goes when it needs them no longer.
 */
export function useNeedsUs(workspace: Workspace): void {
  const t = useTranslations("ours.notice");
  const latest = useRef(workspace);
  useEffect(() => {
    latest.current = workspace;
  });
  const known = useRef<ReadonlySet<AmendmentId> | null>(null);
  const { amendments, own, paragraphs } = workspace;
  const list = amendments.list;
  useEffect(() => {
    if (own.length === 0) return;
    const tell = (amendment: AmendmentView) => {
      const { compose, focus, paragraphOf } = latest.current;
      const about = paragraphOfAmendment(amendment);
      const present = about ? paragraphOf(about) : undefined;
      const adjust = () => {
        if (about) focus.set(about);
        compose({ type: "revise", amendment });
      };
      toast(present ? t("changed", { label: present.label }) : t("gone"), {
        id: idOf(amendment.id),
        duration: SHOWN_FOR,
        closeButton: true,
        ...(present ? { action: { label: t("adjust"), onClick: adjust } } : {}),
      });
    };
    const look = () => {
      const now = needingUs(list, own, paragraphs);
      // What waited already when the page was opened is on the page, and no news.
      const before = known.current ?? now;
      known.current = now;
      for (const id of before) if (!now.has(id)) toast.dismiss(idOf(id));
      for (const one of list) if (now.has(one.id) && !before.has(one.id)) tell(one);
    };
    if (known.current === null) return look();
    const timer = setTimeout(look, REST_MS);
    return () => clearTimeout(timer);
  }, [list, own, paragraphs, t]);
  useEffect(
    () => () => {
      for (const id of known.current ?? []) toast.dismiss(idOf(id));
    },
    [],
  );
}
