import { expect, test } from "vitest";
import { compilationContent } from "../../domain/revisions/content";
import {
  alternative,
  deletion,
  edit,
  holder,
  level,
  merge,
  move,
  para,
  split,
} from "../../domain/testing/builders";
import { by, view } from "./testing/versions";
import { versionText } from "./text";

const p1 = para("1", "We meet on a quadrennial basis.");
const p2 = para("2", "We act. We follow up.");
const p3 = para("3", "We thank the hosts.");

test("a compilation text prints what would become of paragraphs as a whole", () => {
  const retain = holder("Delegation B", "oppose");
  const amendments = [
    by("Delegation A", edit(p1, "We meet on a biennial basis."), "a1"),
    by("Delegation A", alternative(p1, "We never meet."), "a2", { opposed: [retain] }),
    by("Group C", deletion(p1), "a3", { opposed: [retain] }),
    by("Delegation A", split(p2, "We act.", "We follow up."), "a4"),
    by("Group C", merge(p2, [p3], "We act and thank the hosts."), "a5", { opposed: [retain] }),
    by("Group C", move(p3, p1), "a6"),
    by("Delegation A", level(p3, 1, "subparagraph"), "a7"),
    by("Delegation A", move(p3, para("9", "Gone.")), "a8"),
  ];
  const paragraphs = [p1, p2, p3];
  const heading = { title: "Declaration", label: "Compilation text 1", paragraphs };
  const text = versionText(view(compilationContent({ ...heading, amendments })));
  expect(text.slice(text.indexOf("1.      ["), text.indexOf("-----"))).toBe(`\
1.      [We meet on a [quadrennial ( ) / biennial (Delegation A)] basis. (Delegation B:
        retain)

1 alt.  / We never meet. (Delegation A), amendment 2

        / – (Group C: delete), amendment 3]

2.      We act. We follow up.

        Proposed split of paragraph 2 into 2, amendment 4:

2.      We act.

2 bis.  We follow up. (Delegation A)

        Proposed merger of paragraph 2 with paragraph 3, amendment 5:

2.      We act and thank the hosts. (Group C; Delegation B: retain)

3.      We thank the hosts.

        Proposed move of paragraph 3 to after paragraph 1, amendment 6 (Group C)

        Proposed change of paragraph 3 to a subparagraph, amendment 7 (Delegation A)

        Proposed to be merged into paragraph 2, amendment 5

        Not placed: move of paragraph 3 to after paragraph 9, amendment 8 (Delegation
        A): a paragraph that it names is no longer in the text.

`);
});
