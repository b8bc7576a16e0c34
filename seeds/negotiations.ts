import { declaration2021 } from "./declaration2021";
import type { SampleNegotiation } from "./sample";
import { thirdCommittee2017 } from "./thirdCommittee2017";

/** The zero draft of 2017 and what was adopted in the end. */
const declaration2017: SampleNegotiation = {
  file: "000_54114ad6e98c3a6a.txt",
  import: {
    slug: "political-declaration-2017",
    title: "Political declaration on trafficking in persons (2017)",
    disclosure: "on-compilation",
    lateSubmissions: "mark",
  },
  adopted: { file: "002_f73f8e3daefd8a06.txt", title: "Text transmitted by resolution 71/319" },
  amendments: [],
};

/**
 * The sample workspace: real texts, invented delegations. No position is ever given to a real State.
 * Nearly every kind of amendment, and every status, occurs at least once.
 */
export const NEGOTIATIONS: readonly SampleNegotiation[] = [
  declaration2017,
  declaration2021,
  thirdCommittee2017,
];
