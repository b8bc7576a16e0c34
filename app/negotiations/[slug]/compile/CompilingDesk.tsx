"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useSaid } from "@/app/components/ui/useSaid";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { FeedMessage, ScreenView } from "@/domain/contract/liveViews";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { AgreementView, TextView } from "@/domain/contract/textViews";
import { useCollab } from "../text/live/useCollab";
import { useShowing } from "../text/live/useShowing";
import { useAmendments } from "../text/state/useAmendments";
import { useLeaving } from "../text/state/useLeaving";
import { useStands } from "../text/state/useStands";
import { Questions } from "./dialogs/Questions";
import { DeskColumns } from "./frame/DeskColumns";
import { DeskContext, type Question } from "./state/desk";
import { FocusContext, FocusStore } from "./state/focusStore";
import { CommandContext } from "./state/useCommands";
import { useDeskCommands } from "./state/useDeskCommands";
import { useDesk } from "./state/useDeskState";
import { useKeys } from "./state/useKeys";
import { useLeading } from "./state/useLeading";

/** The compiling page: what the server read, kept live with the other co-facilitators. */
export function CompilingDesk({
  negotiation,
  text,
  amendments: read,
  screen,
  ...recorded
}: {
  readonly negotiation: NegotiationView;
  readonly text: TextView;
  readonly amendments: readonly AmendmentView[];
  readonly screen: ScreenView;
  readonly agreements: readonly AgreementView[];
  readonly brackets: readonly BracketPositionView[];
}) {
  const t = useTranslations("desk");
  const router = useRouter();
  const [said, announce] = useSaid();
  const [question, ask] = useState<Question | null>(null);
  const [store] = useState(() => new FocusStore());
  const amendments = useAmendments(negotiation.slug, read);
  const showing = useShowing(negotiation.slug, screen);
  const { refresh } = amendments;
  const stands = useStands(negotiation.slug, recorded);
  const { refresh: readStands } = stands;
  const onFeed = useCallback(
    (message: FeedMessage | null) => {
      void refresh().then((changed) => changed && announce(t("changed")));
      if (!message || /^(paragraph|bracket)\./.test(message.type)) void readStands();
      // Dates, settings and participants come with the page itself.
      if (message && /^(date|negotiation|participant)\./.test(message.type)) router.refresh();
    },
    [refresh, readStands, announce, router, t],
  );
  const collab = useCollab(text.room, onFeed, showing.hear, negotiation.actor.user);
  const desk = useDesk({
    negotiation,
    text,
    collab,
    amendments,
    stands,
    showing,
    store,
    announce,
    ask,
  });
  const { run, choose } = useDeskCommands(desk, store, announce);
  useKeys(run, choose);
  useLeading(desk, store);
  useLeaving(collab.saved !== "saved", collab.kept);
  return (
    <FocusContext value={store}>
      <DeskContext value={desk}>
        <CommandContext value={run}>
          <DeskColumns collab={collab} fresh={amendments.fresh} />
          <p className="sr-only" aria-live="polite">
            {said}
          </p>
          {question && (
            <Questions question={question} announce={announce} onClose={() => ask(null)} />
          )}
        </CommandContext>
      </DeskContext>
    </FocusContext>
  );
}
