import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { draftRoom } from "@/domain/contract/realtime";
import type { DraftKey } from "@/domain/drafting/draft";
import type { DelegationId } from "@/domain/ids";
import type { SignedIn } from "@/server/auth/auth";
import { bearing, openApi } from "@/server/testing/api";
import { describeDatabases } from "@/server/testing/databases";
import { moreDelegates, type TestDrafting, testDrafting } from "@/server/testing/drafting";
import { must, SLUG, type TestWorkspace, testWorkspace } from "@/server/testing/workspace";

type Params = Readonly<Record<string, string>>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

const API = dirname(fileURLToPath(import.meta.url));
const ROOM = "negotiations/[slug]/drafting/[delegation]";

/** Every route of the API, by its path. */
const ROUTES: ReadonlyMap<string, Partial<Record<Method, Handler>>> = new Map(
  await Promise.all(
    readdirSync(API, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts") && !file.startsWith("auth"))
      .map(async (file) => [dirname(file), await import(join(API, file))] as const),
  ),
);

const ROOM_NAME = draftRoom(SLUG, "" as DelegationId);
const HASH = "0".repeat(64);
/** A body that each route of a room takes, so that it is not refused for that. */
const BODIES: Readonly<Record<string, unknown>> = {
  "POST ": {},
  "PATCH ": { follows: true },
  "POST drafters": { user: randomUUID(), mayClear: false },
  "POST paragraphs": { after: "p", alternative: false },
  "DELETE paragraphs/[id]": { seen: "" },
  "POST paragraphs/[id]/restoration": {},
  "POST paragraphs/restored": {
    after: "p",
    paragraphs: [{ id: "q", label: "", kind: "operative", level: 0, runs: [] }],
  },
  "POST forward": {},
  "POST asks/[id]": { take: "ours" },
  "POST drops": { key: "edit:p", wording: HASH },
  "PUT settled": { key: "edit:p", wording: HASH, settled: true },
  "PUT rationales": { key: "edit:p", text: "", seen: "" },
  "POST notes": { paragraph: "p", instruction: "retain", text: "" },
  "PATCH notes/[id]": { resolved: true },
  "POST clearance": { to: "draft", wording: HASH },
  "POST preview": { keys: ["edit:p"] },
  "POST submission": { keys: ["edit:p"], wording: HASH },
};

describeDatabases("a delegation's drafting room, over HTTP", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  let delegates: Pick<TestDrafting, "a2" | "a3">;
  /** A delegate of Delegation A who is never a drafter. */
  let aside: SignedIn;
  beforeEach(async () => {
    w = await testWorkspace(await fresh(), { disclosure: "on-compilation" });
    delegates = await moreDelegates(w);
    aside = delegates.a3;
    return openApi(w, [aside]);
  });

  /** Everyone but its drafters; null is not signed in. */
  const others = (): ReadonlyMap<string, SignedIn | null> => {
    const { a: _, ...people } = w.people;
    return new Map([...Object.entries(people), ["aside", aside], ["nobody", null]]);
  };

  /** What is sent back, with every header. */
  async function ask(
    who: SignedIn | null,
    method: Method,
    path: string,
    { params, body, query = "" }: { params: Params; body?: unknown; query?: string },
  ): Promise<string> {
    const request = new Request(`http://adref.test/${query}`, {
      method,
      headers: who ? bearing(who) : {},
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const handler = ROUTES.get(path)![method]!;
    const response = await handler(request, { params: Promise.resolve(params) });
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    return [response.status, ...headers.sort(), await response.text()].join("\n");
  }

  const ofRoom = [...ROUTES].flatMap(([path, handlers]) =>
    path.startsWith(ROOM)
      ? (Object.keys(handlers) as string[])
          .filter((name): name is Method => /^[A-Z]+$/.test(name))
          .map((method) => ({ method, path, name: relative(ROOM, path) }))
      : [],
  );

  /** What everybody else is answered by every route of a room, asked well and badly. */
  async function answers(delegation: string, ids: readonly string[]): Promise<string[]> {
    const all: string[] = [];
    for (const [name, who] of others())
      for (const { method, path, name: part } of ofRoom)
        for (const id of path.includes("[id]") || path.includes("[user]") ? ids : ["-"]) {
          // To open a room is what a delegate of the delegation may do where there is none.
          if (who === aside && delegation === w.delegations.A && `${method} ${part}` === "POST ")
            continue;
          const params = { slug: SLUG, delegation, id, user: id };
          const known = BODIES[`${method} ${part}`];
          for (const body of known === undefined ? [undefined] : [known, { nonsense: 1 }])
            all.push(
              `${name} ${method} ${part}: ${await ask(who, method, path, { params, body })}`,
            );
        }
    return all;
  }

  const SECRETS = ["SECRET-WORDS", "SECRET-NEW", "SECRET-NOTE", "SECRET-REASON", "SECRET-CLEARED"];

  /** A room in which everything has been done that can be, short of sending; gives ids of it. */
  async function drafted(): Promise<readonly string[]> {
    const room = [SLUG, w.delegations.A] as const;
    const { commands } = w.app;
    d = await testDrafting(w, delegates);
    const id = await d.write("2", "quadrennial", "SECRET-WORDS");
    const alternative = { after: (await d.paragraph("4")).id, alternative: true };
    const added = must(await commands.addDraftParagraph(d.a, ...room, alternative));
    await d.write(added.label, "", "SECRET-NEW");
    const struck = await d.paragraph("3(b)");
    must(await commands.removeDraftParagraph(d.a2, ...room, struck.id, { seen: "" }));
    const note = { paragraph: id, instruction: "flexible" as const, text: "SECRET-NOTE" };
    const noted = must(await commands.addDraftNote(d.a2, ...room, note));
    const reason = { key: `edit:${id}` as DraftKey, text: "SECRET-REASON", seen: "" };
    must(await commands.wordDraftRationale(d.a, ...room, reason));
    must(await commands.configureDrafting(d.a, ...room, { wantsClearance: true }));
    const { wording } = await d.view();
    const cleared = { to: "for-clearance" as const, wording, note: "SECRET-CLEARED" };
    must(await commands.clearDraft(d.a2, ...room, cleared));
    const paragraphs = (await d.view()).paragraphs.map((paragraph) => paragraph.id);
    return [added.id, noted.id, d.a2.id, ...paragraphs.slice(1, 3)];
  }

  test("its routes answer everyone but its drafters, byte for byte, as if there were none", async () => {
    const nothing = await answers(w.delegations.A, ["p", ...(await textIds())]);
    const ids = await drafted();
    const known = ["p", ...(await textIds())];
    expect(await answers(w.delegations.A, known)).toEqual(nothing);
    // Nor is it told by what is inside of it.
    const unknown = await answers(randomUUID(), ids);
    const own = await answers(w.delegations.A, ids);
    expect(own).toEqual(unknown.filter((line) => !line.startsWith("aside POST : ")));
    for (const line of own) expect(line).toMatch(/: (404|401|422)\n/);
    expect(own.filter((line) => SECRETS.some((secret) => line.includes(secret)))).toEqual([]);
    // A delegation by no id at all is none.
    const odd = await ask(w.people.b, "GET", ROOM, { params: { slug: SLUG, delegation: "A" } });
    expect(own).toContain(`b GET : ${odd}`);
  });

  const textIds = async () => (await w.text()).slice(1, 3).map(({ id }) => id as string);

  /** All that the rest of the API tells everyone else. */
  async function told(): Promise<Map<string, string>> {
    const amendment = (await w.seen("chair"))[0]?.id ?? randomUUID();
    const all = new Map<string, string>();
    for (const [name, who] of others())
      for (const [path, { GET }] of ROUTES)
        if (GET && !path.startsWith(ROOM))
          for (const id of path.includes("[id]") ? [amendment, randomUUID()] : ["-"]) {
            // Whose delegate one is, there one is told of the drafters, and that alone.
            if (who === aside && path.endsWith("drafting")) continue;
            const params = { slug: SLUG, id, number: "1", other: "live", participation: "-" };
            const query = path.includes("preview") ? "?kind=compilation&title=T" : "";
            const answer = await ask(who, "GET", path, { params, query });
            all.set(`${name} ${path} ${id === amendment ? "there" : "-"}`, answer);
          }
    return all;
  }

  test("nothing else that anybody reads is another byte for it", async () => {
    must(await w.propose("b", "B", "1", ["reaffirm", "affirm"]));
    const { client } = w.app.world.database;
    const before = { told: await told(), events: await client.event.findMany() };
    const ids = await drafted();
    const after = { told: await told(), events: await client.event.findMany() };
    for (const [what, bytes] of after.told)
      expect([what, bytes]).toEqual([what, before.told.get(what)]);
    const traces = [...SECRETS, ROOM_NAME, ids[0]!, ids[1]!];
    const found = [...after.told].filter(([, bytes]) => traces.some((one) => bytes.includes(one)));
    expect(found.map(([what]) => what)).toEqual([]);
    expect(after.events).toEqual(before.events);
  });

  test("once it is sent, the amendments are told of as any, and nothing else of the room", async () => {
    await drafted();
    const room = [SLUG, w.delegations.A] as const;
    must(await w.app.commands.configureDrafting(d.a, ...room, { wantsClearance: false }));
    const keys = (await d.view()).changes.map(({ key }) => key).slice(0, 1);
    const { wording } = must(await w.app.commands.previewDraft(d.a, ...room, { keys }));
    const receipt = must(await w.app.commands.submitDraft(d.a, ...room, { keys, wording }));
    const bytes = [...(await told())];
    const telling = (trace: string) =>
      new Set(
        bytes.flatMap(([what, answer]) => (answer.includes(trace) ? what.split(" ")[0]! : [])),
      );
    // Undisclosed: for the chairs and the delegation, a delegate of it who is no drafter included.
    expect(telling("SECRET-WORDS")).toEqual(new Set(["secretariat", "chair", "chair2", "aside"]));
    for (const trace of ["SECRET-NEW", "SECRET-NOTE", "SECRET-CLEARED", receipt.id, ROOM_NAME])
      expect([trace, telling(trace)]).toEqual([trace, new Set()]);
    const { client } = w.app.world.database;
    const events = JSON.stringify(await client.event.findMany());
    expect(SECRETS.filter((secret) => events.includes(secret))).toEqual([]);
  });

  test("a delegate of the delegation who is no drafter learns who they are, and that alone", async () => {
    const params = { slug: SLUG };
    const path = dirname(ROOM);
    const others = ["b", "chair", "secretariat", "observer", "outsider"] as const;
    const toldOthers = () =>
      Promise.all(others.map((who) => ask(w.people[who], "GET", path, { params })));
    const before = await toldOthers();
    const ids = await drafted();
    const answer = await ask(aside, "GET", path, { params });
    expect(JSON.parse(answer.split("\n").at(-1)!)).toEqual([
      {
        delegation: w.delegations.A,
        exists: true,
        opening: null,
        drafter: false,
        drafterNames: ["Person a", "Person a2"],
      },
    ]);
    for (const trace of [...SECRETS, ...ids]) expect(answer).not.toContain(trace);
    const opening = { params: { slug: SLUG, delegation: w.delegations.A as string }, body: {} };
    expect(await ask(aside, "POST", ROOM, opening)).toContain("already-exists");
    expect(await toldOthers()).toEqual(before);
    const b = JSON.parse((await ask(w.people.b, "GET", path, { params })).split("\n").at(-1)!);
    expect(b).toEqual([
      {
        delegation: w.delegations.B as DelegationId,
        exists: false,
        opening: "first",
        drafter: false,
        drafterNames: [],
      },
    ]);
  });

  test("every route that takes a body is asked with one", () => {
    const taking = ofRoom.filter(({ method }) => method !== "GET" && method !== "DELETE");
    const names = taking.map(({ method, name }) => `${method} ${name}`);
    expect(names.filter((name) => BODIES[name] === undefined)).toEqual([]);
    expect(names.length).toBeGreaterThan(13);
  });
});
