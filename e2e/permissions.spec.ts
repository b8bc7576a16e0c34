import type { APIRequestContext } from "@playwright/test";
import type * as Y from "yjs";
import { CLOSE, SCHEMA_VERSION, TEXT_ROOT } from "../domain/contract/realtime";
import { ACCOUNTS } from "../seeds/accounts";
import { NEGOTIATIONS } from "../seeds/negotiations";
import { RawClient } from "../server/realtime/testing/clients";
import { expect, test } from "./fixtures";
import { Api, addEveryone, type Delegation } from "./helpers";

const DRAFT = `ZERO DRAFT

Declaration on permissions

1. We affirm that rights are checked on the server.
2. We decide to try every role with every action.
`;
const LETTER = `12 February 2031

Excellency,

We are pleased to invite you to an informal consultation on Wednesday, 7 May 2031, at 10 a.m. in Conference Room 4.

Please accept, Excellency, the assurances of our highest consideration.
`;
const ROLES = {
  secretariat: "secretariat",
  chair1: "co-facilitator",
  a: "delegate of A",
  b: "delegate of B",
  d: "observer",
  c: "outsider",
  nobody: "not signed in",
} as const;
type Who = keyof typeof ROLES;

/** What an action is answered with: done, refused, or as if there were nothing. */
type Answer = "done" | "refused" | "not there" | "sign in";
const answered = (status: number, what: string): Answer => {
  if (status === 401) return "sign in";
  if (status === 403) return "refused";
  if (status === 404) return "not there";
  // Authorised, even where the moment is wrong: that is refused after the permission was given.
  if (status < 300 || status === 409 || status === 422) return "done";
  throw new Error(`${what}: an unexpected status, ${status}`);
};

interface Target {
  readonly slug: string;
  readonly delegations: readonly Delegation[];
  /** Submitted by Delegation A, undisclosed. */
  readonly hidden: string;
  /** A draft of Delegation A. */
  readonly draft: string;
  /** Of Delegation A, disclosed. */
  readonly open: string;
  /** The act in which one of Delegation A, disclosed, was rejected. */
  readonly act: string;
  /** A date that everyone knows of. */
  readonly announced: string;
  /** A date that was read from a letter and not confirmed. */
  readonly unconfirmed: string;
}
type Call = readonly [method: string, path: string, body?: unknown];

const NONE = "00000000-0000-4000-8000-000000000000";
const NO_PARAGRAPH = { id: "no-such-paragraph", label: "", kind: "operative", level: 0, runs: [] };
const MEETING = {
  kind: "meeting",
  title: "First reading",
  startsAt: "2099-01-30T10:00",
  place: null,
} as const;
const idOf = (target: Target, name: string) =>
  target.delegations.find((one) => one.name === name)!.id;
const draftingOf = (target: Target) =>
  `negotiations/${target.slug}/drafting/${idOf(target, "Delegation A")}`;
const comment = (delegation: string, submit: boolean) => ({
  delegation,
  base: [],
  change: { kind: "comment", paragraph: null },
  rationale: "A comment.",
  submit,
});

