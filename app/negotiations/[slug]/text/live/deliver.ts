import { connectText } from "@/app/collab/provider";
import { collabUrl } from "@/app/collab/url";
import { roomClosed } from "@/app/device/clear";
import type { UserId } from "@/domain/ids";
import { leftBehind } from "./leftBehind";
import type { Lost } from "./useCollab";

/** Rooms whose words are on their way: every page looks after them anew. */
const underWay = new Set<string>();

/**
 * Sends what this device has kept of a text and the server does not have, whatever page is open; then
 * it is done. Nothing is begun while that is under way. What does not come into the text is shown when its author opens the text.
 */
export function deliver(room: string, user: UserId): void {
  if (underWay.has(room)) return;
  underWay.add(room);
  const key = {};
  const done = () => {
    underWay.delete(room);
    leftBehind.saving(key, false);
  };
  let kept = true;
  const lose = (one: Lost) => leftBehind.lose(room, user, one);
  const left = (unsaved: Lost["unsaved"]) => lose({ reason: "left", sentence: "", unsaved });
  const connection = connectText({
    url: collabUrl(),
    room,
    keep: { user },
    onOpen: () => {},
    onStatus: (status) => {
      if (status.code) roomClosed(status.code, room);
      if (status.state !== "closed") return;
      done();
      // What is still kept waits for its author to sign in again.
      if (status.unsaved && !kept) left(status.unsaved);
    },
    onSaved: (_, since) => {
      if (since === null) done();
      else leftBehind.saving(key, !kept);
    },
    onKept: (keeps) => {
      kept = keeps;
    },
    onFeed: () => {},
    onRefused: (refused) => {
      done();
      lose(refused);
    },
    // Shown by the text, when its author opens it.
    onRefusedBefore: () => {},
    onRemoved: (unsaved) => lose({ reason: "removed", sentence: "", unsaved }),
    onLeft: (unsaved) => lose({ reason: "outdated", sentence: "", unsaved }),
    onPresence: () => {},
    onAccess: () => {},
  });
  connection.leave();
}
