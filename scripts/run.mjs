// Runs one of our TypeScript scripts, after installing what is missing. With --built before the file's
// name the server is built first, for scripts that start it.
import { become, build, prepare } from "./setup.mjs";

const args = process.argv.slice(2);
const needsBuild = args[0] === "--built";
prepare();
if (needsBuild) build();
become(process.execPath, ["--import", "tsx", ...(needsBuild ? args.slice(1) : args)]);
