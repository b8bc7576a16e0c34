// Loaded by tests before the server (node --import): at SIGUSR2 the wall clock jumps to as many
// milliseconds from the true time as the file ADREF_TEST_CLOCK says. Timers go on as they were, as
// they do when a machine's clock is set.
import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const TrueDate = globalThis.Date;
let shift = 0;

class SetDate extends TrueDate {
  // Of its own, not inherited: Next puts another Date in front, with what it finds here.
  static UTC = TrueDate.UTC;
  static parse = TrueDate.parse;

  constructor(...given) {
    if (given.length === 0) super(TrueDate.now() + shift);
    else super(...given);
  }
  static now() {
    return TrueDate.now() + shift;
  }
}
Object.defineProperty(SetDate, "name", { value: "Date" });
globalThis.Date = SetDate;

if (isMainThread) {
  process.on("SIGUSR2", () => {
    shift = Number(readFileSync(process.env.ADREF_TEST_CLOCK, "utf8"));
    process.stdout.write(`The clock stands ${shift} ms from the true time.\n`);
  });
}
