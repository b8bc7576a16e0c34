import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wallClockOf } from "../domain/calendar/zoned";
import type { RequestedChange } from "../domain/contract/requests";
import type { AmendmentId, DelegationId, RevisionId } from "../domain/ids";
import { liveParagraphs } from "../domain/reading/live";
import { readDocument } from "../domain/reading/read";
import type { Result } from "../domain/refusal";
import { plainContent } from "../domain/revisions/content";
import type { Paragraph } from "../domain/text/paragraph";
import { concat, plainText, runsOf, slice } from "../domain/text/runs";
import type { SignedIn } from "../server/auth/auth";
import { hashPassword } from "../server/auth/password";
import type { Commands } from "../server/commands/commands";
import { storeDocument } from "../server/commands/storeDocument";
import * as dates from "../server/db/dates";
import * as delegations from "../server/db/delegations";
import * as negotiations from "../server/db/negotiations";
import * as users from "../server/db/users";
import * as versions from "../server/db/versions";
import { canonicalHash } from "../server/documents/canonical";
import type { Queries } from "../server/queries/queries";
import { liveText, type World } from "../server/world";
import {
  ACCOUNTS,
  DELEGATIONS,
  DEMO_PASSWORD,
  type DemoAccount,
  type DemoKey,
  NEGOTIATIONS,
  type SampleAmendment,
  type SampleNegotiation,
} from "./sample";

interface Loader {
  readonly world: World;
  readonly commands: Commands;
  readonly queries: Queries;
  /** The folder that holds the texts. */
  readonly folder: string;
  readonly say: (line: string) => void;
}
type People = Readonly<Record<DemoKey, SignedIn>>;
type Delegations = Readonly<Record<keyof typeof DELEGATIONS, DelegationId>>;

/**
 * Fills an empty workspace with demo accounts and the sample negotiations, through the same commands
 * that people use; one whose loading was interrupted gets what is missing. Does nothing, and answers
 * false, where there is a real account or all is there already.
 */
export async function loadSampleWorkspace(loader: Loader): Promise<boolean> {
  const { client } = loader.world.database;
  if (await users.anyReal(client)) return false;
  const known = await Promise.all(
    NEGOTIATIONS.map((sample) => negotiations.bySlug(client, sample.import.slug)),
  );
  const missing = NEGOTIATIONS.filter((_, at) => known[at] === null);
  if (missing.length === 0) return false;
  const taking = await createDelegations(loader);
  const people = await createAccounts(loader);
  for (const sample of missing) {
    loader.say(`  loading ${sample.import.title} …`);
    await loadNegotiation(loader, people, taking, sample);
  }
  return true;
}

async function createDelegations({ world }: Loader): Promise<Delegations> {
  const ids: Record<string, DelegationId> = {};
  for (const [key, { members = [], ...delegation }] of Object.entries(DELEGATIONS)) {
    const { client } = world.database;
    const { id } =
      (await delegations.byName(client, delegation.name)) ??
      (await delegations.create(client, {
        ...delegation,
        members: members.map((member: string) => ids[member]!),
      }));
    ids[key] = id;
  }
  return ids as Delegations;
}

async function createAccounts({ world }: Loader): Promise<People> {
  const people: Record<string, SignedIn> = {};
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const [key, account] of Object.entries(ACCOUNTS) as [DemoKey, DemoAccount][]) {
    const { client } = world.database;
    const user =
      (await users.byEmail(client, account.email)) ??
      (await users.create(client, {
        email: account.email,
        name: account.name,
        passwordHash,
        secretariat: account.secretariat ?? false,
        demo: true,
        createdAt: world.now(),
      }));
    people[key] = { ...user!, sessionId: "" };
  }
  return people as People;
}

async function loadNegotiation(
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

async function loadAmendment(
  loader: Loader,
  people: People,
  taking: Delegations,
  slug: string,
  sample: SampleAmendment,
) {
  const { commands, queries, world } = loader;
  const { paragraphs } = await liveText(world, slug);
  const paragraph = sample.paragraph === null ? null : labelled(paragraphs, sample.paragraph);
  const author = people[sample.by];
  const { id } = must(
    await commands.proposeAmendment(author, slug, {
      delegation: taking[sample.delegation],
      base: paragraph ? [paragraph] : [],
      change: requested(sample.change, paragraph),
      rationale: sample.rationale,
      submit: sample.submit ?? true,
    }),
  );
  for (const { by, delegation, stance } of sample.positions ?? [])
    must(
      await commands.takePosition(people[by], slug, id, {
        delegation: taking[delegation],
        stance,
        note: "",
      }),
    );
  if (sample.withdrawn)
    must(await commands.withdrawAmendment(author, slug, id, { reason: sample.withdrawn }));
  if (sample.decision) {
    const revision = await latestRevision(queries, people.chair1, slug, id);
    must(await commands.decideAmendment(people.chair1, slug, id, { ...sample.decision, revision }));
  }
}

async function latestRevision(
  queries: Queries,
  chair: SignedIn,
  slug: string,
  id: AmendmentId,
): Promise<RevisionId> {
  const amendments = (await queries.amendments(chair, slug)) ?? [];
  return amendments.find((amendment) => amendment.id === id)!.revision!.id;
}

function requested(
  change: SampleAmendment["change"],
  paragraph: Paragraph | null,
): RequestedChange {
  if (change.kind === "comment") return { kind: "comment", paragraph: paragraph?.id ?? null };
  if (!paragraph) throw new Error("A sample amendment names no paragraph.");
  const { id, kind, level } = paragraph;
  switch (change.kind) {
    case "delete":
      return { kind: "delete", paragraph: id };
    case "edit":
      return { kind: "edit", paragraph: id, result: replaced(paragraph, change.replace) };
    case "add":
      return { kind: "add", after: id, paragraphs: [{ kind, level, runs: runsOf(change.text) }] };
    case "alternative":
      return {
        kind: "alternative",
        paragraph: id,
        paragraphs: [{ kind, level, runs: runsOf(change.text) }],
      };
  }
}

function replaced(paragraph: Paragraph, pairs: readonly (readonly [string, string])[]) {
  let runs = paragraph.runs;
  for (const [from, to] of pairs) {
    const at = plainText(runs).indexOf(from);
    if (at < 0) throw new Error(`“${from}” is not in paragraph ${paragraph.label}.`);
    runs = concat(slice(runs, 0, at), runsOf(to), slice(runs, at + from.length, Infinity));
  }
  return [...runs];
}

const labelled = (paragraphs: readonly Paragraph[], label: string): Paragraph => {
  const found = paragraphs.find((p) => p.label === label && p.kind !== "footnote");
  if (!found) throw new Error(`The sample text has no paragraph ${label}.`);
  return found;
};

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

/** The sample is our own: a refusal here is a mistake in it. */
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The sample workspace was refused: ${result.sentence}`);
  return result.value;
}
