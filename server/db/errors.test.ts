import { expect, test } from "vitest";
import { isUnreachable } from "./errors";

const state = (code: string) => Object.assign(new Error("error"), { code });
const words = (message: string, cause?: unknown) => new Error(message, { cause });

test.each<[string, unknown, boolean]>([
  ["a connection that was lost", state("08006"), true],
  ["too many connections", state("53300"), true],
  ["a full disk", state("53100"), true],
  ["an administrator's shutdown", state("57P01"), true],
  ["a server that starts", state("57P03"), true],
  ["a standby", state("25006"), true],
  ["nobody at the address", state("ECONNREFUSED"), true],
  ["a line that was cut", words("Connection terminated unexpectedly"), true],
  ["no answer in time", words("Query read timeout"), true],
  ["the same below Prisma", words("Invalid invocation", words("Connection terminated")), true],
  ["Prisma's own word for it", state("P1001"), true],
  ["a duplicate", state("23505"), false],
  ["a deadlock", state("40P01"), false],
  ["a wrong password", state("28P01"), false],
  ["a mistake of ours", new TypeError("undefined is not a function"), false],
  ["nothing", null, false],
])("whether waiting for the database helps: %s", (_, error, helps) => {
  expect(isUnreachable(error)).toBe(helps);
});
