import { NEGOTIATIONS } from "../../seeds/negotiations";
import { expect, test } from "../fixtures";
import { Api, type Delegation } from "../helpers";
import { NONE, prepare } from "./target";

test("what a letter announces is in no page before it is confirmed, but for those who review it", async ({
  as,
  request,
  workspace,
}) => {
  const { slug, unconfirmed } = await prepare(request, workspace.url, "permissions-pages");
  const chair = await Api.as(request, workspace.url, "chair1");
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
      if (bytes.includes(unconfirmed) || bytes.includes("2031-05-07")) told.push(path);
    }
    return told;
  };
  for (const who of ["a", "d"] as const) expect(await telling(who), who).toEqual([]);
  for (const who of ["secretariat", "chair1"] as const)
    expect(await telling(who), who).toContain(`/${slug}/letters`);
  await chair.ok("POST", `negotiations/${slug}/dates/${unconfirmed}/review`, {
    verdict: "confirm",
  });
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
