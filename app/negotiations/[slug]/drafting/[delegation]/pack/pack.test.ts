import { expect, test } from "vitest";
import { compileText } from "@/domain/compilation/compileText";
import { printAttributed } from "@/domain/compilation/notation";
import { provisionalNames } from "@/domain/compilation/provisionalNames";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DraftChangeView, SentView } from "@/domain/contract/draftingViews";
import { changesOf } from "@/domain/drafting/changes";
import type { DelegationId, ParagraphId } from "@/domain/ids";
import { edit, para, rich } from "@/domain/testing/builders";
import { packCompilable, packEntries, roomLabels } from "./pack";

const A = "a" as DelegationId;
const [one, two, three] = [para("1", "We meet often."), para("2", "We thank."), para("3", "End.")];
const text = [one, two, three];
const amendment = (status: AmendmentView["status"], wanted: string): AmendmentView =>
  ({
    ...{ id: "sent", status, delegation: A, sponsors: [A], positions: [], draft: null },
    ...{ onBehalf: false, confirmed: true, revision: edit(three, wanted) },
  }) as unknown as AmendmentView;
const changes = (sent: SentView | null): readonly DraftChangeView[] =>
  changesOf({ base: text, room: [{ ...one, runs: rich("We meet seldom.") }, two, three] }).map(
    (change) => ({
      ...change,
      wording: "",
      rationale: "Why.",
      settledByName: null,
      settledOtherwiseByName: null,
      sent,
    }),
  );

test("all that is proposed and not withdrawn, in the order of the text, unsent changes marked", () => {
  const amendments = [amendment("submitted", "The end.")];
  const entries = packEntries({ delegation: A, amendments, changes: changes(null), text });
  expect(entries.map(({ id, status }) => [id, status])).toEqual([
    ["edit:p-1", "unsent"],
    ["sent", "submitted"],
  ]);
  const named = { amendments, delegation: A, nameOf: () => "A", unsentName: "A unsent" };
  const compiled = compileText(text, packCompilable(entries, named));
  expect(compiled.paragraphs.map(({ spans }) => printAttributed(spans))).toEqual([
    "We meet [often ( ) / seldom (A unsent)].",
    "We thank.",
    "[End ( ) / The end (A)].",
  ]);
});

test("what was sent as it stands is there once; what was reworded since, in both words", () => {
  const sent = { changedSince: false } as SentView;
  const statuses = (one: SentView | null) =>
    packEntries({ delegation: A, amendments: [], changes: changes(one), text }).map(
      ({ status }) => status,
    );
  expect(statuses(sent)).toEqual([]);
  expect(statuses({ ...sent, changedSince: true })).toEqual(["reworded"]);
  const withdrawn = [amendment("withdrawn", "The end.")];
  expect(packEntries({ delegation: A, amendments: withdrawn, changes: [], text })).toEqual([]);
});

test("what is new is called as in the room, and as the text of the pack prints it", () => {
  const room = [
    one,
    { ...two, struck: true as const },
    { ...para("2 bis", "We welcome."), id: "x" as ParagraphId },
    three,
    { ...para("3 alt", "The end."), id: "y" as ParagraphId, alternativeTo: three.id },
  ];
  const kept = { wording: "", rationale: "", settledByName: null, settledOtherwiseByName: null };
  const sent = { amendment: "sent", changedSince: true } as unknown as SentView;
  const proposed = changesOf({ base: text, room }).map((change) => ({
    ...{ ...change, ...kept },
    sent: change.kind === "add" ? sent : null,
  }));
  const entries = packEntries({ delegation: A, amendments: [], changes: proposed, text });
  const named = { amendments: [], delegation: A, nameOf: () => "A", unsentName: "A unsent" };
  const printed = provisionalNames(compileText(text, packCompilable(entries, named)));
  expect([...roomLabels(proposed, room)]).toEqual([
    ["add:x", "2 bis"],
    ["sent", "2 bis"],
    ["alternative:y", "3 alt"],
  ]);
  expect([...printed]).toEqual([
    ["add:x", "1 bis"],
    ["alternative:y", "3 alt"],
  ]);
});
