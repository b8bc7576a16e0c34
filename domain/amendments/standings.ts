import type { DelegationId } from "../ids";
import { STANCES, type Stance } from "./amendment";

/** Where a delegation says it stands. Of a sponsor: `propose`. */
export interface Voice {
  readonly delegation: DelegationId;
  readonly stance: Stance;
}

/** A delegation with its members, if it is a group; a member may be a group itself. */
export interface Membership {
  readonly id: DelegationId;
  readonly members: readonly DelegationId[];
}

/** What one delegation says, and of a group how its members stand to it. */
export interface Said extends Voice {
  /** Members that said nothing themselves: it counts for them. */
  readonly countsFor: readonly DelegationId[];
  /** Members that said something else. */
  readonly differing: readonly Voice[];
}

/** Where a delegation stands that said nothing itself: by its group, or by several. */
export interface Through extends Voice {
  /** What its nearest groups said; more than one stance where they are divided. */
  readonly groups: readonly Voice[];
}

export interface Count {
  /** Delegations, groups among them, that said so themselves. */
  readonly said: number;
  /** Delegations that stand so, by their own word or by their group's; groups counted by members. */
  readonly members: number;
}

export interface Standings {
  readonly said: readonly Said[];
  readonly through: readonly Through[];
  readonly counts: Readonly<Record<Stance, Count>>;
}

/**
 * Where everyone stands: a group's position counts for its members, a member may differ, and both are
 * shown. Takes one voice a delegation (the last of one counts) and every delegation that takes part,
 * or is a member. Who says nothing stands where the nearest of its groups does that says something; of
 * several that are as near the firmest stance counts (in the order of `STANCES`). Linear in the
 * memberships, by the depth of groups within groups.
 */
export function standingsOf(
  voices: readonly Voice[],
  delegations: readonly Membership[],
): Standings {
  const own = new Map(voices.map((voice) => [voice.delegation, voice.stance]));
  const members = new Map(delegations.map((one) => [one.id, one.members]));
  const isGroup = (id: DelegationId) => (members.get(id)?.length ?? 0) > 0;
  const groupsOf = new Map<DelegationId, DelegationId[]>();
  for (const { id, members: all } of delegations)
    for (const member of all) groupsOf.set(member, [...(groupsOf.get(member) ?? []), id]);
  const everyone = new Set([...own.keys(), ...members.keys(), ...groupsOf.keys()]);
  const through = [...everyone].flatMap((id): Through[] => {
    if (own.has(id)) return [];
    const groups = nearestVoices(id, groupsOf, own);
    const stance = firmest(groups);
    return stance === null ? [] : [{ delegation: id, stance, groups }];
  });
  const said = [...own].map(([delegation, stance]): Said => {
    const all = allMembers(delegation, members);
    return {
      ...{ delegation, stance },
      countsFor: through.flatMap((one) =>
        all.has(one.delegation) && one.groups.some((group) => group.delegation === delegation)
          ? [one.delegation]
          : [],
      ),
      differing: [...all].flatMap((member) => {
        const theirs = own.get(member);
        return theirs === undefined || theirs === stance
          ? []
          : [{ delegation: member, stance: theirs }];
      }),
    };
  });
  return { said, through, counts: countsOf(said, through, isGroup) };
}

/** What the nearest of a delegation's groups say, level by level; none when all are silent. */
function nearestVoices(
  id: DelegationId,
  groupsOf: ReadonlyMap<DelegationId, readonly DelegationId[]>,
  own: ReadonlyMap<DelegationId, Stance>,
): Voice[] {
  const seen = new Set([id]);
  let level = groupsOf.get(id) ?? [];
  while (level.length > 0) {
    const voices = level.flatMap((delegation) => {
      const stance = own.get(delegation);
      return stance === undefined ? [] : [{ delegation, stance }];
    });
    if (voices.length > 0) return voices;
    for (const group of level) seen.add(group);
    level = [...new Set(level.flatMap((group) => groupsOf.get(group) ?? []))].filter(
      (group) => !seen.has(group),
    );
  }
  return [];
}

/** Members, and members of groups among them; never the group itself. */
function allMembers(
  group: DelegationId,
  members: ReadonlyMap<DelegationId, readonly DelegationId[]>,
): ReadonlySet<DelegationId> {
  const all = new Set<DelegationId>();
  const waiting = [...(members.get(group) ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === group || all.has(id)) continue;
    all.add(id);
    waiting.push(...(members.get(id) ?? []));
  }
  return all;
}

const firmest = (voices: readonly Voice[]): Stance | null =>
  STANCES.find((stance) => voices.some((voice) => voice.stance === stance)) ?? null;

function countsOf(
  said: readonly Said[],
  through: readonly Through[],
  isGroup: (id: DelegationId) => boolean,
): Record<Stance, Count> {
  const counts = Object.fromEntries(STANCES.map((stance) => [stance, { said: 0, members: 0 }]));
  for (const { stance } of said) counts[stance]!.said += 1;
  for (const { delegation, stance } of [...said, ...through])
    if (!isGroup(delegation)) counts[stance]!.members += 1;
  return counts as Record<Stance, Count>;
}

/** A word on a proposal or a bracket, as the record has it; stance null takes the last one back. */
export interface Word {
  readonly delegation: DelegationId;
  readonly stance: Stance | null;
  readonly actorName: string;
  readonly at: string;
}

/** A position that was taken back and not replaced: what it was, and who took it back when. */
export interface Withdrawn extends Voice {
  readonly actorName: string;
  readonly at: string;
}

/** Whose last word took a position back. Takes words oldest first, gives them in that order. Linear. */
export function withdrawnOf(words: readonly Word[]): Withdrawn[] {
  const last = new Map<DelegationId, { readonly word: Word; readonly before: Stance | null }>();
  for (const word of words) {
    const before = last.get(word.delegation)?.word.stance ?? null;
    last.delete(word.delegation);
    last.set(word.delegation, { word, before });
  }
  return [...last.values()].flatMap(({ word: { delegation, stance, actorName, at }, before }) =>
    stance !== null || before === null ? [] : [{ delegation, stance: before, actorName, at }],
  );
}
