"use client";
import type { Editor } from "@tiptap/core";
import { useRouter } from "next/navigation";
import { startTransition, useCallback, useMemo, useRef, useState } from "react";
import { footnoteLabels } from "@/app/components/footnotes";
import { useSaid } from "@/app/components/ui/useSaid";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DraftingView } from "@/domain/contract/draftingViews";
import type { FeedMessage } from "@/domain/contract/liveViews";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { useCollab } from "../../text/live/useCollab";
import { anchorsOf } from "../../text/state/anchors";
import { useAmendments } from "../../text/state/useAmendments";
import { useFocus } from "../../text/state/useFocus";
import { useLeaving } from "../../text/state/useLeaving";
import { useStable } from "../../text/state/useStable";
import { HelpDialog } from "./dialogs/HelpDialog";
import { SettingsDialog } from "./dialogs/SettingsDialog";
import { RoomColumns } from "./frame/RoomColumns";
import { RoomGone } from "./frame/RoomGone";
import { changesByParagraph, type ShownChange, shownChanges } from "./model/changes";
import type { RoomView } from "./model/redline";
import { RoomKeys } from "./state/RoomKeys";
import { type Room, RoomContext, type RoomDialog } from "./state/room";
import { Saves } from "./state/saves";
import { Unsent } from "./state/unsent";
import { useForward } from "./state/useForward";
import { useGone } from "./state/useGone";
import { useKeeping, useKept } from "./state/useKept";
import { useRoomDisplay } from "./state/useRoomDisplay";
import { useSince } from "./state/useSince";
import { useHasUnsent, useSavingAgain } from "./state/useUnsent";
import { useWhenSaved } from "./state/useWhenSaved";
import { SubmitDialog } from "./submit/SubmitDialog";

/** A delegation's drafting room: what the server read, kept live with its other drafters. */
export function DraftingRoom({
  negotiation,
  drafting,
  amendments: read,
}: {
  readonly negotiation: NegotiationView;
  readonly drafting: DraftingView;
  /** Those that the reader may see. */
  readonly amendments: readonly AmendmentView[];
}) {
  const router = useRouter();
  const { slug } = negotiation;
  const path = `/api/negotiations/${slug}/drafting/${drafting.delegation}`;
  const { view: kept, refresh, askedAt, gone: missing, stop } = useKept(path, drafting);
  const [paragraphs, setParagraphs] = useState<readonly DraftedParagraph[]>(drafting.paragraphs);
  const [said, announce] = useSaid();
  const [view, setView] = useState<RoomView>("redline");
  const [dialog, show] = useState<RoomDialog | null>(null);
  const amendments = useAmendments(slug, read);
  const since = useSince(slug, kept.textSeq);
  const [refreshAmendments, refreshSince] = [amendments.refresh, since.refresh];
  const onFeed = useCallback(
    (message: FeedMessage | null) => {
      void refreshAmendments();
      void refreshSince();
      if (!message || /^(text|amendment|decision|paragraph|version)\./.test(message.type))
        void refresh();
      if (message && /^(date|negotiation|participant)\./.test(message.type)) router.refresh();
    },
    [refresh, refreshAmendments, refreshSince, router],
  );
  const collab = useCollab(drafting.room, onFeed, undefined, negotiation.actor.user);
  useKeeping({ refresh, askedAt }, collab, paragraphs);
  const gone = useGone(missing, collab, drafting.room, stop);
  const open = negotiation.status === "open";
  const following = useForward(path, kept, refresh, open && collab.mayWrite);
  const whenSaved = useWhenSaved(collab.saved);
  const [saves] = useState(() => new Saves());
  const [unsent] = useState(() => new Unsent({ user: drafting.you.user, room: drafting.room }));
  const hasUnsent = useHasUnsent(unsent);
  useLeaving(collab.saved !== "saved" || hasUnsent, collab.kept && !hasUnsent);
  useSavingAgain({ unsent, saves, path, refresh }, collab.status.state === "connected");
  const editor = useRef<Editor | null>(null);
  const anchors = useMemo(() => anchorsOf(paragraphs), [paragraphs]);
  const focus = useFocus(anchors);
  const footnotes = useStable(useMemo(() => footnoteLabels(paragraphs), [paragraphs]));
  const changes = useChanges(kept, paragraphs);
  const displayOf = useRoomDisplay(paragraphs, kept, footnotes, view);
  const showParagraphs = useCallback(
    // The editor shows what is typed at once; lists and panels may follow a moment later.
    (next: readonly DraftedParagraph[]) => startTransition(() => setParagraphs(next)),
    [],
  );
  const room = useMemo<Room>(() => {
    const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const delegation = negotiation.delegations.find(({ id }) => id === kept.delegation);
    return {
      ...{ negotiation, path, kept, refresh, paragraphs, changes },
      delegationName: delegation?.name ?? "",
      paragraphOf: (id) => byId.get(id),
      changesAt: changesByParagraph(changes),
      ...{
        footnotes,
        anchors,
        focus,
        view,
        setView,
        following,
        saves,
        unsent,
        whenSaved,
        editor,
        show,
        announce,
      },
      ...{ since, amendments: amendments.list },
      open,
    };
  }, [
    negotiation,
    path,
    kept,
    refresh,
    paragraphs,
    changes,
    footnotes,
    anchors,
    focus,
    view,
    following,
    saves,
    unsent,
    whenSaved,
    since,
    amendments.list,
    open,
    announce,
  ]);
  if (gone) return <RoomGone {...{ slug, collab, unsent, paragraphs }} />;
  return (
    <RoomContext value={room}>
      <RoomColumns collab={collab} displayOf={displayOf} onParagraphs={showParagraphs} />
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      <RoomKeys />
      {dialog === "submit" && <SubmitDialog onClose={() => show(null)} />}
      {dialog === "settings" && <SettingsDialog onClose={() => show(null)} />}
      {dialog === "help" && <HelpDialog onClose={() => show(null)} />}
    </RoomContext>
  );
}

/** What the room proposes as it stands, with what is kept of each change. */
function useChanges(
  { base, changes }: DraftingView,
  room: readonly DraftedParagraph[],
): readonly ShownChange[] {
  const before = useRef<readonly ShownChange[]>([]);
  return useMemo(() => {
    before.current = shownChanges({ base, room }, changes, before.current);
    return before.current;
  }, [base, room, changes]);
}
