import type { DateView } from "@/domain/contract/views";

/** Address of a date among the readings of its document. */
export const dateAnchor = ({ id }: DateView): string => `date-${id}`;
