/**
 * Where the laws begin to generate. The tests of a change are to say the same each time they run, so they
 * begin at one seed; `npm run laws`, which looks for new cases, at another each time, and names it when
 * a law fails (docs/decisions/0031).
 */
import fc from "fast-check";

if (!process.env.LAWS_CASES) fc.configureGlobal({ seed: 1945_10_24 });
