import type { CaretUser, PresentPerson } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import { participationsOf } from "../../../domain/permissions";
import type { Connection } from "../socket/connection";

const COLOURS = ["#0b5394", "#a61c00", "#38761d", "#741b47", "#7f6000", "#134f5c", "#5b0f00"];

/** Always the same colour for a person; told apart by name too. */
export function colourOf(user: UserId): string {
  let hash = 0;
  for (const unit of user) hash = (hash * 31 + unit.charCodeAt(0)) | 0;
  return COLOURS[Math.abs(hash) % COLOURS.length]!;
}

/** The person at the end of a connection, as everybody is told of them. */
export function personOf(connection: Connection): PresentPerson {
  const { access, identity } = connection;
  return {
    user: identity.user.id,
    name: access.displayName,
    colour: colourOf(identity.user.id),
    roles: participationsOf(access.actor).map(({ role, delegation }) => ({ role, delegation })),
    mayWrite: access.mayWrite,
  };
}

/** What a person's caret bears, whatever its client says. */
export function caretUser({ user, name, colour }: PresentPerson): CaretUser {
  return { id: user, name, color: colour };
}
