import { readDocument } from "@/domain/reading/read";
import type { Erratum } from "@/domain/reading/source/errata";
import type { Clock } from "./clock";

/** What a page asks of it, and is answered with the reading. */
export interface ReadRequest {
  readonly text: string;
  readonly errata: readonly Erratum[];
  readonly clock: Clock;
}

// Reads beside the page, which stays awake: five megabytes take seconds.
self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  self.postMessage(readDocument(data.text, data.errata, data.clock));
};
