// npm run laws -- --cases N : every property of the core, with N generated cases each.
import { become, fail, prepare } from "./setup.mjs";

const flag = process.argv.indexOf("--cases");
const cases = flag < 0 ? 10_000 : Number(process.argv[flag + 1]);
if (!Number.isInteger(cases) || cases < 1)
  fail("--cases wants a whole number", "For example: npm run laws -- --cases 10000");

prepare();
become(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", ".laws.test.ts", "--testTimeout=0"],
  { LAWS_CASES: String(cases) },
);
