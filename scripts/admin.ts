// npm run admin -- EMAIL "NAME": makes an account of the secretariat. The first real account ends
// demo mode. The password is asked for, or read from standard input when that is not a terminal.
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { z } from "zod";
import { password as passwordSchema } from "../domain/contract/accountRequests";
import { hashPassword } from "../server/auth/password";
import { DataDirectoryHeld } from "../server/db/lock";
import { openDatabase } from "../server/db/open";
import * as users from "../server/db/users";
import { readEnv } from "../server/env";

const USAGE =
  'Usage: npm run admin -- EMAIL "NAME"   (for example: npm run admin -- desk@example.org "Secretariat desk")';

async function main(): Promise<void> {
  const [email, name] = process.argv.slice(2);
  const address = z.email().safeParse(email);
  if (!address.success || !name) throw new Error(USAGE);
  const password = passwordSchema.safeParse(await askPassword());
  if (!password.success) throw new Error("The password must have at least 10 characters.");
  const env = readEnv(process.env);
  const database = await openDatabase(
    env.databaseUrl ? { url: env.databaseUrl } : { dataDir: env.dataDir },
  );
  try {
    const passwordHash = await hashPassword(password.data);
    const ended = await database.transaction(async (tx) => {
      const account = { email: address.data, name, passwordHash, secretariat: true };
      if (!(await users.create(tx, { ...account, createdAt: new Date() })))
        throw new Error(`There is an account with the address ${address.data} already.`);
      return users.deleteDemo(tx);
    });
    process.stdout.write(`${address.data} can sign in now, as secretariat.\n`);
    if (ended.length > 0)
      process.stdout.write(
        "Demo mode has ended and its accounts are deleted. Restart the server: it now listens on every interface.\n",
      );
  } finally {
    await database.close();
  }
}

/** Asks without showing what is typed. */
async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, next) => next() });
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stdout.write("Password (at least 10 characters): ");
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  for await (const line of lines) {
    if (terminal) process.stdout.write("\n");
    lines.close();
    return line;
  }
  return "";
}

main().catch((error: unknown) => {
  const held = error instanceof DataDirectoryHeld;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (held) process.stderr.write("Stop the server, then run this again.\n");
  process.exit(1);
});
