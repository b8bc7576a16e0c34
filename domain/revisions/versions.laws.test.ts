import fc from "fast-check";
import { expect, test } from "vitest";
import type { AmendmentStatus } from "../amendments/amendment";
import { cases } from "../laws";
import { acts, MemoryNegotiation } from "../testing/negotiation";
import type { VersionContent } from "./content";
import { byDelegation, byParagraph, dispositionTable, isOpen } from "./disposition";
import type { VersionFacts } from "./draft";
import { resolveReference } from "./resolve";

const numRuns = cases(10_000);

/** Three stretches of acts, a revision after each, then every decision taken back, and one more. */
const lives = fc.tuple(acts, acts, acts, fc.nat(1000));

const KINDS = ["revision", "compilation", "final-draft", "adopted"] as const;

test("through three revisions and back, each version lists every disclosed proposal exactly once", () => {
  fc.assert(
    fc.property(lives, ([first, second, third, how]) => {
      const negotiation = new MemoryNegotiation();
      for (const stretch of [first, second, third]) {
        for (const act of stretch) negotiation.do(act);
        checked(negotiation, "revision", how);
      }
      negotiation.takeAllBack();
      checked(negotiation, KINDS[how % 4]!, how);
      settledOnce(negotiation);
      numbersResolve(negotiation);
    }),
    { numRuns },
  );
});

const OUTCOME: Readonly<Record<AmendmentStatus, readonly string[]>> = {
  submitted: ["carried forward", "in this text", "left behind"],
  accepted: ["accepted"],
  "accepted-in-part": ["accepted in part"],
  merged: ["merged"],
  rejected: ["not accepted", "left behind"],
  withdrawn: ["withdrawn"],
  draft: [],
};

/** Issues a version and looks whether its table is whole, before and after the choices are made. */
function checked(negotiation: MemoryNegotiation, kind: VersionFacts["kind"], how: number): void {
  const { facts, missing, draft, content: issued } = negotiation.issue(kind, how);
  const ids = facts.amendments.map(({ id }) => id).sort();
  for (const content of new Set([draft, issued])) {
    const table = dispositionTable(content);
    same(table.map(({ amendment }) => amendment).sort(), ids);
    for (const { about, outcome } of table)
      if (!OUTCOME[about.status].includes(outcome)) expect(`${about.status}: ${outcome}`).toBe("");
    const grouped = byParagraph(content, table).flatMap(({ lines }) => lines);
    same(grouped.map(({ amendment }) => amendment).sort(), ids);
    same(byDelegation(table).flatMap(({ lines }) => lines).length, ids.length);
  }
  // Nothing is left behind that nobody chose, and nothing chosen is lost.
  const left = dispositionTable(issued).filter(
    ({ outcome, about }) => outcome === "left behind" && about.status === "submitted",
  );
  if (!left.every(({ amendment }) => missing.includes(amendment))) same(left, []);
  if (left.some(({ reason }) => reason === "")) same(left, []);
}

/** What was settled is news in one revision, and once more for every time that it was taken back. */
function settledOnce({ versions, entries }: MemoryNegotiation): void {
  const revisions = versions.filter(({ kind }) => kind === "revision").map(dispositionTable);
  const settled = revisions.flatMap((table) => table.filter(({ outcome }) => !isOpen(outcome)));
  const news = settled.filter(({ version }) => version === undefined).map((one) => one.amendment);
  const before = settled.filter(({ version }) => version !== undefined);
  for (const { id, reopened } of entries) {
    const count = news.filter((one) => one === id).length;
    const told = before.some(({ amendment }) => amendment === id);
    if (count > 1 + reopened) same(`${id} is news ${count} times`, `at most ${1 + reopened}`);
    if (told && count === 0) same(`${id} was settled before`, "it is news nowhere");
  }
}

/** Every label of every version leads to its own paragraph of the last one, or says that it is gone. */
function numbersResolve({ versions }: MemoryNegotiation): void {
  const texts = versions.map(({ label, paragraphs, since, lineage }: VersionContent, i) => ({
    ...{ number: i + 1, label, paragraphs },
    ...(since ? { fates: since.fates } : {}),
    ...(lineage ? { renamed: lineage } : {}),
  }));
  const last = texts.at(-1)!;
  for (const text of texts)
    for (const { id, label } of text.paragraphs) {
      const found = resolveReference(texts, text.number, label, last.number);
      const there = last.paragraphs.some((one) => one.id === id);
      if ((found?.gone === null) !== there) same(found, { id, label, there });
      if (there && !found?.now.some((one) => one.id === id)) same(found, id);
    }
}

/** As `expect`, which costs more than the whole law, only where something is wrong. */
function same(found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
}
