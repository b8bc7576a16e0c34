"use client";
import { useEffect, useRef } from "react";
import { paragraphOfAmendment } from "@/app/components/amendment/subject";
import { replaceAddress } from "./address";
import { VIEWS, type View } from "./standing";
import type { Workspace } from "./workspace";

/**
 * What the address asks for besides a paragraph, once: `?view=since` shows the text so, and
 * `?reword=<amendment>` opens a proposal of one's own to be adjusted. Neither stays in the address,
 * so that a reload does not ask again. The paragraph of the
 * proposal comes into focus with it, whatever else the address says.
 */
export function useOpening({
  amendments,
  compose,
  focus,
  mayPropose,
  paragraphOf,
  setView,
}: Workspace): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    const asked = new URL(window.location.href).searchParams;
    const [view, reword] = [asked.get("view"), asked.get("reword")];
    if (view === null && reword === null) return;
    replaceAddress(({ searchParams }) => {
      searchParams.delete("view");
      searchParams.delete("reword");
    });
    if (VIEWS.includes(view as View)) setView(view as View);
    // Only its authors are given the name of its wording, with which it is reworded.
    const amendment = amendments.list.find((one) => one.id === reword && one.wording !== null);
    if (!amendment || !mayPropose) return;
    const about = paragraphOfAmendment(amendment);
    if (about && paragraphOf(about)) focus.set(about, { replace: true });
    compose({ type: "revise", amendment });
  }, [amendments, compose, focus, mayPropose, paragraphOf, setView]);
}
