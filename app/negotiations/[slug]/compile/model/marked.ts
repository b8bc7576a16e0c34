/** How the stop in focus is set off in its paragraph. */
import type { InlineWidget, ParagraphDisplay } from "../../text/brackets/display";
import type { Markup } from "../../text/brackets/markup";
import type { Stop } from "./stops";

const IN_FOCUS = "in-focus";
/** The sides at which `compose` sets the brackets of a cluster: around words, and around nothing. */
const AROUND = { open: -10, close: -1 } as const;

const lit = (item: Markup): Markup => ({ ...item, class: `${item.class ?? ""} ${IN_FOCUS}` });

/**
 * The paragraph's display with the brackets of one cluster, or of the drafter, lit. A space that all
 * readings begin with stands before the bracket, so that one may open a unit later. Linear.
 */
export function withStop(display: ParagraphDisplay, stop: Stop | undefined): ParagraphDisplay {
  if (!stop?.span) return display;
  const { from, to } = stop.span;
  if (stop.kind === "bracket") {
    const marks = display.marks.map((mark) =>
      mark.class === "open-bracket" && (mark.from === from || mark.to === to)
        ? { ...mark, class: `${mark.class} ${IN_FOCUS}` }
        : mark,
    );
    return { ...display, marks };
  }
  const isOurs = ({ at, side }: InlineWidget): boolean => {
    if (from === to) return at === from && side > 0;
    if (side === AROUND.open) return at === from || at === from + 1;
    return side === AROUND.close && at === to;
  };
  const widgets = display.widgets.map((one) =>
    isOurs(one) ? { ...one, item: lit(one.item) } : one,
  );
  return { ...display, widgets };
}
