import { expect, test } from "vitest";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { ParagraphId } from "@/domain/ids";
import { edit, para } from "@/domain/testing/builders";
import { calledOtherwise, labelsNow } from "./numbering";

const seen = para("27", "We decide", { id: "p-27" as ParagraphId });
const amendment = { revision: edit(seen, "We agree"), draft: null } as unknown as AmendmentView;

test.each([
  ["of the same number", [seen], null],
  ["numbered anew", [{ ...seen, label: "30" }], "27"],
  [
    "numbered anew, its number another's now",
    [{ ...seen, label: "30" }, para("27", "New", { id: "p-new" as ParagraphId })],
    "27",
  ],
  ["that left the text", [], null],
])("a paragraph %s: how it was called, if otherwise", (_, text, then) => {
  expect(calledOtherwise(amendment, labelsNow(text))?.label ?? null).toBe(then);
});
