import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { link, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";

/**
 * A backup is gzip over JSON lines: a header, one line a row, and a trailer with the SHA-256 of all
 * bytes before it. A row is the number of its table in the header and its values as PostgreSQL
 * writes them (text, UTC, hexadecimal bytes), so that none passes through a JavaScript number or
 * date. It fits either database.
 */
export const FORMAT = "adref-backup";
export const FORMAT_VERSION = 1;

const header = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  /** In an order in which foreign keys are satisfied. */
  tables: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().min(0) }),
  ),
  sequences: z.array(
    z.strictObject({
      table: z.string(),
      column: z.string(),
      last: z.string().regex(/^\d+$/),
      called: z.boolean(),
    }),
  ),
});
export type BackupHeader = z.infer<typeof header>;

const row = z.tuple([z.int().min(0), z.array(z.string().nullable())]);
export interface BackupRow {
  readonly table: number;
  readonly values: readonly (string | null)[];
}
const trailer = z.strictObject({ sha256: z.string() });

/** The file is not a backup, is not whole, or was changed; its sentence says which. */
export class BackupUnreadable extends Error {
  override readonly name = "BackupUnreadable";
}

/** Writes a backup; the file is there whole or not at all. Refuses to replace one. */
export async function writeBackup(
  file: string,
  head: BackupHeader,
  rows: AsyncIterable<BackupRow>,
): Promise<{ readonly sha256: string }> {
  const hash = createHash("sha256");
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  let sha256 = "";
  async function* lines() {
    yield line(head);
    for await (const { table, values } of rows) yield line([table, values]);
    sha256 = hash.digest("hex");
    yield `${JSON.stringify({ sha256 })}\n`;
  }
  // Early, before all is read; and again at the end, by `link`.
  if (existsSync(file)) throw new BackupUnreadable(`${file} exists already.`);
  const draft = `${file}.${process.pid}.part`;
  try {
    // It holds the hashes of passwords: for its owner alone.
    const out = createWriteStream(draft, { mode: 0o600, flush: true });
    await pipeline(Readable.from(lines()), createGzip(), out);
    await link(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return { sha256 };
}

/** Reads a whole backup once to see that it is one, whole and unchanged. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  const counted: number[] = [];
  let head: BackupHeader | null = null;
  for await (const item of items(file)) {
    if ("format" in item) head = item;
    else counted[item.table] = (counted[item.table] ?? 0) + 1;
  }
  if (head === null) throw new BackupUnreadable(`${file} is empty.`);
  head.tables.forEach(({ name, rows }, index) => {
    if ((counted[index] ?? 0) !== rows) {
      throw new BackupUnreadable(`${file} says ${rows} rows of ${name}, and holds others.`);
    }
  });
  return head;
}

/** The rows of a backup that `checkBackup` has found good. */
export async function* rowsOf(file: string): AsyncIterable<BackupRow> {
  for await (const item of items(file)) if (!("format" in item)) yield item;
}

/** The header, then the rows; throws at the end if the checksum is not that of what was read. */
async function* items(file: string): AsyncIterable<BackupHeader | BackupRow> {
  const hash = createHash("sha256");
  let first = true;
  let ended = false;
  try {
    for await (const text of linesOf(file)) {
      if (ended) throw new BackupUnreadable(`${file} goes on after its end.`);
      const value: unknown = JSON.parse(text);
      const end = trailer.safeParse(value);
      if (end.success) {
        ended = true;
        if (end.data.sha256 !== hash.digest("hex")) {
          throw new BackupUnreadable(`${file} was changed or damaged: its SHA-256 does not fit.`);
        }
        continue;
      }
      hash.update(`${text}\n`);
      if (first) yield parseHeader(file, value);
      else {
        const [table, values] = row.parse(value);
        yield { table, values };
      }
      first = false;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  if (!ended) throw new BackupUnreadable(`${file} is not whole: it has no end.`);
}

function parseHeader(file: string, value: unknown): BackupHeader {
  const parsed = header.safeParse(value);
  if (!parsed.success) {
    throw new BackupUnreadable(`${file} is not a backup that this version of Adref can read.`);
  }
  return parsed.data;
}

/** Not by `readline`, which also ends lines at U+2028, as no JSON string does. */
async function* linesOf(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  const bytes = createGunzip();
  source.on("error", (error) => bytes.destroy(error));
  source.pipe(bytes);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") throw new BackupUnreadable(`${file} is not whole: its last line has no end.`);
}

function unreadable(file: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof BackupUnreadable) return error;
  if (code === "ENOENT") return new BackupUnreadable(`There is no file ${file}.`);
  if (
    code?.startsWith("Z_") ||
    code === "ERR_ENCODING_INVALID_ENCODED_DATA" ||
    error instanceof SyntaxError ||
    error instanceof z.ZodError
  ) {
    return new BackupUnreadable(`${file} is not a backup, or is damaged (${message}).`);
  }
  return error;
}
