import type { MouseEvent, ReactNode } from "react";
import { classes } from "../ui/classes";
import { anchorOf, type Go } from "./usePlace";

/** What a list of readings knows of the page it stands on. */
export interface Shown {
  /** Before the ids of this document's readings: several documents may stand on one page. */
  readonly prefix: string;
  /** Ids, with the prefix, of the readings that have a place in the source. */
  readonly placed: ReadonlySet<string>;
  readonly current: string | null;
  readonly go: Go;
}

/** One thing that was read. A click on it shows the words it was read from. */
export function ReadingItem({
  id,
  shown,
  className,
  children,
}: {
  id: string;
  shown: Shown;
  className?: string;
  children: ReactNode;
}) {
  const name = shown.prefix + id;
  const placed = shown.placed.has(name);
  function follow(event: MouseEvent) {
    const other = (event.target as Element).closest("a, button, input, textarea, label, summary");
    if (!placed || other || window.getSelection()?.type === "Range") return;
    shown.go("source", name);
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its SourceLink does the same for the keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      id={anchorOf("reading", name)}
      data-current={shown.current === name || undefined}
      onClick={follow}
      className={classes("reading-item", placed && "cursor-pointer", className)}
    >
      {children}
    </div>
  );
}

/** Leads to the words in the source; plain words where they have no place there. */
export function SourceLink({
  id,
  shown,
  quiet = false,
  children,
}: {
  id: string;
  shown: Shown;
  quiet?: boolean;
  children: ReactNode;
}) {
  const name = shown.prefix + id;
  if (!shown.placed.has(name)) return children;
  return (
    <a
      href={`#${anchorOf("source", name)}`}
      className={quiet ? "text-inherit no-underline hover:underline" : "link"}
    >
      {children}
    </a>
  );
}
