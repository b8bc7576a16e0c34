"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useCallback, useMemo, useRef, useState } from "react";
import { byParagraph } from "@/app/components/amendment/subject";
import { footnoteLabels } from "@/app/components/footnotes";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { ChangesView } from "@/domain/contract/changes";
import type { FeedMessage, ScreenView } from "@/domain/contract/liveViews";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { AgreementView, TextView } from "@/domain/contract/textViews";
import type { AmendmentId, DelegationId } from "@/domain/ids";
import { can, delegationsOf } from "@/domain/permissions";
import type { Paragraph } from "@/domain/text/paragraph";
import { Columns } from "./frame/Columns";
import { useCollab } from "./live/useCollab";
import { useShowing } from "./live/useShowing";
import { ProposeDialog } from "./propose/ProposeDialog";
import { anchorsOf } from "./state/anchors";
import { useDecisionNotices } from "./state/decisionNotices";
import { standing, type View } from "./state/standing";
import { useAmendments } from "./state/useAmendments";
import { useChanges } from "./state/useChanges";
import { useDisplay } from "./state/useDisplay";
import { useFocus } from "./state/useFocus";
import { useIsOld } from "./state/useIsOld";
import { useLeaving } from "./state/useLeaving";
import { useNeedsUs } from "./state/useNeedsUs";
import { useOpening } from "./state/useOpening";
import { useShortcuts } from "./state/useShortcuts";
import { useStable } from "./state/useStable";
import { useStands } from "./state/useStands";
import { type Composition, type Workspace, WorkspaceContext } from "./state/workspace";

/** The text page: what the server read, kept live. */
export function TextWorkspace({
  negotiation,
  text,
  amendments: read,
  screen,
  agreements,
  brackets,
  rooms,
}: {
  readonly negotiation: NegotiationView;
  readonly text: TextView;
  readonly amendments: readonly AmendmentView[];
  readonly screen: ScreenView;
  readonly agreements: readonly AgreementView[];
  readonly brackets: readonly BracketPositionView[];
  /** Delegations in whose drafting rooms the reader drafts. */
  readonly rooms: readonly DelegationId[];
}) {
  const t = useTranslations("text");
  const router = useRouter();
  const [paragraphs, setParagraphs] = useState<readonly Paragraph[]>(text.paragraphs);
  const [said, setSaid] = useState("");
  const [view, setView] = useState<View>("compiled");
  const [lit, light] = useState<AmendmentId | null>(null);
  const [composition, compose] = useState<Composition | null>(null);
  const amendments = useAmendments(negotiation.slug, read);
  const { refresh } = amendments;
  const stands = useStands(negotiation.slug, { agreements, brackets });
  const refreshStands = stands.refresh;
  const [bracket, chooseBracket] = useState<number | null>(null);
  const changes = useChanges(negotiation.slug, view === "since");
  const refreshChanges = changes.refresh;
  const isOld = useIsOld(negotiation);
  const connectedOnce = useRef(false);
  const onFeed = useCallback(
    (message: FeedMessage | null) => {
      void refresh().then((changed) => changed && setSaid(t("changed")));
      if (!message || /^(paragraph|bracket|text|version)\./.test(message.type))
        void refreshStands();
      void refreshChanges();
      // Dates, settings and participants come with the page itself, which was just read when the
      // first connection is made.
      if (message && /^(date|negotiation|participant)\./.test(message.type)) router.refresh();
      // A page that is read again in a network that has just come back may break off, and the text
      // with it: not without need.
      if (!message && connectedOnce.current) void isOld().then((old) => old && router.refresh());
      connectedOnce.current = true;
    },
    [refresh, refreshStands, refreshChanges, router, t, isOld],
  );
  const showing = useShowing(negotiation.slug, screen);
  const collab = useCollab(text.room, onFeed, showing.hear, negotiation.actor.user);

  const anchors = useMemo(() => anchorsOf(paragraphs), [paragraphs]);
  const focus = useFocus(anchors);
  const footnotes = useStable(useMemo(() => footnoteLabels(paragraphs), [paragraphs]));
  const names = useStable(
    useMemo(
      () => Object.fromEntries(negotiation.delegations.map((d) => [d.id, d.shortName])),
      [negotiation.delegations],
    ),
  );
  const unknown = t("unknownDelegation");
  const nameOf = useCallback((id: DelegationId) => names[id] ?? unknown, [names, unknown]);
  const own = useStable(delegationsOf(negotiation.actor));
  const news = useMemo(() => newsIn(changes.view), [changes.view]);
  const shown = useMemo(
    () => standing(amendments.list, view, own, news),
    [amendments.list, view, own, news],
  );
  const before = view === "since" ? (changes.view?.before?.paragraphs ?? null) : null;
  const displayOf = useDisplay(paragraphs, shown, footnotes, nameOf, before);
  const { actor, status } = negotiation;
  const mayPropose =
    status === "open" && (own.length > 0 || can(actor, "amendment.enter-on-behalf"));

  const at = useMemo(() => byParagraph(amendments.list), [amendments.list]);
  const showParagraphs = useCallback(
    // The editor shows what is typed at once; lists and panels may follow a moment later.
    (next: readonly Paragraph[]) => startTransition(() => setParagraphs(next)),
    [],
  );
  const workspace = useMemo<Workspace>(() => {
    const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const delegations = new Map(negotiation.delegations.map((d) => [d.id, d.name]));
    return {
      negotiation,
      own,
      rooms,
      paragraphs,
      paragraphOf: (id) => byId.get(id),
      footnotes,
      anchors,
      amendments,
      at,
      nameOf,
      fullNameOf: (id) => delegations.get(id) ?? nameOf(id),
      focus,
      view,
      setView,
      changes,
      stands,
      bracket,
      chooseBracket,
      lit,
      light,
      mayPropose,
      compose,
      showing: showing.paragraph !== null,
      announce: setSaid,
    };
  }, [
    negotiation,
    own,
    rooms,
    paragraphs,
    footnotes,
    anchors,
    amendments,
    at,
    nameOf,
    focus,
    view,
    changes,
    stands,
    bracket,
    lit,
    mayPropose,
    showing.paragraph,
  ]);
  useDecisionNotices(amendments.list);
  useShortcuts(workspace);
  useNeedsUs(workspace);
  useOpening(workspace);
  useLeaving(collab.saved !== "saved", collab.kept);

  return (
    <WorkspaceContext value={workspace}>
      <Columns collab={collab} displayOf={displayOf} onParagraphs={showParagraphs} />
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      {composition && <ProposeDialog composition={composition} onClose={() => compose(null)} />}
    </WorkspaceContext>
  );
}

/** The amendments to which something happened since the reader last looked. */
const newsIn = (view: ChangesView | null): ReadonlySet<AmendmentId> =>
  new Set(view?.happenings.flatMap((one) => ("amendment" in one ? [one.amendment] : [])));
