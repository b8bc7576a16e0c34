import { subjectOf } from "../../domain/amendments/subjects";
import type { NegotiationSummary } from "../../domain/contract/negotiationViews";
import { textRoom } from "../../domain/contract/realtime";
import type { TextView } from "../../domain/contract/textViews";
import { can, hears, isChair, PUBLIC } from "../../domain/permissions";
import * as agreements from "../db/agreements";
import * as amendments from "../db/amendments";
import * as bracketPositions from "../db/bracketPositions";
import * as dates from "../db/dates";
import * as decisions from "../db/decisions";
import * as delegations from "../db/delegations";
import * as documents from "../db/documents";
import * as events from "../db/events";
import * as invitations from "../db/invitations";
import * as negotiations from "../db/negotiations";
import * as screens from "../db/screens";
import * as users from "../db/users";
import * as versions from "../db/versions";
import * as versionTexts from "../db/versionTexts";
import { type Entered, enter, liveText, type Person, type World, workspaceActor } from "../world";
import { actsOf, amendmentView, mergesOf } from "./amendmentView";
import { bracketPositionViews } from "./bracketPositions";
import { changesSince } from "./changesSince";
import { datesFor, deadlineInForce, upcoming } from "./dates";
import { documentView } from "./documents";
import { draftingFor } from "./drafting/draftingFor";
import { receiptFor } from "./drafting/receipts";
import { draftingRoomsFor } from "./drafting/rooms";
import { likeViews } from "./likeness";
import { progressFor } from "./progress";
import type { AmendmentFilter, DemoAccount, Queries } from "./queries";
import { redlines } from "./redline";

/** How many coming dates a list of negotiations shows of each. */
const NEXT_DATES = 3;

