import { expect, test } from "../fixtures";
import { Api } from "../helpers";
import { ACTIONS } from "./actions";
import { ALLOWED, ROLES, type Who } from "./allowed";
import { prepare } from "./target";

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

test("every role with every action, over HTTP", async ({ request, workspace }) => {
  test.slow();
  const target = await prepare(request, workspace.url, "permissions");
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
