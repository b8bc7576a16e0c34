import * as Y from "yjs";
import type { UserId } from "../../../domain/ids";
import type { NewUpdate } from "../../db/rooms";

/** A change that was judged and may be stored. */
export interface AdmittedUpdate extends NewUpdate {
  readonly user: UserId;
  readonly firstUses: readonly number[];
}

/** One row for each person, in the order of their first change: who wrote what stays readable in the log. */
export function mergePerUser(admitted: readonly AdmittedUpdate[]): AdmittedUpdate[] {
  const byUser = new Map<UserId, AdmittedUpdate[]>();
  for (const each of admitted) {
    const own = byUser.get(each.user);
    if (own) own.push(each);
    else byUser.set(each.user, [each]);
  }
  return [...byUser].map(([user, own]) => ({
    user,
    update: own.length === 1 ? own[0]!.update : Y.mergeUpdates(own.map((each) => each.update)),
    firstUses: [...new Set(own.flatMap((each) => each.firstUses))],
  }));
}
