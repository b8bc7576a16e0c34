import { ACCOUNTS } from "../../seeds/accounts";
import { comment, idOf, LETTER, MEETING, NONE, type Target } from "./target";

/** A call to the API, its path from `/api/` on. */
type Call = readonly [method: string, path: string, body?: unknown];

const NO_PARAGRAPH = { id: "no-such-paragraph", label: "", kind: "operative", level: 0, runs: [] };
const draftingOf = (target: Target) =>
  `negotiations/${target.slug}/drafting/${idOf(target, "Delegation A")}`;

/** Every action of the table, as a call that does not outlive its check or may be repeated. */
export const ACTIONS: Readonly<Record<string, (target: Target) => Call>> = {
  "read the negotiation": ({ slug }) => ["GET", `negotiations/${slug}`],
  "read the text": ({ slug }) => ["GET", `negotiations/${slug}/text`],
  "read versions": ({ slug }) => ["GET", `negotiations/${slug}/versions/1`],
  "read dispositions": ({ slug }) => ["GET", `negotiations/${slug}/versions/1/dispositions`],
  "read progress": ({ slug }) => ["GET", `negotiations/${slug}/progress`],
  "read letters": ({ slug }) => ["GET", `negotiations/${slug}/letters`],
  "read dates": ({ slug }) => ["GET", `negotiations/${slug}/dates`],
  "read participants": ({ slug }) => ["GET", `negotiations/${slug}/participants`],
  "read the record": ({ slug }) => ["GET", `negotiations/${slug}/events`],
  "read A's draft": ({ slug, draft }) => ["GET", `negotiations/${slug}/amendments/${draft}`],
  "read A's undisclosed": ({ slug, hidden }) => [
    "GET",
    `negotiations/${slug}/amendments/${hidden}`,
  ],
  "read A's disclosed": ({ slug, open }) => ["GET", `negotiations/${slug}/amendments/${open}`],
  "propose for A": (t) => [
    "POST",
    `negotiations/${t.slug}/amendments`,
    comment(idOf(t, "Delegation A"), true),
  ],
  "submit A's draft": ({ slug, hidden }) => [
    "POST",
    `negotiations/${slug}/amendments/${hidden}/submission`,
    {},
  ],
  "withdraw A's": ({ slug, draft }) => [
    "POST",
    `negotiations/${slug}/amendments/${draft}/withdrawal`,
    { reason: "" },
  ],
  "confirm A's": ({ slug, open }) => [
    "POST",
    `negotiations/${slug}/amendments/${open}/confirmation`,
    {},
  ],
  "disclose A's": ({ slug, open }) => [
    "POST",
    `negotiations/${slug}/amendments/${open}/disclosure`,
    {},
  ],
  "support A's for B": (t) => [
    "POST",
    `negotiations/${t.slug}/amendments/${t.open}/positions`,
    { delegation: idOf(t, "Delegation B"), stance: "support" },
  ],
  "accept A's": ({ slug, open }) => [
    "POST",
    `negotiations/${slug}/amendments/${open}/decision`,
    { kind: "accept", revision: NONE },
  ],
  "accept A's in part": ({ slug, open }) => [
    "POST",
    `negotiations/${slug}/amendments/${open}/decision`,
    { kind: "accept-in-part", revision: NONE, edits: [0] },
  ],
  "defer A's": ({ slug, open }) => [
    "POST",
    `negotiations/${slug}/amendments/${open}/decision`,
    { kind: "defer", revision: NONE },
  ],
  "accept many at once": ({ slug, open }) => [
    "POST",
    `negotiations/${slug}/decisions`,
    { kind: "accept", amendments: [{ amendment: open, revision: NONE }] },
  ],
  "make a bridging text": ({ slug, open }) => [
    "POST",
    `negotiations/${slug}/decisions/bridging`,
    { base: NO_PARAGRAPH, result: [], amendments: [{ amendment: open, revision: NONE }] },
  ],
  "co-sponsor A's for B": (t) => [
    "POST",
    `negotiations/${t.slug}/amendments/${t.open}/sponsors`,
    { delegation: idOf(t, "Delegation B") },
  ],
  "leave A's sponsors for B": (t) => [
    "DELETE",
    `negotiations/${t.slug}/amendments/${t.open}/sponsors`,
    { delegation: idOf(t, "Delegation B") },
  ],
  "open A's drafting room": (t) => ["POST", draftingOf(t), {}],
  "read A's drafting room": (t) => ["GET", draftingOf(t)],
  "name a drafter of A's": (t) => [
    "POST",
    `${draftingOf(t)}/drafters`,
    { user: NONE, mayClear: false },
  ],
  "write in A's drafting room": (t) => [
    "POST",
    `${draftingOf(t)}/paragraphs`,
    { after: NO_PARAGRAPH.id },
  ],
  "bring A's room forward": (t) => ["POST", `${draftingOf(t)}/forward`, {}],
  "preview what A would send": (t) => [
    "POST",
    `${draftingOf(t)}/preview`,
    { keys: [`edit:${NO_PARAGRAPH.id}`] },
  ],
  "send what A drafted": (t) => [
    "POST",
    `${draftingOf(t)}/submission`,
    { keys: [`edit:${NO_PARAGRAPH.id}`], wording: "0".repeat(64) },
  ],
  "read what is alike": ({ slug }) => ["GET", `negotiations/${slug}/amendments/likeness`],
  "read positions on brackets": ({ slug }) => ["GET", `negotiations/${slug}/text/brackets`],
  "take a position on a bracket for B": (t) => [
    "POST",
    `negotiations/${t.slug}/text/paragraphs/${NO_PARAGRAPH.id}/positions`,
    { delegation: idOf(t, "Delegation B"), bracket: "[x]", stance: "support" },
  ],
  "read what is agreed": ({ slug }) => ["GET", `negotiations/${slug}/text/agreements`],
  "agree a paragraph": ({ slug }) => [
    "POST",
    `negotiations/${slug}/text/paragraphs/${NO_PARAGRAPH.id}/agreement`,
    { agreed: true },
  ],
  "see the screen": ({ slug }) => ["GET", `negotiations/${slug}/screen`],
  "lead the screen": ({ slug }) => ["POST", `negotiations/${slug}/screen`, { paragraph: null }],
  "take a decision back": ({ slug, open }) => [
    "DELETE",
    `negotiations/${slug}/amendments/${open}/decision`,
    {},
  ],
  "say why A's was decided so": ({ slug, open }) => [
    "PATCH",
    `negotiations/${slug}/amendments/${open}/decision`,
    { decision: NONE, reason: "Agreed language." },
  ],
  "take an act back": ({ slug, act }) => ["DELETE", `negotiations/${slug}/decisions`, { act }],
  "read what the room is shown": ({ slug }) => [
    "GET",
    `negotiations/${slug}/amendments?view=public`,
  ],
  "add a paragraph": ({ slug }) => [
    "POST",
    `negotiations/${slug}/text/paragraphs`,
    { after: "no-such-paragraph" },
  ],
  "preview a version": ({ slug }) => [
    "GET",
    `negotiations/${slug}/versions/preview?kind=compilation&title=T`,
  ],
  "preview choices": ({ slug }) => [
    "POST",
    `negotiations/${slug}/versions/preview`,
    { kind: "compilation", title: "T", choices: [] },
  ],
  "issue a version": ({ slug }) => [
    "POST",
    `negotiations/${slug}/versions`,
    { kind: "compilation", title: "T", preview: "0".repeat(64) },
  ],
  "add a date": ({ slug }) => [
    "POST",
    `negotiations/${slug}/dates`,
    { kind: "meeting", title: "Consultation", startsAt: "2099-01-31T10:00" },
  ],
  "change a date": ({ slug, announced }) => [
    "PATCH",
    `negotiations/${slug}/dates/${announced}`,
    { startsAt: MEETING.startsAt, reason: "No change." },
  ],
  "change an unconfirmed date": ({ slug, unconfirmed }) => [
    "PATCH",
    `negotiations/${slug}/dates/${unconfirmed}`,
    { startsAt: MEETING.startsAt, reason: "Confirmed first." },
  ],
  "review a date": ({ slug, unconfirmed }) => [
    "POST",
    `negotiations/${slug}/dates/${unconfirmed}/review`,
    { verdict: "restore" },
  ],
  "add a letter": ({ slug }) => [
    "POST",
    `negotiations/${slug}/letters`,
    { filename: "letter.txt", text: LETTER },
  ],
  "change settings": ({ slug }) => ["PATCH", `negotiations/${slug}`, { lateSubmissions: "mark" }],
  "manage participants": ({ slug }) => [
    "POST",
    `negotiations/${slug}/participants`,
    { email: ACCOUNTS.chair2.email, role: "co-facilitator", delegation: null },
  ],
  "make a negotiation": () => ["POST", "negotiations", { filename: "x.txt", text: " " }],
  "make a delegation": () => [
    "POST",
    "delegations",
    { name: "Delegation A", shortName: "A", kind: "state" },
  ],
};
