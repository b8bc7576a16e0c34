"use client";
import { useState } from "react";
import type { Question } from "../state/desk";
import { useDesk } from "../state/desk";
import { useFocusStore } from "../state/focusStore";
import { AcceptAllDialog } from "./AcceptAllDialog";
import { AgreeDialog } from "./AgreeDialog";
import { BridgingDialog } from "./BridgingDialog";
import { HelpDialog } from "./HelpDialog";
import { ReopenDialog } from "./ReopenDialog";

/** The dialog of a question, about the paragraph that was in focus when it was asked. */
export function Questions({
  question,
  announce,
  onClose,
}: {
  readonly question: Question;
  readonly announce: (sentence: string) => void;
  readonly onClose: () => void;
}) {
  const { placeOf } = useDesk();
  const store = useFocusStore();
  const [focus] = useState(store.get);
  const place = placeOf(focus.place);
  const [paragraph] = useState(place?.paragraph ?? null);
  if (question === "help") return <HelpDialog onClose={onClose} />;
  if (!place) return null;
  if (question === "accept-all")
    return <AcceptAllDialog place={place} announce={announce} onClose={onClose} />;
  if (question === "agree")
    return <AgreeDialog place={place} announce={announce} onClose={onClose} />;
  if (question === "reopen")
    return <ReopenDialog place={place} announce={announce} onClose={onClose} />;
  return paragraph ? (
    <BridgingDialog place={place} paragraph={paragraph} focus={focus} onClose={onClose} />
  ) : null;
}
