"use client";
import { type MouseEvent, useCallback } from "react";
import type { AmendmentId, ParagraphId } from "@/domain/ids";
import { findAmendment, focusOn } from "../model/focus";
import { useDesk } from "../state/desk";
import { PlaceText } from "./PlaceText";

const closest = (target: EventTarget | null, attribute: string): string | null =>
  target instanceof Element
    ? (target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null)
    : null;

/** The whole text with everything that is open in it. A click brings what it is on into focus. */
export function DeskText() {
  const { places, placeOf, go } = useDesk();
  const onClick = useCallback(
    (event: MouseEvent) => {
      if (window.getSelection()?.isCollapsed === false) return;
      const place = placeOf(closest(event.target, "data-place") as ParagraphId | null);
      if (!place) return;
      const ids = (closest(event.target, "data-amendments") ?? "").split(" ").filter(Boolean);
      const found = ids
        .map((id) => findAmendment(place, id as AmendmentId))
        .find((focus) => focus !== null);
      go(found ?? focusOn(place), { stay: true });
    },
    [placeOf, go],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j, k, n and p and the strip bring focus too
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its paragraphs
    <div className="document live-text desk-text" onClick={onClick}>
      {places.map((place) => (
        <PlaceText key={place.id} place={place} />
      ))}
    </div>
  );
}
