import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { step2Frame } from "../../realtime/socket/frames";
import { until } from "../../realtime/testing/clients";
import { type as typeInto } from "../../realtime/testing/editor";
import { describeDatabases } from "../../testing/databases";
import { type Doors, openDoors } from "../../testing/doors";
import { type TestDrafting, testDrafting } from "../../testing/drafting";
import { must, SLUG, type TestWorkspace, testWorkspace } from "../../testing/workspace";

describeDatabases("a paragraph of a room that is agreed in the text meanwhile", (fresh) => {
  let w: TestWorkspace;
  let d: TestDrafting;
  let doors: Doors;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    d = await testDrafting(w);
    doors = await openDoors(w.app);
    return () => doors.close();
  });

  test("refuses no word of what was written offline, there or elsewhere", async () => {
    const before = await (await doors.come(d.a, d.room)).synced();
    const { doc } = before;
    before.close();
    // Offline: in the paragraph that is agreed meanwhile, and in another one.
    const { id } = await d.paragraph("2");
    typeInto(doc, id, 0, "OFFLINE-HERE ");
    typeInto(doc, (await d.paragraph("4")).id, 0, "OFFLINE-THERE ");
    const agreement = { agreed: true, reason: "" };
    must(await w.app.commands.agreeParagraph(w.people.chair, SLUG, id, agreement));
    must(await w.app.commands.bringDraftForward(d.a2, SLUG, w.delegations.A));
    expect(await d.paragraph("2")).toMatchObject({ agreed: true });
    const again = await (await doors.come(d.a, d.room)).opened();
    again.send(step2Frame(Y.encodeStateAsUpdate(doc)));
    await until(() => again.messages("saved").length > 0, "it is stored");
    expect(again.messages("refused")).toEqual([]);
    const words = JSON.stringify((await d.view()).paragraphs);
    expect([words.includes("OFFLINE-HERE"), words.includes("OFFLINE-THERE")]).toEqual([true, true]);
    expect((await d.view()).changes.map(({ kind }) => kind)).toEqual(["edit", "edit"]);
    // In the text it is locked as ever.
    expect(JSON.stringify(await w.text())).not.toContain("OFFLINE");
  });
});
