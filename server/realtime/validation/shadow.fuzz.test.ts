import { expect, test } from "vitest";
import * as Y from "yjs";
import type { UserId } from "../../../domain/ids";
import { LiveText } from "../room/live";
import { seedUpdate } from "../room/text";
import { editAnywhere } from "../testing/editing";
import { mutateBytes, mutateStructs, oneOf, seeded } from "../testing/mutate";
import { SAMPLE } from "../testing/texts";
import { Shadow } from "./shadow";

/** As in fuzz.test.ts. */
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32));
const UPDATES = Number(process.env.FUZZ_FRAMES ?? 50_000);
/** Before an update comes as it was, it comes so often with something wrong with it. */
const SPOILED = 24;
const PEOPLE = [
  { user: "anna" as UserId, client: 1001 },
  { user: "ben" as UserId, client: 1002 },
];

test("whatever comes, it is judged before it is applied, and the copy is what is committed", () => {
  const random = seeded(SEED);
  const seed = seedUpdate(SAMPLE);
  const owners = new Map<number, UserId>();
  const shadow = new Shadow(owners, [seed]);
  const live = new LiveText([seed], 1);
  const answers = new Map<string, number>();
  const count = (answer: string) => answers.set(answer, (answers.get(answer) ?? 0) + 1);
  const commit = (update: Uint8Array | null) => {
    if (update) live.apply(update, live.seq + 1);
  };
  const take = (update: Uint8Array, user: UserId) => {
    const admission = shadow.admit(update, user);
    count(admission.ok ? "admitted" : admission.reason);
    if (admission.ok) {
      for (const id of admission.firstUses) owners.set(id, user);
      commit(admission.update);
      commit(shadow.mend());
    } else {
      expect([SEED, admission]).toEqual([SEED, { ...admission, applied: false }]);
    }
  };
  let sent = 0;
  for (let batch = 0; sent < UPDATES; batch += 1) {
    const { user, client } = oneOf(random, PEOPLE);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, live.state);
    doc.clientID = client;
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    for (let n = 0; n < 8; n += 1) editAnywhere(doc, random);
    for (const update of updates) {
      for (let n = 0; n < SPOILED; n += 1) {
        const mutated =
          random(3) === 0
            ? mutateBytes(update, random, oneOf(random, updates))
            : mutateStructs(update, random, doc);
        take(mutated, user);
      }
      take(update, user);
      sent += SPOILED;
    }
    // A server's command in between.
    const to = live.paragraphs[2]!;
    if (batch % 7 === 0)
      commit(shadow.change([{ type: "agree", paragraph: to.id, agreed: batch % 2 === 0 }]));
    expect([SEED, batch, shadow.paragraphs]).toEqual([SEED, batch, live.paragraphs]);
  }
  console.info(`Fuzz: ${sent} updates, seed ${SEED};`, answers);
  expect(answers.get("admitted")).toBeGreaterThan(UPDATES / SPOILED);
  // The checks have had their work.
  for (const reason of ["malformed", "incomplete", "structure", "attribute", "content", "agreed"])
    expect([reason, answers.get(reason) ?? 0]).not.toEqual([reason, 0]);
}, 600_000);
