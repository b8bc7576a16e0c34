"use client";
import { useTranslations } from "next-intl";
import { Tabs } from "radix-ui";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { classes } from "../ui/classes";
import { type Go, type Place, placeOf, reveal } from "./usePlace";

export interface Pane {
  readonly value: string;
  /** Its heading, and on a phone its tab. */
  readonly label: ReactNode;
  readonly content: ReactNode;
}

const COLUMNS = {
  2: {
    grid: "lg:grid lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-8",
    list: "lg:hidden",
    skips: "max-lg:hidden",
    pane: "max-lg:data-[state=inactive]:hidden lg:max-h-[calc(100dvh-9rem)] lg:overflow-y-auto lg:ps-3.5",
    heading: "max-lg:sr-only print:not-sr-only",
  },
  3: {
    grid: "xl:grid xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,0.85fr)] xl:gap-6",
    list: "xl:hidden",
    skips: "max-xl:hidden",
    pane: "max-xl:data-[state=inactive]:hidden xl:h-[calc(100dvh-9rem)] xl:overflow-y-auto xl:ps-3.5",
    heading: "max-xl:sr-only print:not-sr-only",
  },
} as const;

/** Views of one document side by side, each with its own scrolling; on narrow screens tabs. */
export function Panes({
  label,
  panes,
  place,
  go,
  paneOf,
  beside,
}: {
  label: string;
  panes: readonly Pane[];
  place: Place | null;
  go: Go;
  /** The pane in which a place is shown; null where it is none of this document's. */
  paneOf: (place: Place) => string | null;
  /** Another reading that is brought into view with a place: the paragraph that a warning is about. */
  beside?: (place: Place) => string | null;
}) {
  const content = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState(panes[0]?.value ?? "");
  /** The tabs stay in reach under the bars of the page, whose height only the page knows. */
  const [under, setUnder] = useState(0);
  useEffect(() => setUnder(document.querySelector("header")?.offsetHeight ?? 0), []);
  const t = useTranslations("letters");
  const shown = place && paneOf(place);
  const also = (place && beside?.(place)) ?? null;
  const aside = useRef(also);
  aside.current = also;
  useEffect(() => {
    if (!place || !shown) return;
    setTab(shown);
    return reveal(place.id, place.side, aside.current);
  }, [place, shown]);
  /** The browser itself would scroll the whole page to the target. */
  function follow(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const wanted = link && placeOf(link.hash);
    if (!wanted || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(wanted.side, wanted.id);
  }
  const look = panes.length === 3 ? COLUMNS[3] : COLUMNS[2];
  return (
    <Tabs.Root value={tab} onValueChange={setTab}>
      <Tabs.List
        aria-label={label}
        style={{ top: under }}
        className={classes(
          "no-print sticky z-10 flex gap-4 overflow-x-auto border-b bg-paper",
          look.list,
        )}
      >
        {panes.map((pane) => (
          <Tabs.Trigger
            key={pane.value}
            value={pane.value}
            className="-mb-px min-h-9 border-b-2 border-transparent px-0.5 text-sm whitespace-nowrap text-soft hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink pointer-coarse:min-h-11"
          >
            {pane.label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <div className={classes("flex gap-4", look.skips)}>
        {panes.slice(1).map((pane) => (
          <button
            key={pane.value}
            type="button"
            className="link sr-only text-sm focus:not-sr-only focus:mb-2"
            onClick={() =>
              content.current?.querySelector<HTMLElement>(`[data-pane="${pane.value}"]`)?.focus()
            }
          >
            {t("skipTo")} {pane.label}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: it waits for clicks on links, which keys make too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div ref={content} className={look.grid} onClick={follow}>
        {panes.map((pane) => (
          <div key={pane.value} className="min-w-0">
            <h3 className={classes("border-b pb-1.5 text-sm font-medium text-faint", look.heading)}>
              {pane.label}
            </h3>
            <Tabs.Content
              forceMount
              value={pane.value}
              data-pane={pane.value}
              className={classes("px-1 pt-4 pb-8 focus-visible:-outline-offset-2", look.pane)}
            >
              {pane.content}
            </Tabs.Content>
          </div>
        ))}
      </div>
    </Tabs.Root>
  );
}
