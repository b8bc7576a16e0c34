"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import { footnoteLabels } from "@/app/components/footnotes";
import { placeCompiler } from "@/app/negotiations/[slug]/compile/model/places";
import { useLiveParagraphs } from "@/app/negotiations/[slug]/compile/state/useLiveParagraphs";
import { useCollab } from "@/app/negotiations/[slug]/text/live/useCollab";
import { useShowing } from "@/app/negotiations/[slug]/text/live/useShowing";
import { useAmendments } from "@/app/negotiations/[slug]/text/state/useAmendments";
import { useRead } from "@/app/negotiations/[slug]/text/state/useRead";
import { useSetting } from "@/app/negotiations/[slug]/text/state/useSetting";
import { useStable } from "@/app/negotiations/[slug]/text/state/useStable";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { ScreenView } from "@/domain/contract/liveViews";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { TextView } from "@/domain/contract/textViews";
import type { DelegationId } from "@/domain/ids";
import { can } from "@/domain/permissions";
import { LeaderControls } from "./LeaderControls";
import { Shown } from "./Shown";
import { useFit } from "./useFit";
import { useScreenKeys } from "./useScreenKeys";

/** The paragraph that a co-facilitator shows, with its readings, live and as large as it goes. */
export function RoomScreen({
  negotiation,
  text,
  amendments: read,
  brackets: readBrackets,
  screen,
}: {
  readonly negotiation: NegotiationView;
  readonly text: TextView;
  /** As every participant sees them. */
  readonly amendments: readonly AmendmentView[];
  /** Where delegations stand on the text's own brackets, which every participant may see. */
  readonly brackets: readonly BracketPositionView[];
  readonly screen: ScreenView;
}) {
  const t = useTranslations("screen");
  const { slug, actor, status } = negotiation;
  // The room sees what all may see, whoever's machine it is: numbers must be the same for everyone.
  const amendments = useAmendments(slug, read, "public");
  const showing = useShowing(slug, screen);
  const { list, refresh } = amendments;
  const { value: brackets, refresh: refreshBrackets } = useRead(
    `/api/negotiations/${slug}/text/brackets`,
    readBrackets,
  );
  const onFeed = useCallback(() => {
    void refresh();
    void refreshBrackets();
  }, [refresh, refreshBrackets]);
  const collab = useCollab(text.room, onFeed, showing.hear);
  const paragraphs = useLiveParagraphs(collab, text.paragraphs);
  const footnotes = useStable(useMemo(() => footnoteLabels(paragraphs), [paragraphs]));
  const setting = useSetting(footnotes);
  const delegations = useStable(negotiation.delegations);
  const nameOf = useMemo(() => {
    const names = new Map(delegations.map(({ id, name }) => [id, name]));
    return (id: DelegationId) => names.get(id) ?? t("unknown");
  }, [delegations, t]);
  const [compilePlaces] = useState(placeCompiler);
  const places = useMemo(
    () => compilePlaces({ paragraphs, amendments: list, nameOf, setting, brackets }),
    [compilePlaces, paragraphs, list, nameOf, setting, brackets],
  );
  const place = places.find(({ id }) => id === showing.paragraph);
  const leads = status === "open" && can(actor, "screen.lead");
  const frame = useRef<HTMLElement>(null);
  useFit(frame, place);
  useScreenKeys({ slug, paragraphs, showing, leads });
  const trouble = collab.status.state === "offline" || collab.status.state === "closed";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the screen is scrolled by keys
    <main id="content" ref={frame} className="room" tabIndex={0}>
      {place ? (
        <Shown
          place={place}
          footnotes={footnotes}
          delegations={delegations}
          title={negotiation.title}
        />
      ) : (
        <div className="room-nothing">
          <h1>{negotiation.title}</h1>
          <p>{t("nothing")}</p>
        </div>
      )}
      {trouble && (
        <p role="status" className="room-trouble">
          {t("trouble")}
        </p>
      )}
      {leads && <LeaderControls slug={slug} paragraphs={paragraphs} showing={showing} />}
    </main>
  );
}
