import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { ACCOUNTS, DEMO_PASSWORD } from "../seeds/accounts";
import { loadSampleWorkspace } from "../seeds/load";
import { compose } from "./compose";
import { DataDirectoryHeld } from "./db/lock";
import { MigrationRefused } from "./db/migrate";
import { projectRoot } from "./db/root";
import { type Env, readEnv } from "./env";
import { tidyHourly } from "./housekeeping";
import { listen } from "./listen";

/** Errors that name what is wrong and what to do: printed without a stack. */
const PLAIN = [DataDirectoryHeld, MigrationRefused];

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const root = projectRoot();
  // Pages and the server are one process: Next must not start before the services are there.
  const app = await compose(env);
  if (env.demo && (await loadSampleWorkspace({ ...app, folder: join(root, "seeds"), say: print })))
    print("The sample workspace is loaded.");
  const demo = (await app.queries.demoAccounts()).length > 0;
  globalThis.__adref = app;

  const pages = next({
    dev: env.development,
    dir: root,
    // Next adds an upgrade listener of its own, which would end our sockets: it gets a server that
    // never listens, and server/listen.ts hands it only what is its own.
    httpServer: app.nextUpgrades,
  });
  await pages.prepare();
  const server = createServer();
  const host = demo ? "127.0.0.1" : env.host;
  const url = await listen(server, { app, pages, host, env });
  app.setUrl(env.publicUrl ?? url);
  welcome(url, demo, env);
  const stopTidying = tidyHourly(app.world, (error) => console.error(error));

  const stop = async () => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    stopTidying();
    server.close();
    server.closeAllConnections();
    await app.close();
    process.exit(0);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}

const print = (line: string) => process.stdout.write(`${line}\n`);

function welcome(url: string, demo: boolean, env: Env) {
  print(`Adref is ready: ${url}`);
  print(`Database: ${env.databaseUrl ? "PostgreSQL" : `embedded, in ${env.dataDir}`}`);
  if (env.redisUrl) print("Other processes on this database are called over Redis.");
  if (!demo) return;
  print(`\nDemo accounts (this machine only; all have the password ${DEMO_PASSWORD}):`);
  for (const { name, email } of Object.values(ACCOUNTS)) print(`  ${name.padEnd(26)} ${email}`);
  print("They are deleted when the first real account is made: npm run admin");
}

main().catch((error: unknown) => {
  const plain = error instanceof Error && PLAIN.some((type) => error instanceof type);
  const configuration = error instanceof Error && error.message.startsWith("The configuration");
  process.stderr.write(
    plain || configuration
      ? `Adref did not start. ${(error as Error).message}\n`
      : `Adref did not start.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
