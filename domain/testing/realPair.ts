/** The political declaration of 2017: its zero draft, and the text that was adopted. */
import { readFileSync } from "node:fs";
import { liveParagraphs } from "../reading/live";
import { readDocument } from "../reading/read";
import type { Paragraph } from "../text/paragraph";

const seed = (name: string) =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), "utf8");

/** The letter with the zero draft, as received. */
export const ZERO_DRAFT_2017 = seed("000_54114ad6e98c3a6a.txt");

export const zeroDraft2017 = (): Paragraph[] => liveParagraphs(readDocument(ZERO_DRAFT_2017));

/**
 * The annex of A/RES/71/319: what follows the heading “Annex”, with the footnotes that it cites. Its
 * first heading is the title of the declaration.
 */
export function adoptedAnnex2017(): Paragraph[] {
  const resolution = liveParagraphs(readDocument(seed("002_f73f8e3daefd8a06.txt")));
  const annex = resolution.findIndex(
    ({ kind, runs }) => kind === "heading" && runs[0]?.text === "Annex",
  );
  const [title, ...body] = resolution.slice(annex + 1);
  const cited = new Set(body.flatMap(({ runs }) => runs.map(({ marks }) => marks.footnote)));
  const kept = body.filter(({ id, kind }) => kind !== "footnote" || cited.has(id));
  return [{ ...title!, kind: "title" }, ...kept];
}
