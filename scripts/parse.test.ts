import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

function parse(...args: string[]) {
  const command = ["--import", "tsx", "scripts/parse.ts", ...args];
  return spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
}

test("prints a seed as one JSON object", () => {
  const seed = readdirSync(`${root}seeds`).find((file) => file.startsWith("000_"));
  const { status, stdout, stderr } = parse(`seeds/${seed}`);
  const { documentType, paragraphs, dates } = JSON.parse(stdout);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect([documentType, paragraphs.length, dates[0].start]).toEqual([
    "zero-draft",
    25,
    "2017-06-29T10:00",
  ]);
});

test.each([
  ["no file", [], "Name the text file to read"],
  ["a file that is not there", ["nowhere.txt"], "there is no such file"],
  ["a folder", ["seeds"], "it is a folder"],
])("%s: a sentence on standard error, and exit code 1", (_, args, sentence) => {
  const { status, stdout, stderr } = parse(...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(sentence);
});
