import type { DateKind, ReadDate, ReadWarning } from "../../domain/reading/document";
import { storeDocument } from "../commands/storeDocument";
import * as negotiations from "../db/negotiations";
import { completeReading } from "../db/olderReadings";
import { SLUG, type TestWorkspace, type Who } from "./workspace";

/** A date as a reading gives it. */
export const aReadDate = (
  kind: DateKind,
  title: string,
  start: string,
  more: Partial<ReadDate> = {},
): ReadDate => ({
  ...{ kind, title, start },
  zone: "America/New_York",
  quote: `The words that announce: ${title}.`,
  spans: [{ from: 0, to: 10 }],
  warnings: [],
  ...more,
});

interface Doubts {
  readonly warnings?: readonly ReadWarning[];
  /** Keys of those that were set aside. */
  readonly ignored?: readonly string[];
}

/** Keeps a document from which this was read, whatever its words are. Gives its id. */
export const aReadLetter = async (
  { app, people, clock }: TestWorkspace,
  dates: readonly ReadDate[],
  { warnings = [], ignored = [] }: Doubts = {},
): Promise<string> => {
  const { id } = (await negotiations.bySlug(app.world.database.client, SLUG))!;
  return app.world.database.transaction((tx) =>
    storeDocument(tx, id, {
      ...{ filename: "letter.txt", text: "We have the honour", errata: [], ignored },
      ...{
        reading: completeReading({ dates, warnings }),
        addedBy: people.chair.id,
        addedAt: clock.now,
      },
    }),
  );
};

/** The dates that exist for someone, by their titles. */
export async function datesByTitle({ app, people }: TestWorkspace, who: Who) {
  const dates = (await app.queries.dates(people[who], SLUG)) ?? [];
  return Object.fromEntries(dates.map((date) => [date.title, date]));
}
