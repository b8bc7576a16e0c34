import { beforeEach, expect, test } from "vitest";
import type { AmendmentId } from "../../domain/ids";
import type { VersionContent } from "../../domain/revisions/content";
import { dispositionTable } from "../../domain/revisions/disposition";
import { describeDatabases } from "../testing/databases";
import {
  codeOf,
  type Delegation,
  must,
  replacing,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "../testing/workspace";

type Kind = "compilation" | "revision" | "adopted";
type Choices = readonly {
  readonly amendment: AmendmentId;
  readonly choice: "carry" | "leave";
  readonly reason: string;
}[];

describeDatabases("versions beside wordings that delegations have not seen", (fresh) => {
  let w: TestWorkspace;
  const begin = async (disclosure: "on-compilation" | "on-submission") => {
    w = await testWorkspace(await fresh(), { disclosure });
  };
  beforeEach(() => begin("on-compilation"));
  beforeEach(() => () => w.close());

  const tick = () => w.later();
  const propose = async (who: "a" | "b", label: string, change: readonly [string, string]) => {
    tick();
    return must(await w.propose(who, who === "a" ? "A" : "B", label, change)).id;
  };
  const disclose = async (id: AmendmentId) => {
    tick();
    must(await w.app.commands.discloseAmendment(w.people.chair, SLUG, id));
  };
  const reword = async (id: AmendmentId, label: string, change: readonly [string, string]) => {
    tick();
    const base = await w.paragraph(label);
    const request = { base: [base], change: replacing(base, change), rationale: "", submit: true };
    must(await w.app.commands.reviseAmendment(w.people.a, SLUG, id, request));
  };
  const join = async (who: Who, as: Delegation, id: AmendmentId, instead?: AmendmentId) => {
    tick();
    const request = { delegation: w.delegations[as], instead: instead ?? null };
    must(await w.app.commands.joinSponsors(w.people[who], SLUG, id, request));
  };
  const say = async (who: Who, as: Delegation, id: AmendmentId, stance: "support" | "oppose") => {
    tick();
    const request = { delegation: w.delegations[as], stance, note: "" };
    must(await w.app.commands.takePosition(w.people[who], SLUG, id, request));
  };
  const issue = (kind: Kind, hash: string, choices: Choices = []) =>
    w.app.commands.issueVersion(w.people.chair, SLUG, {
      ...{ kind, title: "A title", preview: hash, choices: [...choices] },
    });
  const preview = (kind: Kind, choices: Choices = []) =>
    w.app.commands.previewVersion(w.people.chair, SLUG, {
      ...{ kind, title: "A title", choices: [...choices] },
    });
  const issued = async (kind: Kind, choices: Choices = []): Promise<VersionContent> => {
    tick();
    const { number } = must(await issue(kind, must(await preview(kind, choices)).hash, choices));
    return (await w.app.queries.version(w.people.observer, SLUG, number))!.content;
  };
  /** Who holds which words of paragraph 2 in a compilation, and who is listed beside it. */
  const printed = ({ compiled, amendments }: VersionContent) => ({
    brackets: compiled!.paragraphs
      .flatMap(({ spans }) => spans)
      .flatMap((span) => (span.type === "choice" ? span.alternatives : []))
      .map(({ runs, holders }) =>
        [runs.map(({ text }) => text).join(""), ...holders.map(({ name }) => name)].join(" | "),
      ),
    sponsors: amendments[0]!.sponsors,
    earlier: amendments[0]!.earlier?.map((one) => `${one.delegation} ${one.stance}`),
  });
  const onEarlier = async (who: Who, id: AmendmentId) =>
    (await w.seen(who)).find((one) => one.id === id)!.onEarlierWording;

  test("who joined or took a position by an earlier wording holds nothing of the hidden one", async () => {
    const id = await propose("a", "2", ["quadrennial", "biennial"]);
    await disclose(id);
    await reword(id, "2", ["quadrennial", "SECRETLY annual"]);
    await join("b", "B", id);
    await say("c", "C", id, "oppose");
    expect([await onEarlier("b", id), await onEarlier("observer", id)]).toEqual([[], []]);
    const both = [w.delegations.B, w.delegations.C];
    expect([await onEarlier("chair", id), await onEarlier("a", id)]).toEqual([both, both]);
    expect(printed(await issued("compilation"))).toEqual({
      brackets: ["quadrennial", "SECRETLY annual | Delegation A"],
      sponsors: ["Delegation A"],
      earlier: ["Delegation B propose", "Group C oppose"],
    });
    // Disclosed now, it can be held: by saying so anew.
    expect(await onEarlier("observer", id)).toEqual(both);
    await say("c", "C", id, "support");
    const request = { delegation: w.delegations.B, instead: null };
    must(await w.app.commands.leaveSponsors(w.people.b, SLUG, id, request));
    await join("b", "B", id);
    expect(printed(await issued("compilation"))).toEqual({
      brackets: ["quadrennial", "SECRETLY annual | Delegation A | Delegation B | Group C"],
      sponsors: ["Delegation A", "Delegation B"],
      earlier: undefined,
    });
  });

  test("who sponsored it before a new wording has seen that one, and holds it", async () => {
    const id = await propose("a", "2", ["quadrennial", "biennial"]);
    await disclose(id);
    await join("b", "B", id);
    await reword(id, "2", ["quadrennial", "annual"]);
    expect(printed(await issued("compilation"))).toMatchObject({
      brackets: ["quadrennial", "annual | Delegation A | Delegation B"],
      sponsors: ["Delegation A", "Delegation B"],
    });
  });

  test("a position on a wording that was replaced in public is not one on the new wording", async () => {
    await w.close();
    await begin("on-submission");
    const id = await propose("a", "2", ["quadrennial", "biennial"]);
    await say("b", "B", id, "support");
    expect(await onEarlier("observer", id)).toEqual([]);
    await reword(id, "2", ["quadrennial", "annual"]);
    await say("c", "C", id, "support");
    expect(printed(await issued("compilation"))).toMatchObject({
      brackets: ["quadrennial", "annual | Delegation A | Group C"],
      earlier: ["Delegation B support"],
    });
  });

  /** Two on the same words that need their authors, one of them with a hidden newer wording. */
  async function twoOutdated() {
    const reworded = await propose("a", "2", ["quadrennial", "biennial"]);
    const plain = await propose("b", "2", ["quadrennial", "five-yearly"]);
    const accepted = await propose("b", "2", ["quadrennial", "annual"]);
    for (const id of [reworded, plain, accepted]) await disclose(id);
    tick();
    must(await w.decide("chair", accepted, "accept"));
    await reword(reworded, "2", ["annual", "SECRETLY biennial"]);
    return { reworded, plain };
  }

  test("a revision asks the same choice for both, and tells the same of both", async () => {
    const { reworded, plain } = await twoOutdated();
    expect(must(await preview("revision")).open.map(({ amendment }) => amendment)).toEqual([
      reworded,
      plain,
    ]);
    const choices = [reworded, plain].map((amendment) => ({
      ...{ amendment, choice: "carry" as const, reason: "" },
    }));
    const content = await issued("revision", choices);
    const [one, other] = [reworded, plain].map((id) => {
      const {
        amendment: _,
        about: __,
        ...told
      } = dispositionTable(content).find((line) => line.amendment === id)!;
      return told;
    });
    expect(one).toEqual(other);
    expect(JSON.stringify(content)).not.toContain("SECRETLY");
  });

  test("nothing is adopted over what delegations have not seen; its issuer is told what that is", async () => {
    const { reworded, plain } = await twoOutdated();
    const hidden = await propose("a", "1", ["importance", "value"]);
    const leave = (...ids: readonly AmendmentId[]): Choices =>
      ids.map((amendment) => ({ amendment, choice: "leave", reason: "Overtaken." }));
    const { hash } = must(await preview("adopted", leave(plain)));
    const refused = await issue("adopted", hash, leave(plain));
    expect(codeOf(refused)).toBe("undisclosed");
    expect(!refused.ok && refused.details).toEqual({ amendments: [reworded, hidden] });
    expect(codeOf(await preview("adopted", leave(plain, reworded)))).toBe("undisclosed");
    expect(await w.app.queries.versions(w.people.a, SLUG)).toHaveLength(1);
    for (const id of [reworded, hidden]) await disclose(id);
    const content = await issued("adopted", leave(plain, reworded, hidden));
    expect(dispositionTable(content).filter((one) => one.outcome === "left behind")).toHaveLength(
      3,
    );
  });

  test.each(["withdraws it", "joins another instead"])(
    "a co-facilitator's deferral is no part of it when its sponsor %s",
    async (how) => {
      const id = await propose("a", "2", ["quadrennial", "biennial"]);
      const other = await propose("b", "2", ["quadrennial", "biennial"]);
      for (const one of [id, other]) await disclose(one);
      const { revision } = (await w.seen("chair")).find((one) => one.id === id)!;
      const request = { kind: "defer", revision: revision!.id, reason: "Later." } as const;
      must(await w.app.commands.decideAmendment(w.people.chair, SLUG, id, request));
      if (how === "withdraws it")
        must(await w.app.commands.withdrawAmendment(w.people.a, SLUG, id, { reason: "" }));
      else {
        // Where wordings wait for a compilation text, joining leaves one's own standing.
        const open = { disclosure: "on-submission" } as const;
        must(await w.app.commands.configureNegotiation(w.people.secretariat, SLUG, open));
        await join("a", "A", other, id);
      }
      const line = dispositionTable(await issued("revision")).find((one) => one.amendment === id)!;
      expect([line.outcome, line.reason, line.decided]).toEqual(["withdrawn", "", undefined]);
      const [deferral] = (await w.seen("b")).find((one) => one.id === id)!.decisions;
      expect(deferral!.takenBack?.actorName).toBe("Person a");
    },
  );
});
