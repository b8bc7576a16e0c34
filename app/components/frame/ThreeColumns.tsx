"use client";
import { type ReactNode, useState } from "react";
import { classes } from "../ui/classes";
import { Sheet } from "../ui/Sheet";
import { useWide } from "./useWide";

const SIDE =
  "no-print sticky top-[5.375rem] h-[calc(100dvh-5.375rem)] overflow-y-auto overscroll-contain max-lg:hidden";

interface ThreeColumnsProps {
  /** The list at the start: a column on the widest screens, else a drawer. */
  readonly list: {
    readonly title: string;
    readonly content: (onChoose?: () => void) => ReactNode;
  };
  /** What is in focus: beside the text, or on narrow screens a sheet from below. */
  readonly panel: { readonly title: string; readonly content: () => ReactNode };
  /** At the lower edge of narrow screens: the way to the sheet. */
  readonly bar: (open: () => void) => ReactNode;
  /** How wide the columns are: classes of the grid. */
  readonly widths: string;
  /** The page between them, told how to open the drawer. */
  readonly children: (openList: () => void) => ReactNode;
}

/** A list, the text and a panel; on narrow screens a drawer, the text, and a sheet from below. */
export function ThreeColumns({ list, panel, bar, widths, children }: ThreeColumnsProps) {
  const [drawer, setDrawer] = useState(false);
  const [sheet, setSheet] = useState(false);
  const wide = useWide();
  return (
    <>
      <div className={classes("mx-auto grid grid-cols-[minmax(0,1fr)] print:block", widths)}>
        <aside aria-label={list.title} className={`${SIDE} border-e py-4 max-xl:hidden`}>
          {list.content()}
        </aside>
        <main id="content" tabIndex={-1} className="min-w-0 px-4 pb-40 outline-none sm:px-8">
          {children(() => setDrawer(true))}
        </main>
        <aside aria-label={panel.title} className={`${SIDE} border-s px-5 py-5`}>
          {wide && panel.content()}
        </aside>
      </div>
      {bar(() => setSheet(true))}
      <Sheet open={drawer} onOpenChange={setDrawer} side="start" title={list.title}>
        {list.content(() => setDrawer(false))}
      </Sheet>
      <Sheet
        open={sheet && !wide}
        onOpenChange={setSheet}
        side="bottom"
        title={panel.title}
        quietTitle
      >
        {panel.content()}
      </Sheet>
    </>
  );
}
