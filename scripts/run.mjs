// Runs one of our TypeScript scripts, after installing what is missing: node scripts/run.mjs FILE …
import { become, prepare } from "./setup.mjs";

prepare();
become(process.execPath, ["--import", "tsx", ...process.argv.slice(2)]);
