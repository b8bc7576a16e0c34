import { expect, test } from "vitest";
import { gather } from "./gather";

/** A reader that doubles, whose queries are answered by hand. */
function byHand(most?: number) {
  const asked: (readonly number[])[] = [];
  const ends: { answer: () => void; fail: (error: Error) => void }[] = [];
  const arrived: (() => void)[] = [];
  const double = gather<number, number>((numbers) => {
    asked.push(numbers);
    arrived.shift()?.();
    return new Promise((answer, fail) => {
      ends.push({ answer: () => answer(numbers.map((n) => 2 * n)), fail });
    });
  }, most);
  const nextQuery = () => new Promise<void>((resolve) => arrived.push(resolve));
  return { double, asked, ends, nextQuery };
}

test("what is asked in one turn is one query, and each gets their own answer", async () => {
  const { double, asked, ends, nextQuery } = byHand();
  const first = nextQuery();
  const answers = Promise.all([double(1), double(2), Promise.resolve().then(() => double(3))]);
  await first;
  ends[0]!.answer();
  expect(await answers).toEqual([2, 4, 6]);
  expect(asked).toEqual([[1, 2, 3]]);
});

test("what is asked while a query is under way is asked by the next one, and no earlier", async () => {
  const { double, asked, ends, nextQuery } = byHand();
  const first = nextQuery();
  const early = double(1);
  await first;
  const late = Promise.all([double(1), double(2)]);
  await new Promise(setImmediate);
  expect(asked).toEqual([[1]]);
  const second = nextQuery();
  ends[0]!.answer();
  await second;
  ends[1]!.answer();
  expect([await early, await late]).toEqual([2, [2, 4]]);
  expect(asked).toEqual([[1], [1, 2]]);
});

test("a failure is told to those who asked, and the next query is tried", async () => {
  const { double, ends, nextQuery } = byHand();
  const first = nextQuery();
  const failed = Promise.allSettled([double(1), double(2)]);
  await first;
  const second = nextQuery();
  const later = double(3);
  ends[0]!.fail(new Error("gone"));
  expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await second;
  ends[1]!.answer();
  expect(await later).toBe(6);
  const third = nextQuery();
  const afterwards = double(4);
  await third;
  ends[2]!.answer();
  expect(await afterwards).toBe(8);
});

test("a query has a bounded number of questions", async () => {
  const { double, asked, ends, nextQuery } = byHand(2);
  const first = nextQuery();
  const answers = Promise.all([1, 2, 3].map(double));
  await first;
  const second = nextQuery();
  ends[0]!.answer();
  await second;
  ends[1]!.answer();
  expect(await answers).toEqual([2, 4, 6]);
  expect(asked).toEqual([[1, 2], [3]]);
});

test("a reader that throws at once fails like any other", async () => {
  const broken = gather<number, number>(() => {
    throw new Error("no database");
  });
  await expect(broken(1)).rejects.toThrow("no database");
  await expect(broken(2)).rejects.toThrow("no database");
});
