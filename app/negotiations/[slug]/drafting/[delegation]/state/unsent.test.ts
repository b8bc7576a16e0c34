import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countUnsent, forgetUnsent } from "@/app/device/unsent";
import type { DraftKey } from "@/domain/drafting/draft";
import type { ParagraphId, UserId } from "@/domain/ids";
import { rationaleName, Unsent } from "./unsent";

/** As a browser's: what is kept are its own properties. */
class Storage {
  getItem(key: string): string | null {
    return (this as unknown as Record<string, string>)[key] ?? null;
  }
  setItem(key: string, value: string): void {
    Object.assign(this, { [key]: value });
  }
  removeItem(key: string): void {
    delete (this as unknown as Record<string, string>)[key];
  }
}

beforeEach(() => {
  vi.stubGlobal("window", { sessionStorage: new Storage() });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ME = "user-me" as UserId;
const OTHER = "user-other" as UserId;
const KEY = "edit:p-1" as DraftKey;
const WHY = rationaleName(KEY);
const COMMENT = `comment:${"p-2" as ParagraphId}` as const;
const open = (user = ME, room = "draft:text:a") => new Unsent({ user, room });

test("what is typed stays over a reload, for its author in its room alone", () => {
  open().keep(COMMENT, { text: "Shall we ask?", seen: "" });
  expect(open().of(COMMENT)).toEqual({ text: "Shall we ask?", seen: "" });
  expect(open(OTHER).of(COMMENT)).toBeNull();
  expect(open(ME, "draft:text:b").of(COMMENT)).toBeNull();
  expect([countUnsent(ME), countUnsent(OTHER)]).toEqual([1, 0]);
});

test.each<[string, Parameters<typeof forgetUnsent>[0], (string | null)[]]>([
  ["all, at sign-out", {}, [null, null]],
  ["one room's, when access to it is lost", { room: "draft:text:a" }, [null, null]],
  ["another room's", { room: "draft:text:b" }, ["Mine", "Theirs"]],
  ["everybody else's, when somebody signs in", { not: ME }, ["Mine", null]],
])("what is kept is forgotten: %s", (_, which, left) => {
  open(ME).keep(COMMENT, { text: "Mine", seen: "" });
  open(OTHER).keep(COMMENT, { text: "Theirs", seen: "" });
  forgetUnsent(which);
  expect([ME, OTHER].map((user) => open(user).of(COMMENT)?.text ?? null)).toEqual(left);
});

test("a rationale that could not be saved is saved again, a comment waits for its author", async () => {
  const unsent = open();
  unsent.keep(WHY, { text: "A shorter cycle.", seen: "" });
  unsent.keep(COMMENT, { text: "Shall we ask?", seen: "" });
  const save = vi.fn().mockResolvedValueOnce("failed").mockResolvedValueOnce("saved");
  await unsent.again(save);
  expect(unsent.of(WHY)?.text).toBe("A shorter cycle.");
  await unsent.again(save);
  expect(save.mock.calls).toEqual(Array(2).fill([KEY, { text: "A shorter cycle.", seen: "" }]));
  expect([unsent.of(WHY), unsent.of(COMMENT)?.text]).toEqual([null, "Shall we ask?"]);
  await unsent.again(save);
  expect(save).toHaveBeenCalledTimes(2);
});

test("one that is typed on while it is saved is kept, with what the server says by then", async () => {
  const unsent = open();
  unsent.keep(WHY, { text: "A", seen: "" });
  await unsent.again(async () => {
    unsent.keep(WHY, { text: "A shorter cycle.", seen: "" });
    return "saved";
  });
  expect(unsent.of(WHY)).toEqual({ text: "A shorter cycle.", seen: "A" });
});

test("one that somebody else was first with is not tried again until it is typed on", async () => {
  const unsent = open();
  unsent.keep(WHY, { text: "Ours", seen: "" });
  const save = vi.fn().mockResolvedValue("refused");
  await unsent.again(save);
  await unsent.again(save);
  expect(save).toHaveBeenCalledTimes(1);
  unsent.keep(WHY, { text: "Ours again", seen: "Theirs" });
  await unsent.again(save);
  expect(save).toHaveBeenCalledTimes(2);
});

test("a field on the screen saves by itself", async () => {
  const unsent = open();
  unsent.keep(WHY, { text: "A shorter cycle.", seen: "" });
  const [save, field] = [vi.fn().mockResolvedValue("saved"), vi.fn()];
  const gone = unsent.shown(WHY, field);
  await unsent.again(save);
  expect([save.mock.calls.length, field.mock.calls.length]).toEqual([0, 1]);
  gone();
  await unsent.again(save);
  expect([save.mock.calls.length, field.mock.calls.length]).toEqual([1, 1]);
});
