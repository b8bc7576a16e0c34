"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { footnoteLabels } from "@/app/components/footnotes";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
import type { TextView } from "@/domain/contract/textViews";
import type { AmendmentId, DelegationId, ParagraphId } from "@/domain/ids";
import type { Collab } from "../../text/live/useCollab";
import type { Showing } from "../../text/live/useShowing";
import { anchorsOf } from "../../text/state/anchors";
import type { Amendments } from "../../text/state/useAmendments";
import { useSetting } from "../../text/state/useSetting";
import { useStable } from "../../text/state/useStable";
import type { Stands } from "../../text/state/useStands";
import { type Place, placeCompiler } from "../model/places";
import { queueOf } from "../model/queue";
import type { Desk, Question } from "./desk";
import type { FocusStore } from "./focusStore";
import { useActs } from "./useActs";
import { useFocusAddress } from "./useFocusAddress";
import { useJustAgreed } from "./useJustAgreed";
import { useLiveParagraphs } from "./useLiveParagraphs";
import { useNote } from "./useNote";
import { useReasons } from "./useReasons";

interface DeskParts {
  readonly negotiation: NegotiationView;
  readonly text: TextView;
  readonly collab: Collab;
  readonly amendments: Amendments;
  readonly stands: Stands;
  readonly showing: Showing;
  readonly store: FocusStore;
  readonly announce: (sentence: string) => void;
  readonly ask: (question: Question | null) => void;
}

/** The desk as it stands: the live text with its proposals, compiled paragraph by paragraph. */
export function useDesk(parts: DeskParts): Desk {
  const { negotiation, text, collab, amendments, stands, showing, store, announce, ask } = parts;
  const t = useTranslations("text");
  const reasons = useReasons();
  const paragraphs = useLiveParagraphs(collab, text.paragraphs);
  const footnotes = useStable(useMemo(() => footnoteLabels(paragraphs), [paragraphs]));
  const delegations = useStable(negotiation.delegations);
  const unknown = t("unknownDelegation");
  const nameOf = useNames(delegations, "shortName", unknown);
  const fullNameOf = useNames(delegations, "name", unknown);
  const setting = useSetting(footnotes);
  const [compilePlaces] = useState(placeCompiler);
  const { list } = amendments;
  const { brackets, agreements } = stands;
  const places = useMemo(
    () => compilePlaces({ paragraphs, amendments: list, nameOf, setting, brackets }),
    [compilePlaces, paragraphs, list, nameOf, setting, brackets],
  );
  const queue = useMemo(() => queueOf(places), [places]);
  const anchors = useMemo(() => anchorsOf(paragraphs), [paragraphs]);
  const go = useFocusAddress(store, anchors);
  const acts = useActs(negotiation.slug, amendments, announce);
  const byId = useMemo(() => new Map(places.map((place) => [place.id, place])), [places]);
  const placeOf = useCallback(
    (id: ParagraphId | null): Place | undefined => (id === null ? undefined : byId.get(id)),
    [byId],
  );
  const find = useFinder(list);
  const note = useNote(acts, list, negotiation.actor.name, announce);
  const agreed = useJustAgreed(acts, placeOf);
  return useMemo<Desk>(
    () => ({
      negotiation,
      open: negotiation.status === "open",
      amendments: list,
      agreements,
      ...{ paragraphs, places, placeOf, find, queue, anchors, footnotes, fullNameOf },
      ...{ go, acts, showing, ask, reasons, note, agreed },
    }),
    [
      negotiation,
      list,
      agreements,
      paragraphs,
      places,
      placeOf,
      find,
      queue,
      anchors,
      footnotes,
      fullNameOf,
      go,
      acts,
      showing,
      ask,
      reasons,
      note,
      agreed,
    ],
  );
}

function useNames(
  delegations: NegotiationView["delegations"],
  as: "name" | "shortName",
  unknown: string,
): (id: DelegationId) => string {
  return useMemo(() => {
    const names = new Map(delegations.map((one) => [one.id, one[as]]));
    return (id: DelegationId) => names.get(id) ?? unknown;
  }, [delegations, as, unknown]);
}

function useFinder(list: readonly AmendmentView[]): Desk["find"] {
  return useMemo(() => {
    const byId = new Map(list.map((amendment) => [amendment.id, amendment]));
    return (id: AmendmentId) => byId.get(id);
  }, [list]);
}
