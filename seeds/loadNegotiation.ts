import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wallClockOf } from "../domain/calendar/zoned";
import { liveParagraphs } from "../domain/reading/live";
import { readDocument } from "../domain/reading/read";
import { plainContent } from "../domain/revisions/content";
import { storeDocument } from "../server/commands/storeDocument";
import * as dates from "../server/db/dates";
import * as negotiations from "../server/db/negotiations";
import * as versions from "../server/db/versions";
import { canonicalHash } from "../server/documents/canonical";
import { ACCOUNTS, type DemoAccount, type DemoKey } from "./accounts";
import { loadDrafting } from "./drafting";
import { agree, bridge, loadAmendment } from "./loadAmendments";
import { type Delegations, type Loader, must, type People } from "./loader";
import type { SampleNegotiation } from "./sample";

/** Imports a sample negotiation, and does in it what its people have done. */
export async function loadNegotiation(
  loader: Loader,
  people: People,
  taking: Delegations,
  sample: SampleNegotiation,
) {
  const { world, commands } = loader;
  const { slug } = must(
    await commands.importNegotiation(
      people.secretariat,
      { ...sample.import, ...received(loader, sample.file) },
      { sample: true },
    ),
  );
  const negotiation = (await negotiations.bySlug(world.database.client, slug))!;
  for (const [key, account] of Object.entries(ACCOUNTS) as [DemoKey, DemoAccount][])
    for (const { role, delegation } of account.roles)
      await negotiations.addParticipation(world.database.client, {
        negotiationId: negotiation.id,
        userId: people[key].id,
        role,
        delegation: delegation ? taking[delegation] : null,
      });
  await confirmDates(loader, people, negotiation);
  if (sample.extendDeadlineByDays) await extendDeadline(loader, people, slug, sample);
  for (const amendment of sample.amendments)
    await loadAmendment(loader, people, taking, slug, amendment);
  for (const bridging of sample.bridging ?? []) await bridge(loader, people.chair1, slug, bridging);
  for (const label of sample.agreed ?? []) await agree(loader, people.chair2, slug, label);
  if (sample.drafting) {
    const delegation = taking[sample.drafting.delegation];
    await loadDrafting({ world, commands, people, slug, delegation, must }, sample.drafting);
  }
  if (sample.adopted) {
    await recordAdopted(loader, people, negotiation, sample.adopted);
    await confirmDates(loader, people, negotiation);
    must(await commands.configureNegotiation(people.secretariat, slug, { status: "closed" }));
  }
}

/** Announces every date as it was read, in the order in which they stand in the document. */
async function confirmDates(
  { world, commands }: Loader,
  people: People,
  { id, slug }: negotiations.StoredNegotiation,
) {
  const read = (await dates.list(world.database.client, id)).filter((d) => d.review === "read");
  const place = (date: dates.StoredDate) => date.spans?.[0]?.from ?? 0;
  const confirm = { verdict: "confirm", moves: null } as const;
  for (const date of read.sort((a, b) => place(a) - place(b)))
    must(await commands.reviewDate(people.secretariat, slug, date.id, confirm));
}

async function extendDeadline(
  { world, commands }: Loader,
  people: People,
  slug: string,
  { extendDeadlineByDays: extension }: SampleNegotiation,
) {
  const { client } = world.database;
  const negotiation = (await negotiations.bySlug(client, slug))!;
  const deadline = (await dates.list(client, negotiation.id)).find((d) => d.kind === "deadline")!;
  const day = new Date(world.now().getTime() + extension!.days * 86_400_000);
  must(
    await commands.changeDate(people.secretariat, slug, deadline.id, {
      startsAt: `${wallClockOf(day, deadline.zone).slice(0, 10)}T18:00`,
      cancelled: false,
      reason: extension!.reason,
    }),
  );
}

/** What was adopted in the end, as the last version of a closed negotiation. */
async function recordAdopted(
  loader: Loader,
  people: People,
  negotiation: negotiations.StoredNegotiation,
  { file, title }: NonNullable<SampleNegotiation["adopted"]>,
) {
  const { world } = loader;
  const document = received(loader, file);
  const reading = readDocument(document.text);
  const label = "Adopted text";
  const content = plainContent({
    kind: "adopted",
    label,
    title,
    paragraphs: liveParagraphs(reading),
  });
  const { id: addedBy, name } = people.secretariat;
  await world.database.transaction(async (tx) => {
    await storeDocument(tx, negotiation.id, {
      ...document,
      ...{ reading, addedBy, addedAt: world.now() },
    });
    await versions.issue(tx, {
      negotiationId: negotiation.id,
      kind: "adopted",
      label,
      title,
      content,
      contentHash: canonicalHash(content),
      roomSeq: null,
      issuedBy: addedBy,
      issuedByName: name,
      issuedAt: world.now(),
    });
  });
}

/** One of the texts, as it would be received. */
const received = ({ folder }: Loader, file: string) => ({
  filename: file,
  text: readFileSync(join(folder, file), "utf8"),
  errata: [],
  ignored: [],
});
