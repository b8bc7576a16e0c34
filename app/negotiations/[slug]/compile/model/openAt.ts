import type { ParagraphId } from "@/domain/ids";
import type { Queue, QueueEntry } from "./queue";

/** What still waits for a decision in a place, undecided first, then deferred. Linear in the queue. */
export const openAt = (
  { undecided, deferred }: Pick<Queue, "undecided" | "deferred">,
  id: ParagraphId,
): readonly QueueEntry[] => [...undecided, ...deferred].filter(({ place }) => place === id);
