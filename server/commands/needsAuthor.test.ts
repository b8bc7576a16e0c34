import { beforeEach, expect, test } from "vitest";
import type { RequestedChange } from "../../domain/contract/amendmentRequests";
import { textRoom } from "../../domain/contract/realtime";
import type { AmendmentId } from "../../domain/ids";
import type { TextOperation } from "../../domain/text/operations";
import type { Paragraph } from "../../domain/text/paragraph";
import { runsOf } from "../../domain/text/runs";
import * as records from "../db/events";
import { describeDatabases } from "../testing/databases";
import {
  codeOf,
  must,
  replacing,
  SLUG,
  type TestWorkspace,
  testWorkspace,
} from "../testing/workspace";
import { enter } from "../world";

describeDatabases("that a change of the text leaves an amendment to its author", (fresh) => {
  let w: TestWorkspace;
  beforeEach(() => () => w.close());
  const begin = async (disclosure: "on-compilation" | "on-submission") => {
    w = await testWorkspace(await fresh(), { disclosure });
  };
  const last = async () => {
    const { client } = w.app.world.database;
    const { negotiation } = must(await enter(client, w.people.chair, SLUG));
    return (await records.list(client, negotiation.id)).at(-1)!;
  };

  test("is not told to a sponsor that joined by an earlier wording than the one that it is about", async () => {
    await begin("on-compilation");
    const tick = () => w.later(1_000);
    const disclose = async (id: AmendmentId) =>
      must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
    const join = async (who: "b" | "c", as: "B" | "C", id: AmendmentId) => {
      tick();
      const request = { delegation: w.delegations[as], instead: null };
      must(await w.app.commands.joinSponsors(w.people[who], SLUG, id, request));
    };
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    await disclose(id);
    await join("c", "C", id);
    tick();
    const base = await w.paragraph("2");
    const change = replacing(base, ["quadrennial", "SECRET"]);
    const reworded = { base: [base], change, rationale: "", submit: true };
    must(await w.app.commands.reviseAmendment(w.people.a, SLUG, id, reworded));
    await join("b", "B", id);
    const rival = must(await w.propose("b", "B", "2", ["quadrennial", "annual"])).id;
    await disclose(rival);
    must(await w.decide("chair", rival, "accept"));
    expect(await last()).toMatchObject({
      ...{ type: "amendment.needs-author", subject: id },
      audience: { to: "sponsors", delegations: [w.delegations.A, w.delegations.C] },
    });
  });

  test("is told where a paragraph is taken out by hand", async () => {
    await begin("on-submission");
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const removed = { paragraph: (await w.paragraph("2")).id };
    must(await w.app.commands.removeParagraph(w.people.chair, SLUG, removed));
    expect(await last()).toMatchObject({
      ...{ type: "amendment.needs-author", subject: id, audience: { to: "participants" } },
      payload: { outcome: "paragraph-gone" },
    });
  });

  test("is told where a move takes away one between which a paragraph was to be moved from", async () => {
    await begin("on-submission");
    const text = await w.text();
    const named = (label: string) => text.find((one) => one.label === label)!;
    const move = async (label: string, after: string, ...between: [string, string]) =>
      must(
        await w.app.commands.proposeAmendment(w.people.a, SLUG, {
          ...{ delegation: w.delegations.A, rationale: "", submit: true },
          base: [named(label), named(after)],
          change: {
            ...{ kind: "move", paragraph: named(label).id, after: named(after).id },
            between: [named(between[0]).id, named(between[1]).id],
          },
        }),
      ).id;
    const moved = await move("2", "4", "1", "3");
    const neighbour = await move("1", "2", "", "2");
    must(await w.decide("chair", neighbour, "accept"));
    expect(await last()).toMatchObject({ type: "amendment.needs-author", subject: moved });
  });
});

describeDatabases("footnotes that words cite", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    return () => w.close();
  });
  const NOTE = "fn-1" as Paragraph["id"];
  const note: Paragraph = {
    ...{ id: NOTE, label: "1", kind: "footnote", level: 0 },
    runs: runsOf("Resolution 1."),
  };
  const citation = [{ text: "\uFFFC", marks: { footnote: NOTE } }];
  /** As it is typed: what no command would refuse or allow. */
  const type = (of: (text: readonly Paragraph[]) => TextOperation[]) =>
    w.app.world.rooms.command(textRoom(SLUG), async (_, text) => ({
      ok: true,
      value: { value: null, operations: of(text) },
    }));
  const citing = async (label: string) =>
    must(
      await type((text) => [
        { type: "insert", after: text.at(-1)!.id, paragraphs: [note] },
        {
          ...{ type: "edit", paragraph: text.find((one) => one.label === label)!.id },
          edits: [{ from: 0, to: 0, insert: citation }],
        },
      ]),
    );
  const propose = async (base: readonly Paragraph[], change: RequestedChange) =>
    must(
      await w.app.commands.proposeAmendment(w.people.a, SLUG, {
        ...{ delegation: w.delegations.A, rationale: "", submit: true, base, change },
      }),
    ).id;

  test("are not taken out by accepting that, nor changed while what cites them is agreed", async () => {
    await citing("2");
    const gone = await propose([note], { kind: "delete", paragraph: NOTE });
    const result = runsOf("Resolution 2.");
    const other = await propose([note], { kind: "edit", paragraph: NOTE, result });
    expect(codeOf(await w.decide("chair", gone, "accept"))).toBe("needs-co-facilitator");
    const { id } = await w.paragraph("2");
    const agreed = { agreed: true, reason: "" } as const;
    must(await w.app.commands.agreeParagraph(w.people.chair, SLUG, id, agreed));
    for (const amendment of [gone, other])
      expect(codeOf(await w.decide("chair", amendment, "accept"))).toBe("agreed");
  });

  test("are there when what cites them is put back, or it is not put back", async () => {
    await citing("2");
    const cites = await w.paragraph("2");
    const id = await propose([cites], { kind: "delete", paragraph: cites.id });
    must(await w.decide("chair", id, "accept"));
    must(await w.app.commands.removeParagraph(w.people.chair, SLUG, { paragraph: NOTE }));
    const back = await w.app.commands.takeBackDecision(w.people.chair, SLUG, id, { reason: "" });
    expect(codeOf(back)).toBe("needs-co-facilitator");
    expect(await w.paragraph("2")).toBeUndefined();
  });

  test("are in the text, and not in the base of a bridging text alone", async () => {
    const { id } = must(await w.propose("a", "A", "2", ["quadrennial", "biennial"]));
    const revision = (await w.seen("chair"))[0]!.revision!.id;
    const base = await w.paragraph("2");
    const cites = { ...base, runs: [...citation, ...base.runs] };
    const bridged = await w.app.commands.bridgeAmendments(w.people.chair, SLUG, {
      ...{ base: cites, result: [...cites.runs, ...citation], reason: "" },
      amendments: [{ amendment: id, revision }],
    });
    expect(codeOf(bridged)).toBe("needs-co-facilitator");
    expect((await w.paragraph("2")).runs).toEqual(base.runs);
  });
});
