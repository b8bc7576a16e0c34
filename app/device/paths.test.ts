import { expect, test } from "vitest";
import { draftRoom, textRoom } from "@/domain/contract/realtime";
import type { DelegationId } from "@/domain/ids";
import { delegationOf, isOpenOn, pathsOf } from "./paths";

const D = "0b5c1c9a-4f8e-4d53-9f3e-1f2b3c4d5e6f" as DelegationId;
const PAGE = `/negotiations/2021/drafting/${D}`;
const ROOMS = [1, 2, 12].map((nth) => draftRoom("2021", D, nth));

test("the rooms that a delegation has had have names of their own", () => {
  expect(ROOMS).toEqual([`draft:2021:${D}`, `draft:2021:${D}:2`, `draft:2021:${D}:12`]);
});

test.each(ROOMS)("%s is found on the delegation's page, and nowhere else", (room) => {
  expect(pathsOf(room)).toEqual([PAGE, `/api${PAGE}`]);
  expect([PAGE, `${PAGE}/pack`, "/negotiations/2021/text"].map((at) => isOpenOn(at, room))).toEqual(
    [true, false, false],
  );
});

test.each([
  [PAGE, D],
  [`/api${PAGE}`, D],
  [`${PAGE}/pack`, D],
  ["/negotiations/2021/drafting", null],
  ["/negotiations/2021/text", null],
  ["/negotiations", null],
])("%s is of the drafting room of %s", (path, delegation) => {
  expect(delegationOf(path)).toBe(delegation);
});

test("a text is found on all pages of its negotiation", () => {
  expect(pathsOf(textRoom("2021"))).toEqual(["/negotiations/2021", "/api/negotiations/2021"]);
  expect(isOpenOn("/negotiations/2021/compile", textRoom("2021"))).toBe(true);
});
