import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FeedMessage } from "@/domain/contract/liveViews";
import { FeedOrder } from "./feedOrder";

/** What was told: the name of an event, or "all" for a question after everything. */
let told: string[];
let order: FeedOrder;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  order = new FeedOrder((message) => told.push(message?.id ?? "all"));
});
afterEach(() => {
  vi.useRealTimers();
});

const event = (n: number, id: string, type = "date.changed"): FeedMessage => ({
  n,
  id,
  type,
  subject: null,
});
const ANSWERS = 1_000;

test("a first connection asks for everything, at once", () => {
  order.begin();
  expect(told).toEqual(["all"]);
});

test("who heard something says so, and is told what followed", () => {
  order.begin();
  order.take(event(1, "a"));
  order.take(event(2, "b"));
  expect(order.heard).toBe("b");
  order.begin();
  order.take(event(1, "c"));
  vi.advanceTimersByTime(ANSWERS);
  expect(told).toEqual(["all", "a", "b", "c"]);
});

test("who heard nothing yet asks for everything when it comes again, a little later", () => {
  order.begin();
  order.begin();
  expect(told).toEqual(["all"]);
  vi.advanceTimersByTime(ANSWERS);
  expect(told).toEqual(["all", "all"]);
});

test.each([
  ["a gap in the numbers", event(3, "c"), "c"],
  ["what is missed and named", event(2, "c", "missed"), "c"],
  ["what is missed without a name", event(2, "", "missed"), null],
])("%s: everything is asked for once", (_, message, heard) => {
  order.begin();
  order.take(event(1, "a"));
  order.take(message);
  expect(order.heard).toBe(heard);
  order.take(event(message.n + 1, "d"));
  order.take(event(message.n + 3, "e"));
  vi.advanceTimersByTime(ANSWERS);
  expect(told).toEqual(["all", "a", "d", "all"]);
});

test("four hundred do not ask in the same moment", () => {
  let asked = 0;
  for (let n = 0; n < 400; n += 1) {
    const one = new FeedOrder(() => {
      asked += 1;
    });
    one.begin();
    one.take(event(2, "x"));
  }
  expect(asked).toBe(400);
  vi.advanceTimersByTime(ANSWERS / 2);
  expect(asked).toBeGreaterThan(500);
  expect(asked).toBeLessThan(700);
  vi.advanceTimersByTime(ANSWERS / 2);
  expect(asked).toBe(800);
});

test("who leaves asks no more", () => {
  order.begin();
  order.begin();
  order.stop();
  vi.advanceTimersByTime(ANSWERS);
  expect(told).toEqual(["all"]);
});
