"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useCallback, useMemo, useRef, useState } from "react";
import { byParagraph } from "@/app/components/amendment/subject";
import { footnoteLabels } from "@/app/components/footnotes";
import type {
  AmendmentView,
  FeedMessage,
  NegotiationView,
  TextView,
} from "@/domain/contract/views";
import type { AmendmentId, DelegationId } from "@/domain/ids";
import { can, delegationsOf } from "@/domain/permissions";
import type { Paragraph } from "@/domain/text/paragraph";
import { Columns } from "./frame/Columns";
import { useCollab } from "./live/useCollab";
import { ProposeDialog } from "./propose/ProposeDialog";
import { anchorsOf } from "./state/anchors";
import { useDecisionNotices } from "./state/decisionNotices";
import { standing, type View } from "./state/standing";
import { useAmendments } from "./state/useAmendments";
import { useDisplay } from "./state/useDisplay";
import { useFocus } from "./state/useFocus";
import { useLeaving } from "./state/useLeaving";
import { useShortcuts } from "./state/useShortcuts";
import { type Composition, type Workspace, WorkspaceContext } from "./state/workspace";

/** The text page: what the server read, kept live. */
export function TextWorkspace({
  negotiation,
  text,
  amendments: read,
}: {
  readonly negotiation: NegotiationView;
  readonly text: TextView;
  readonly amendments: readonly AmendmentView[];
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
  const connectedOnce = useRef(false);
  const onFeed = useCallback(
    (message: FeedMessage | null) => {
      void refresh().then((changed) => changed && setSaid(t("changed")));
      // Dates, settings and participants come with the page itself, which was just read when the
      // first connection is made.
      const ofPage = message ? /^(date|negotiation|participant)\./.test(message.type) : true;
      if (ofPage && (message || connectedOnce.current)) router.refresh();
      connectedOnce.current = true;
    },
    [refresh, router, t],
  );
  const collab = useCollab(text.room, onFeed);

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
  const shown = useMemo(() => standing(amendments.list, view, own), [amendments.list, view, own]);
  const displayOf = useDisplay(paragraphs, shown, footnotes, nameOf);
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
      lit,
      light,
      mayPropose,
      compose,
      announce: setSaid,
    };
  }, [
    negotiation,
    own,
    paragraphs,
    footnotes,
    anchors,
    amendments,
    at,
    nameOf,
    focus,
    view,
    lit,
    mayPropose,
  ]);
  useDecisionNotices(amendments.list);
  useShortcuts(workspace);
  useLeaving(collab.saved !== "saved");

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

/** The value before, while the new one says the same. */
function useStable<T>(value: T): T {
  const kept = useRef(value);
  if (kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value))
    kept.current = value;
  return kept.current;
}
