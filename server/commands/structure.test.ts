import { beforeEach, expect, test } from "vitest";
import type { RequestedChange } from "../../domain/contract/amendmentRequests";
import { textRoom } from "../../domain/contract/realtime";
import type { Paragraph } from "../../domain/text/paragraph";
import { plainText, runsOf, slice } from "../../domain/text/runs";
import { describeDatabases } from "../testing/databases";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../testing/workspace";

type Named = (label: string) => Paragraph;

describeDatabases("moving, splitting, merging and changing the level of paragraphs", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    return () => w.close();
  });

  const lines = async () =>
    (await w.text())
      .filter(({ kind }) => kind !== "title")
      .map(({ label, runs }) => `${label} ${plainText(runs).slice(0, 24)}`);
  /** Delegation A proposes with whole text as what it saw. */
  const propose = async (change: (named: Named) => RequestedChange) => {
    const text = await w.text();
    const named: Named = (label) => text.find((one) => one.label === label)!;
    return w.app.commands.proposeAmendment(w.people.a, SLUG, {
      ...{ delegation: w.delegations.A, rationale: "", submit: true },
      ...{ base: text, change: change(named) },
    });
  };
  /** A co-facilitator types at the beginning of the paragraph that begins with `words`. */
  const type = (words: string, typed: string) =>
    w.app.world.rooms.command(textRoom(SLUG), async (_, text) => {
      const { id } = text.find(({ runs }) => plainText(runs).startsWith(words))!;
      const edits = [{ from: 0, to: 0, insert: runsOf(typed) }];
      return {
        ok: true,
        value: { value: null, operations: [{ type: "edit", paragraph: id, edits }] },
      };
    });

  const cases: readonly (readonly [string, (named: Named) => RequestedChange, string[]])[] = [
    [
      "a move",
      (named) => ({ kind: "move", paragraph: named("1").id, after: named("3").id }),
      [
        "2 Now We decide to hold me",
        "3 We call upon all to cont",
        "3(a) By keeping their own rec",
        "3(b) By sharing what they hav",
        "3 bis We reaffirm the importan",
        "4 We invite the Secretary-",
      ],
    ],
    [
      "a move with subparagraphs",
      (named) => ({ kind: "move", paragraph: named("3").id, after: named("1").id }),
      [
        "1 We reaffirm the importan",
        "1 bis We call upon all to cont",
        "1 bis(a) By keeping their own rec",
        "1 bis(b) By sharing what they hav",
        "2 Now We decide to hold me",
        "4 We invite the Secretary-",
      ],
    ],
    [
      "a split",
      (named) => {
        const { id, kind, level, runs } = named("1");
        const at = plainText(runs).indexOf(" and our");
        return {
          ...{ kind: "split", paragraph: id },
          paragraphs: [slice(runs, 0, at), slice(runs, at, 999)].map((part) => ({
            ...{ kind, level, runs: part },
          })),
        };
      },
      [
        "1 We reaffirm the importan",
        "1 bis and our commitments made",
        "2 Now We decide to hold me",
        "3 We call upon all to cont",
        "3(a) By keeping their own rec",
        "3(b) By sharing what they hav",
        "4 We invite the Secretary-",
      ],
    ],
    [
      "a merge",
      (named) => ({
        ...{ kind: "merge", paragraph: named("3(a)").id, others: [named("3(b)").id] },
        runs: runsOf("By keeping and sharing records;"),
      }),
      [
        "1 We reaffirm the importan",
        "2 Now We decide to hold me",
        "3 We call upon all to cont",
        "3(a) By keeping and sharing r",
        "4 We invite the Secretary-",
      ],
    ],
    [
      "a change of level",
      (named) => ({ kind: "level", paragraph: named("4").id, level: 1, as: "subparagraph" }),
      [
        "1 We reaffirm the importan",
        "2 Now We decide to hold me",
        "3 We call upon all to cont",
        "3(a) By keeping their own rec",
        "3(b) By sharing what they hav",
        "3(b) bis We invite the Secretary-",
      ],
    ],
  ];

  test.each(cases)(
    "%s is accepted and taken back while somebody types",
    async (_, change, wanted) => {
      const before = await lines();
      const { id } = must(await propose(change));
      await Promise.all([type("We decide", "Now "), w.decide("chair", id, "accept").then(must)]);
      expect(await lines()).toEqual(wanted);
      expect(codeOf(await w.decide("chair", id, "accept"))).toBe("already-decided");
      const back = w.app.commands.takeBackDecision(w.people.chair, SLUG, id, { reason: "" });
      await Promise.all([type("Now We decide", "And "), back.then(must)]);
      expect(await lines()).toEqual(
        before.map((line) =>
          line.replace("2 We decide to hold meetin", "2 And Now We decide to hol"),
        ),
      );
      const levels = (await w.text()).map(({ level }) => level);
      expect(levels.filter((level) => level === 1)).toHaveLength(2);
    },
  );

  test("words typed into a paragraph go along with it, and come back", async () => {
    const { id } = must(await propose(cases[0]![1]));
    await Promise.all([type("We reaffirm", "Duly, "), w.decide("chair", id, "accept").then(must)]);
    must(await w.app.commands.takeBackDecision(w.people.chair2, SLUG, id, { reason: "" }));
    expect((await lines())[0]).toBe("1 Duly, We reaffirm the im");
  });

  test("of two moves of one paragraph the second needs its author", async () => {
    const to = (label: string) => (named: Named) =>
      ({
        ...{ kind: "move" as const, paragraph: named("1").id, after: named(label).id },
        between: [null, named("2").id],
      }) as const;
    const first = must(await propose(to("2")));
    const second = must(await propose(to("4")));
    must(await w.decide("chair", first.id, "accept"));
    expect(codeOf(await w.decide("chair", second.id, "accept"))).toBe("needs-author");
  });

  test.each<readonly [string, (named: Named) => RequestedChange, string]>([
    [
      "a move to where it stands",
      (named) => ({ kind: "move", paragraph: named("2").id, after: named("1").id }),
      "no-change",
    ],
    [
      "a move into itself",
      (named) => ({ kind: "move", paragraph: named("3").id, after: named("3(b)").id }),
      "invalid",
    ],
    [
      "a split that does not part",
      (named) => ({
        ...{ kind: "split", paragraph: named("1").id },
        paragraphs: ["We", " "].map((text) => ({
          ...{ kind: "operative" as const, level: 0, runs: runsOf(text) },
        })),
      }),
      "no-change",
    ],
    [
      "a merge with itself",
      (named) => ({
        ...{ kind: "merge", paragraph: named("1").id, others: [named("1").id] },
        runs: runsOf("We."),
      }),
      "invalid",
    ],
    [
      "the title as a subparagraph",
      (named) => ({ kind: "level", paragraph: named("").id, level: 1, as: "subparagraph" }),
      "invalid",
    ],
  ])("%s is refused", async (_, change, code) => {
    expect(codeOf(await propose(change))).toBe(code);
  });
});
