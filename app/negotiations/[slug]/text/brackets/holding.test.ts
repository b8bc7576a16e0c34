import { expect, test } from "vitest";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { PositionView } from "@/domain/contract/positionViews";
import type { DelegationId } from "@/domain/ids";
import { edit, para } from "@/domain/testing/builders";
import { compilable } from "./holding";

const [A, B, C, D] = ["a", "b", "c", "d"] as unknown as DelegationId[];

test("who spoke of an earlier wording alone stands in no bracket of this one", () => {
  const position = (delegation: DelegationId | undefined, stance: PositionView["stance"]) => ({
    ...{ delegation, stance, note: "", at: "" },
  });
  const amendment = {
    ...{ id: "x", delegation: A, sponsors: [A, B] },
    revision: edit(para("1", "We meet."), "We shall meet."),
    positions: [position(C, "support"), position(D, "oppose")],
  };
  const held = (onEarlierWording?: readonly unknown[]) => {
    const view = { ...amendment, onEarlierWording } as unknown as AmendmentView;
    const { holders, opposed } = compilable(view, (id) => id)!;
    return [holders, opposed].map((some) => some.map(({ delegation }) => delegation));
  };
  expect(held()).toEqual([[A, B, C], [D]]);
  expect(held([B, C, D])).toEqual([[A], []]);
});
