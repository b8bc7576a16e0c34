"use client";
import { memo } from "react";
import { StaticParagraph } from "../../text/brackets/StaticText";
import { resettled } from "../model/focus";
import { withStop } from "../model/marked";
import { GONE, type Place } from "../model/places";
import { useFocused } from "../state/focusStore";
import { GoneText } from "./GoneText";

/** One paragraph of the desk: drawn anew when it changes, or when the focus comes, moves or goes. */
export const PlaceText = memo(function PlaceText({ place }: { readonly place: Place }) {
  const focus = useFocused((one) => (one.place === place.id ? one : null));
  const { id, paragraph, stops, display } = place;
  const stop = focus ? stops[resettled(stops, focus).stop] : undefined;
  return (
    <div
      data-place={id}
      data-kind={paragraph?.kind}
      data-focus={focus ? "" : undefined}
      className="desk-place"
    >
      {id === GONE || !paragraph ? (
        <GoneText place={place} />
      ) : (
        <StaticParagraph paragraph={paragraph} display={withStop(display, stop)} />
      )}
    </div>
  );
});