/** Every read, authorised against the same table as the commands. */
export function createQueries(world: World, demo: readonly DemoAccount[]): Queries {
  const db = world.database.client;
  const redlineBetween = redlines(world);

  /** Reads as someone who may; null for everyone else. */
  const reading = async <T>(
    user: Person,
    slug: string,
    action: Parameters<typeof can>[1],
    read: (entered: Entered) => Promise<T>,
  ): Promise<T | null> => {
    const entered = await enter(db, user, slug);
    return entered.ok && can(entered.value.actor, action) ? read(entered.value) : null;
  };

  const summaries = async (
    user: Person,
    some: readonly negotiations.StoredNegotiation[],
  ): Promise<NegotiationSummary[]> => {
    const ids = some.map((negotiation) => negotiation.id);
    const roles = await negotiations.rolesOf(db, user.id);
    const allDates = await dates.listOf(db, ids);
    const latest = await versions.latestOf(db, ids);
    return some.map((negotiation) => {
      const { id, slug, title, status, sample, disclosure, lateSubmissions, timeZone } =
        negotiation;
      const own = allDates.get(id) ?? [];
      const version = latest.get(id);
      return {
        ...{ id, slug, title, status, sample, disclosure, lateSubmissions, timeZone },
        nextDates: upcoming(own, world.now()).slice(0, NEXT_DATES),
        deadline: deadlineInForce(own),
        latestVersion: version ? { number: version.number, label: version.label } : null,
        roles:
          roles.get(id) ??
          (user.secretariat ? [{ role: "secretariat" as const, delegation: null }] : []),
      };
    });
  };

  return {
    async ping() {
      await negotiations.any(db);
    },

    negotiations: async (user) => summaries(user, await negotiations.list(db, user)),

    negotiation: (user, slug) =>
      reading(user, slug, "negotiation.read", async ({ negotiation, actor }) => {
        const [summary] = await summaries(user, [negotiation]);
        const taking = await delegations.ofNegotiation(db, negotiation.id, {
          disclosedOnly: !isChair(actor),
        });
        return { ...summary!, actor, delegations: taking, now: world.now().toISOString() };
      }),

    text: (user, slug) =>
      reading(user, slug, "text.read", async (): Promise<TextView> => {
        const { paragraphs, seq } = await liveText(world, slug);
        return { room: textRoom(slug), seq, paragraphs };
      }),

    amendments: (user, slug, filter = {}) =>
      reading(user, slug, "text.read", async ({ negotiation, actor }) => {
        const reader = filter.view === "public" ? PUBLIC : actor;
        const stored = await amendments.list(db, negotiation.id);
        const acts = actsOf(
          stored.flatMap((one) => mergesOf(one).map((act) => ({ id: one.id, act }))),
        );
        return stored
          .map((amendment) => amendmentView(reader, amendment, acts))
          .filter((view) => view !== null)
          .filter((view) => passes(view, filter));
      }),

    amendment: (user, slug, id) =>
      reading(user, slug, "text.read", async ({ negotiation, actor }) => {
        const stored = await amendments.byId(db, negotiation.id, id);
        if (!stored) return null;
        return amendmentView(actor, stored, actsOf(await decisions.ofActs(db, mergesOf(stored))));
      }),

    changesSince: (user, slug, mark) =>
      reading(user, slug, "text.read", (entered) => changesSince(world, entered, mark)),

    likeAmendments: (user, slug) =>
      reading(user, slug, "text.read", async ({ negotiation, actor }) => {
        const stored = await amendments.list(db, negotiation.id);
        const views = stored.map((one) => amendmentView(actor, one)).filter((one) => one !== null);
        return likeViews((await liveText(world, slug)).paragraphs, views);
      }),

    bracketPositions: (user, slug) =>
      reading(user, slug, "text.read", async ({ negotiation }) => {
        const { paragraphs } = await liveText(world, slug);
        return bracketPositionViews(paragraphs, await bracketPositions.list(db, negotiation.id));
      }),

    agreements: (user, slug) =>
      reading(user, slug, "text.read", async ({ negotiation }) =>
        (await agreements.list(db, negotiation.id)).map(({ actor: _, at, ...agreement }) => ({
          ...agreement,
          at: at.toISOString(),
        })),
      ),

    screen: (user, slug) =>
      reading(user, slug, "text.read", ({ negotiation }) => screens.shown(db, negotiation.id)),

    drafting: (user, slug, delegation) =>
      reading(user, slug, "text.read", (entered) => draftingFor(world, entered, delegation)),

    draftReceipt: (user, slug, delegation, id) =>
      reading(user, slug, "text.read", (entered) => receiptFor(db, entered, delegation, id)),

    draftingRooms: (user, slug) =>
      reading(user, slug, "text.read", (entered) => draftingRoomsFor(db, entered)),

    versions: (user, slug) =>
      reading(user, slug, "version.read", async ({ negotiation }) =>
        (await versions.list(db, negotiation.id)).map(versionSummary),
      ),

    version: (user, slug, number) =>
      reading(user, slug, "version.read", async ({ negotiation }) => {
        const version = await versions.byNumber(db, negotiation.id, number);
        return version && { ...versionSummary(version), content: version.content };
      }),

    redline: (user, slug, from, to) =>
      reading(user, slug, "version.read", (entered) => redlineBetween(entered, from, to)),

    versionNames: (user, slug) =>
      reading(user, slug, "version.read", ({ negotiation }) =>
        versionTexts.names(db, negotiation.id),
      ),

    progress: (user, slug) =>
      reading(user, slug, "text.read", async ({ negotiation, actor }) => {
        const { paragraphs } = await liveText(world, slug);
        return progressFor(db, actor, negotiation.id, paragraphs);
      }),

    dates: (user, slug) =>
      reading(user, slug, "date.read", async ({ negotiation, actor }) =>
        datesFor(actor, await dates.list(db, negotiation.id)),
      ),

    documents: (user, slug) =>
      reading(user, slug, "letter.read", async ({ negotiation, actor }) => {
        const seen = datesFor(actor, await dates.list(db, negotiation.id));
        return (await documents.list(db, negotiation.id)).map((document) =>
          documentView(actor, document, seen),
        );
      }),

    participants: (user, slug) =>
      reading(user, slug, "participant.read", async ({ negotiation, actor }) => {
        const manages = can(actor, "participant.manage");
        const people = await negotiations.participants(db, negotiation.id);
        const invited = manages ? await invitations.list(db, negotiation.id) : [];
        return {
          participants: people.map(({ id, userId, name, email, role, delegation }) => ({
            participation: id,
            user: userId,
            name,
            email: manages ? email : null,
            role,
            delegation,
          })),
          invitations: invited.map(({ id, email, name, role, delegation, ...invitation }) => ({
            ...{ id, email, name, role, delegation },
            expiresAt: invitation.expiresAt.toISOString(),
            accepted: invitation.acceptedAt !== null,
          })),
        };
      }),

    events: (user, slug) =>
      reading(user, slug, "event.read", async ({ negotiation, actor }) =>
        (await events.list(db, negotiation.id))
          .filter(({ audience }) => hears(actor, audience))
          .map(({ type, subject, actorName, at, payload, hash }, before) => ({
            // Numbered anew: a gap would tell of what its reader may not know.
            ...{ seq: before + 1, type, subject, actorName, payload, hash },
            at: at.toISOString(),
          })),
      ),

    async accounts(user) {
      if (!can(workspaceActor(user), "account.manage")) return null;
      return (await users.list(db)).map(({ id, name, email, secretariat, disabledAt }) => ({
        ...{ id, name, email, secretariat },
        disabled: disabledAt !== null,
      }));
    },

    delegations: () => delegations.list(db),

    demoAccounts: async () => ((await users.anyDemo(db)) ? demo : []),
  };
}

function versionSummary({
  roomSeq: _,
  issuedBy: __,
  issuedAt,
  ...version
}: versions.StoredVersionSummary) {
  const { id, number, kind, label, title, contentHash, issuedByName } = version;
  return {
    ...{ id, number, kind, label, title, contentHash, issuedByName },
    issuedAt: issuedAt.toISOString(),
  };
}

type View = NonNullable<ReturnType<typeof amendmentView>>;

function passes(view: View, { since, paragraph, delegation, status }: AmendmentFilter): boolean {
  const change = (view.revision ?? view.draft)?.change;
  const about = change && subjectOf(change);
  return (
    (since === undefined || view.updatedAt > since) &&
    (paragraph === undefined || about === paragraph) &&
    (delegation === undefined || view.sponsors.includes(delegation)) &&
    (status === undefined || view.status === status)
  );
}
