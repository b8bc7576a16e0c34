import type { Place } from "../model/places";

/** What a dialog about a paragraph in focus is given. */
export interface PlaceDialogProps {
  readonly place: Place;
  /** Says to a screen reader what was done. */
  readonly announce: (sentence: string) => void;
  readonly onClose: () => void;
}
