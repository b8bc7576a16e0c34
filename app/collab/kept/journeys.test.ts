import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "@/domain/text/runs";
import { until } from "@/server/realtime/testing/clients";
import { type } from "@/server/realtime/testing/editor";
import { startWorld } from "@/server/realtime/testing/world";
import { describeDatabases } from "@/server/testing/databases";
import { Editor } from "../testing";
import { Device } from "./testing";

/** What happens to a person on the way: `type` in the page opened last. */
const STEPS = [
  "type",
  "type",
  "type",
  "cut",
  "return",
  "reload",
  "page",
  "other",
  "leave",
] as const;
const journey = fc.array(fc.constantFrom(...STEPS), { minLength: 4, maxLength: 14 });
const JOURNEYS = 6;
const PARAGRAPHS = ["1", "2", "2-a"] as const;
/** Words of one letter: none can be typed into the middle of another. */
const word = (n: number) => String.fromCharCode(0x4e00 + n);

describeDatabases("on any journey", (fresh) => {
  test("every word arrives, once, and whoever is told “saved” is told the truth", async () => {
    await fc.assert(
      fc.asyncProperty(journey, async (steps) => {
        const world = await startWorld(await fresh());
        const device = new Device(world, "chair");
        const other = await new Editor(world, "cochair").ready();
        let page = await device.open().ready();
        let typed = 0;
        const act: Readonly<Record<(typeof STEPS)[number], () => unknown>> = {
          type: () => type(page.doc, PARAGRAPHS[typed % 3]!, typed, word(typed++)),
          other: () => type(other.doc, PARAGRAPHS[typed % 3]!, 0, word(typed++)),
          cut: () => device.cut(),
          return: () => {
            device.online = true;
          },
          reload: async () => {
            page = await device.reload();
          },
          page: async () => {
            page = device.open();
            await until(() => page.shown, "it was shown");
          },
          leave: () => page.connection.leave(),
        };
        try {
          for (const step of steps) {
            await act[step]();
            // What is left is typed in no more.
            if (step === "leave") await act.page();
          }
          device.online = true;
          page = await device.reload();
          await until(() => page.saved === "saved" && other.saved === "saved", "all was saved");
          const stored = await world.storedText();
          const words = stored.map(({ runs }) => plainText(runs)).join("\n");
          for (let n = 0; n < typed; n += 1) expect(words.split(word(n))).toHaveLength(2);
          await until(() => page.status.state === "connected", "it was connected");
          await until(() => JSON.stringify(page.paragraphs) === JSON.stringify(stored), "it came");
          expect(page.refusals).toEqual([]);
        } finally {
          device.close();
          other.close();
          await world.stop();
        }
      }),
      { numRuns: JOURNEYS },
    );
  });
});
