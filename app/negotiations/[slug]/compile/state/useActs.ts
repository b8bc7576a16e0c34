"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call } from "@/app/api-client";
import type { AmendmentId } from "@/domain/ids";
import type { Refusal } from "@/domain/refusal";
import type { Amendments } from "../../text/state/useAmendments";
import { decidedIn, lastActOf, ownActs } from "../model/history";

export interface Request {
  readonly method: "POST" | "PATCH" | "DELETE";
  /** Under the negotiation's address. */
  readonly path: string;
  readonly body: unknown;
}

export interface Acts {
  /** On their way to the server. */
  readonly pending: ReadonlySet<AmendmentId>;
  /** The sentence of the last refusal; null after a success. */
  readonly problem: string | null;
  /** What was done last, in a sentence, and on which amendments. */
  readonly last: { readonly said: string; readonly amendments: readonly AmendmentId[] } | null;
  /** Sends requests one after another up to the first refusal. True when all were taken. */
  readonly send: (
    amendments: readonly AmendmentId[],
    requests: readonly Request[],
    said: string,
  ) => Promise<boolean>;
  /** Takes the decision on one amendment back, with those of its act that rest on the same words. */
  readonly takeBack: (amendment: AmendmentId) => Promise<boolean>;
  /**
   * Takes back what this person decided last, each act of it as a whole; gives the amendments, or
   * null if there is nothing.
   */
  readonly undo: () => Promise<readonly AmendmentId[] | null>;
}

const NONE: ReadonlySet<AmendmentId> = new Set();

/** Decisions, one after another, with their way back. What they did comes with the feed and the text. */
export function useActs(
  slug: string,
  { list, refresh }: Amendments,
  announce: (sentence: string) => void,
): Acts {
  const t = useTranslations("desk.acts");
  const refusals = useTranslations("common.refusal");
  const [pending, setPending] = useState(NONE);
  const [problem, setProblem] = useState<string | null>(null);
  const [last, setLast] = useState<Acts["last"]>(null);
  const made = useRef<(readonly AmendmentId[])[]>([]);
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  }, [list]);

  const run = useCallback(
    async (amendments: readonly AmendmentId[], requests: readonly Request[]) => {
      setPending(new Set(amendments));
      setProblem(null);
      let refused: Refusal | null = null;
      for (const { method, path, body } of requests) {
        const answer = await call(method, `/api/negotiations/${slug}${path}`, body);
        // Somebody else was first to take it back: then it is as it was asked for.
        if (answer.ok || (method === "DELETE" && answer.code === "not-decided")) continue;
        refused = answer;
        break;
      }
      // Whatever the answer: a refusal often means that somebody else was first.
      await refresh();
      setPending(NONE);
      if (refused) setProblem(refused.sentence || refusals("unavailable"));
      return refused === null;
    },
    [slug, refresh, refusals],
  );

  const send = useCallback<Acts["send"]>(
    async (amendments, requests, said) => {
      const ok = await run(amendments, requests);
      if (!ok) return false;
      made.current.push(amendments);
      setLast({ said, amendments });
      announce(said);
      return true;
    },
    [run, announce],
  );

  const takeAllBack = useCallback(
    async (amendments: readonly AmendmentId[], requests: readonly Request[]) => {
      const ok = await run(amendments, requests);
      if (!ok) return false;
      setLast(null);
      announce(t("takenBack"));
      return true;
    },
    [run, announce, t],
  );

  const takeBack = useCallback<Acts["takeBack"]>(
    (amendment) =>
      takeAllBack(
        [amendment],
        [{ method: "DELETE", path: `/amendments/${amendment}/decision`, body: { reason: "" } }],
      ),
    [takeAllBack],
  );

  const undo = useCallback(async () => {
    const amendments = latest.current;
    let acts: readonly string[] = [];
    while (acts.length === 0 && made.current.length > 0)
      acts = ownActs(amendments, made.current.pop()!);
    if (acts.length === 0) acts = [lastActOf(amendments)?.act ?? []].flat();
    if (acts.length === 0) {
      announce(t("nothingToUndo"));
      return null;
    }
    const ids = decidedIn(amendments, acts).map(({ id }) => id);
    const requests = acts.map(
      (act): Request => ({ method: "DELETE", path: "/decisions", body: { act, reason: "" } }),
    );
    return (await takeAllBack(ids, requests)) ? ids : null;
  }, [takeAllBack, announce, t]);

  return useMemo(
    () => ({ pending, problem, last, send, takeBack, undo }),
    [pending, problem, last, send, takeBack, undo],
  );
}
