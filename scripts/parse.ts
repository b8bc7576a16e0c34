import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isZone } from "../domain/calendar/zoned";
import { readDocument } from "../domain/reading/read";
import { decodeText } from "../domain/reading/source/decode";

const USAGE = `Name the text file to read: npm run --silent parse -- FILE
  --zone ZONE                where an announcement names none; America/New_York without it
  --close-of-business HH:MM  18:00 without it
`;
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read by this user",
  EISDIR: "it is a folder",
};

/** `npm run --silent parse -- FILE`: prints the document read from a text file as one JSON object. */
function main(): number {
  const asked = argumentsOf(process.argv.slice(2));
  if (asked === null) {
    process.stderr.write(USAGE);
    return 1;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(asked.file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = REASONS[code] ?? (code || "unknown error");
    process.stderr.write(`Cannot read ${asked.file}: ${why}.\n`);
    return 1;
  }
  const read = readDocument(decodeText(bytes), [], asked.options);
  process.stdout.write(`${JSON.stringify(read, null, 2)}\n`);
  return 0;
}

/** The file and how to read it; null where they cannot be understood. */
function argumentsOf(args: string[]) {
  const options = { zone: { type: "string" }, "close-of-business": { type: "string" } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { zone, "close-of-business": closeOfBusiness } = values;
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    if (zone !== undefined && !isZone(zone)) return null;
    if (closeOfBusiness !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(closeOfBusiness))
      return null;
    return {
      file,
      options: { ...(zone && { zone }), ...(closeOfBusiness && { closeOfBusiness }) },
    };
  } catch {
    return null;
  }
}

process.exitCode = main();