/** Every action of the table, as a call that does not outlive its check or may be repeated. */
const ACTIONS: Readonly<Record<string, (target: Target) => Call>> = {
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

/** Who gets what; every role and action that is not named here is refused. */
const S = "secretariat";
const EVERYONE: readonly Who[] = [S, "chair1", "a", "b", "d"];
const ALLOWED: Readonly<Record<string, readonly Who[]>> = {
  "read the negotiation": EVERYONE,
  "read the text": EVERYONE,
  "read versions": EVERYONE,
  "read dispositions": EVERYONE,
  "read progress": EVERYONE,
  "read letters": EVERYONE,
  "read dates": EVERYONE,
  "read participants": EVERYONE,
  "read the record": [S, "chair1"],
  "read A's draft": ["a"],
  "read A's undisclosed": [S, "chair1", "a"],
  "read A's disclosed": EVERYONE,
  "propose for A": [S, "chair1", "a"],
  "submit A's draft": ["a"],
  "withdraw A's": ["a"],
  "confirm A's": ["a"],
  "disclose A's": [S, "chair1"],
  "support A's for B": ["b"],
  "accept A's": ["chair1"],
  "take a decision back": ["chair1"],
  "say why A's was decided so": ["chair1"],
  "take an act back": ["chair1"],
  "read what the room is shown": EVERYONE,
  "accept A's in part": ["chair1"],
  "defer A's": ["chair1"],
  "accept many at once": ["chair1"],
  "make a bridging text": ["chair1"],
  "co-sponsor A's for B": ["b"],
  "leave A's sponsors for B": ["b"],
  "open A's drafting room": ["a"],
  "read A's drafting room": ["a"],
  "name a drafter of A's": ["a"],
  "write in A's drafting room": ["a"],
  "bring A's room forward": ["a"],
  "preview what A would send": ["a"],
  "send what A drafted": ["a"],
  "read what is alike": EVERYONE,
  "read positions on brackets": EVERYONE,
  "take a position on a bracket for B": ["b"],
  "read what is agreed": EVERYONE,
  "agree a paragraph": ["chair1"],
  "see the screen": EVERYONE,
  "lead the screen": ["chair1"],
  "add a paragraph": ["chair1"],
  "preview a version": ["chair1"],
  "preview choices": ["chair1"],
  "issue a version": ["chair1"],
  "add a date": [S, "chair1"],
  "change a date": [S, "chair1"],
  "change an unconfirmed date": [S, "chair1"],
  "review a date": [S, "chair1"],
  "add a letter": [S, "chair1"],
  "change settings": [S],
  "manage participants": [S],
  "make a negotiation": [S],
  "make a delegation": [S],
};

async function prepare(request: APIRequestContext, url: string): Promise<Target> {
  const secretariat = await Api.as(request, url, "secretariat");
  const { slug } = await secretariat.ok<{ slug: string }>("POST", "negotiations", {
    filename: "permissions.txt",
    text: DRAFT,
    slug: "permissions",
  });
  const delegations = await addEveryone(secretariat, slug);
  const delegate = await Api.as(request, url, "a");
  const propose = async (submit: boolean) =>
    (
      await delegate.ok<{ id: string }>(
        "POST",
        `negotiations/${slug}/amendments`,
        comment(delegations.find(({ name }) => name === "Delegation A")!.id, submit),
      )
    ).id;
  const [hidden, draft, open] = [await propose(true), await propose(false), await propose(true)];
  const chair = await Api.as(request, url, "chair1");
  await chair.ok("POST", `negotiations/${slug}/amendments/${open}/disclosure`, {});
  const act = await rejected(chair, `negotiations/${slug}/amendments/${await propose(true)}`);
  const { id: announced } = await chair.ok<{ id: string }>(
    "POST",
    `negotiations/${slug}/dates`,
    MEETING,
  );
  await secretariat.ok("POST", `negotiations/${slug}/letters`, {
    filename: "letter.txt",
    text: LETTER,
  });
  const unconfirmed = (
    await chair.ok<{ id: string; review: string }[]>("GET", `negotiations/${slug}/dates`)
  ).find(({ review }) => review === "read")!.id;
  return { slug, delegations, hidden, draft, open, act, announced, unconfirmed };
}

/** Discloses and rejects an amendment; gives the act in which that was done. */
async function rejected(chair: Api, amendment: string): Promise<string> {
  await chair.ok("POST", `${amendment}/disclosure`, {});
  const { revision } = await chair.ok<{ revision: { id: string } }>("GET", amendment);
  await chair.ok("POST", `${amendment}/decision`, { kind: "reject", revision: revision.id });
  const { decisions } = await chair.ok<{ decisions: { act: string }[] }>("GET", amendment);
  return decisions[0]!.act;
}

test("every role with every action, over HTTP", async ({ request, workspace }) => {
  test.slow();
  const target = await prepare(request, workspace.url);
  const people = Object.keys(ROLES) as Who[];
  const tokens = new Map<Who, Api>();
  for (const who of people)
    if (who !== "nobody") tokens.set(who, await Api.as(request, workspace.url, who));
  const rows: Record<string, Record<string, Answer>> = {};
  const wrong: string[] = [];
  for (const [action, make] of Object.entries(ACTIONS)) {
    rows[action] = {};
    for (const who of people) {
      const [method, path, body] = make(target);
      const status = await (tokens
        .get(who)
        ?.call(method, path, body)
        .then((r) => r.status) ??
        request
          .fetch(`${workspace.url}/api/${path}`, { method, data: body })
          .then((response) => response.status()));
      const answer = answered(status, `${ROLES[who]}: ${action}`);
      rows[action][ROLES[who]] = answer;
      const expected = ALLOWED[action]!.includes(who);
      if ((answer === "done") !== expected || (who === "nobody") !== (answer === "sign in"))
        wrong.push(`${ROLES[who]}: ${action}: ${answer}`);
    }
  }
  console.table(rows);
  expect(wrong).toEqual([]);
});

test("what a letter announces is in no page before it is confirmed, but for those who review it", async ({
  as,
  request,
  workspace,
}) => {
  const slug = "permissions";
  const chair = await Api.as(request, workspace.url, "chair1");
  const read = (
    await chair.ok<{ id: string; review: string }[]>("GET", `negotiations/${slug}/dates`)
  ).find(({ review }) => review === "read")!;
  const pages = [
    "",
    ...["", "/text", "/dates", "/letters", "/versions"].map((p) => `/${slug}${p}`),
  ];
  /** The pages, as their bytes come from the server, that tell of the date. */
  const telling = async (who: "secretariat" | "chair1" | "a" | "d") => {
    const page = await as(who);
    const told: string[] = [];
    for (const path of pages) {
      const response = await page.request.get(`/negotiations${path}`);
      expect(response.ok(), `${who}: ${path}`).toBe(true);
      const bytes = await response.text();
      if (bytes.includes(read.id) || bytes.includes("2031-05-07")) told.push(path);
    }
    return told;
  };
  for (const who of ["a", "d"] as const) expect(await telling(who), who).toEqual([]);
  for (const who of ["secretariat", "chair1"] as const)
    expect(await telling(who), who).toContain(`/${slug}/letters`);
  await chair.ok("POST", `negotiations/${slug}/dates/${read.id}/review`, { verdict: "confirm" });
  for (const who of ["a", "d"] as const)
    expect(await telling(who), who).toContain(`/${slug}/dates`);
});

test("what a delegation drafts is in no page of anybody else, nor that it drafts", async ({
  as,
  request,
  workspace,
}) => {
  const slug = "political-declaration-2021";
  const { drafting } = NEGOTIATIONS.find((one) => one.import.slug === slug)!;
  const words = drafting!.written.flatMap(({ replace, behind, rationale }) => [
    ...[replace?.[1], behind, rationale].filter((one) => one !== undefined),
  ]);
  const notes = drafting!.notes.flatMap(({ text }) => text || []);
  const traces = [...words, ...notes, `draft:${slug}`];
  const drafter = await Api.as(request, workspace.url, "a2");
  const delegations = await drafter.ok<Delegation[]>("GET", "delegations");
  const own = delegations.find(({ name }) => name === "Delegation A")!.id;
  const parts = ["text", "ours", "amendments", "dates", "letters", "versions", "participants"];
  const pages = ["", ...parts.map((part) => `/${part}`)];
  const room = (delegation: string) => `/negotiations/${slug}/drafting/${delegation}`;
  const mine = await (await as("a2")).request.get(room(own));
  expect(mine.status()).toBe(200);
  const shown = await mine.text();
  expect(traces.filter((trace) => !shown.includes(trace))).toEqual([]);
  for (const who of ["secretariat", "chair1", "b", "c", "d"] as const) {
    const { request } = await as(who);
    const told: string[] = [];
    for (const path of [...pages, `/drafting/${own}`]) {
      const bytes = await (await request.get(`/negotiations/${slug}${path}`)).text();
      told.push(...traces.filter((trace) => bytes.includes(trace)).map((one) => `${path}: ${one}`));
    }
    expect(told, who).toEqual([]);
    const status = async (delegation: string) => (await request.get(room(delegation))).status();
    expect(await status(own), who).toBe(await status(NONE));
  }
});

test("every role at the WebSocket, with a client that tries to write", async ({
  request,
  workspace,
}) => {
  const slug = "third-committee-2017";
  const address = `${workspace.url.replace("http", "ws")}/collab/text:${slug}?schema=${SCHEMA_VERSION}`;
  const headersOf = async (who: Who): Promise<Record<string, string>> =>
    who === "nobody"
      ? {}
      : { authorization: `Bearer ${(await Api.as(request, workspace.url, who)).token}` };
  const reader = await Api.as(request, workspace.url, "d");
  const text = async () => JSON.stringify(await reader.ok("GET", `negotiations/${slug}/text`));
  const type = (doc: Y.Doc, word: string) => {
    const paragraph = doc.getXmlFragment(TEXT_ROOT).get(2) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(0, word);
  };

  const nobody = new RawClient(address, {});
  expect((await nobody.closed).code).toBe(CLOSE.notSignedIn);
  const nowhere = new RawClient(address.replace(slug, "no-such-room"), await headersOf("a"));
  expect((await nowhere.closed).code).toBe(CLOSE.notAllowed);
  const elsewhere = { ...(await headersOf("chair1")), origin: "https://elsewhere.example" };
  expect((await new RawClient(address, elsewhere).closed).code).toBe(CLOSE.notAllowed);

  const before = await text();
  for (const who of ["a", "b", "c", "d", "secretariat"] as const) {
    const client = await new RawClient(address, await headersOf(who)).synced();
    client.change((doc) => type(doc, `written-by-${who} `));
    // What is sent later is answered later: once the writer's word is there, this one was dropped.
    client.socket.close();
  }
  const chair = await new RawClient(address, await headersOf("chair1")).synced();
  chair.change((doc) => type(doc, "written-by-chair "));
  await expect.poll(text).toContain("written-by-chair");
  expect((await text()).replace("written-by-chair ", "")).toBe(
    before.replace(
      /"seq":\d+/,
      JSON.stringify(JSON.parse(await text()).seq).replace(/^/, '"seq":'),
    ),
  );
  chair.socket.close();
});

test("one of another negotiation is not let in, and signing out closes the socket", async ({
  request,
  workspace,
}) => {
  const address = (slug: string) =>
    `${workspace.url.replace("http", "ws")}/collab/text:${slug}?schema=${SCHEMA_VERSION}`;
  const outsider = await Api.as(request, workspace.url, "c");
  const headers = { authorization: `Bearer ${outsider.token}` };
  expect((await new RawClient(address("permissions"), headers).closed).code).toBe(CLOSE.notAllowed);
  const open = await new RawClient(address("third-committee-2017"), headers).opened();
  await outsider.ok("DELETE", "session");
  expect((await open.closed).code).toBe(CLOSE.notSignedIn);
});
