import type * as Y from "yjs";
import { CLOSE, SCHEMA_VERSION, TEXT_ROOT } from "../../domain/contract/realtime";
import { RawClient } from "../../server/realtime/testing/clients";
import { expect, test } from "../fixtures";
import { Api } from "../helpers";
import type { Who } from "./allowed";
import { prepare } from "./target";

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
  const { slug } = await prepare(request, workspace.url, "permissions-socket");
  const outsider = await Api.as(request, workspace.url, "c");
  const headers = { authorization: `Bearer ${outsider.token}` };
  expect((await new RawClient(address(slug), headers).closed).code).toBe(CLOSE.notAllowed);
  const open = await new RawClient(address("third-committee-2017"), headers).opened();
  await outsider.ok("DELETE", "session");
  expect((await open.closed).code).toBe(CLOSE.notSignedIn);
});
