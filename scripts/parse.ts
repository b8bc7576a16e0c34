import { readFileSync } from "node:fs";
import { decodeText } from "../domain/reading/decode";
import { readDocument } from "../domain/reading/read";

/** `npm run --silent parse -- FILE`: prints the document read from a text file as one JSON object. */
function main(): number {
  const file = process.argv[2];
  if (file === undefined) {
    process.stderr.write("Name the text file to read: npm run --silent parse -- FILE\n");
    return 1;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reasons: Record<string, string> = {
      ENOENT: "there is no such file",
      EACCES: "it may not be read by this user",
      EISDIR: "it is a folder",
    };
    process.stderr.write(`Cannot read ${file}: ${reasons[code] ?? (code || "unknown error")}.\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(readDocument(decodeText(bytes)), null, 2)}\n`);
  return 0;
}

process.exitCode = main();
