"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { AmendmentId } from "@/domain/ids";
import { type DeskFocus, readingAt } from "../model/focus";
import type { Place } from "../model/places";
import { reasonKey } from "../model/reasonKey";
import { acceptance, acceptedTogether, changesOf, type Target, targetsOf } from "../model/targets";
import type { Desk } from "./desk";
import type { Request } from "./useActs";

type Decide = (place: Place, focus: DeskFocus) => Promise<boolean>;

export interface Decisions {
  /** The reading in focus: of an amendment that asks for more elsewhere, this part of it. */
  readonly accept: Decide;
  /** Likewise, but of such an amendment everything. */
  readonly acceptWhole: Decide;
  readonly reject: Decide;
  readonly defer: Decide;
  /** Marks the paragraph as agreed *ad ref*. */
  readonly agree: (place: Place, reason?: string) => Promise<boolean>;
  readonly reopen: (place: Place, reason: string) => Promise<boolean>;
  /** Accepts whole amendments together, all or none. */
  readonly acceptMany: (
    targets: readonly Pick<Target, "amendment" | "revision">[],
    reason: string,
  ) => Promise<boolean>;
  readonly disclose: (ids: readonly AmendmentId[]) => Promise<boolean>;
}

const NO_DECISION = Promise.resolve(false);

/** What a co-facilitator decides, as requests to the server and as sentences. */
export function useDecisions(desk: Desk, announce: (sentence: string) => void): Decisions {
  const t = useTranslations("desk.acts");
  const { acts, find, fullNameOf, reasons, agreed } = desk;
  return useMemo(() => {
    const named = (targets: readonly Pick<Target, "amendment">[]): string =>
      [...new Set(targets.map(({ amendment }) => fullNameOf(amendment.delegation)))].join(", ");
    const send = (
      targets: readonly Pick<Target, "amendment">[],
      requests: readonly Request[],
      said: string,
    ): Promise<boolean> => {
      const ids = targets.map(({ amendment }) => amendment.id);
      return acts.send(ids, requests, said);
    };
    /** Sends with the reason that was written for the reading; once it is taken that is used up. */
    const withReason = async (
      place: Place,
      focus: DeskFocus,
      sent: (reason: string) => Promise<boolean>,
    ): Promise<boolean> => {
      const key = reasonKey(place, focus);
      const ok = await sent(reasons.of(key));
      if (ok) reasons.set(key, "");
      return ok;
    };
    const chosen = (place: Place, focus: DeskFocus): readonly Target[] => {
      const stop = place.stops[focus.stop];
      const reading = readingAt(place.stops, focus);
      const targets =
        stop && reading ? targetsOf(place.paragraph?.runs ?? [], stop, reading, find) : [];
      if (targets.length === 0) announce(t("nothingChosen"));
      return targets.some(({ amendment }) => acts.pending.has(amendment.id)) ? [] : targets;
    };
    const decide = (target: Target, body: unknown): Request => ({
      method: "POST",
      path: `/amendments/${target.amendment.id}/decision`,
      body,
    });
    const many = (
      targets: readonly Pick<Target, "amendment" | "revision">[],
      why: string,
    ): Request => ({
      method: "POST",
      path: "/decisions",
      body: {
        kind: "accept",
        amendments: targets.map(({ amendment, revision }) => ({
          amendment: amendment.id,
          revision: revision.id,
        })),
        reason: why,
      },
    });
    const plain =
      (kind: "reject" | "defer"): Decide =>
      (place, focus) => {
        const targets = chosen(place, focus);
        if (targets.length === 0) return NO_DECISION;
        return withReason(place, focus, (reason) => {
          const requests = targets.map((target) =>
            decide(target, { kind, revision: target.revision.id, reason }),
          );
          return send(targets, requests, t(kind, { names: named(targets) }));
        });
      };
    const accepting =
      (whole: boolean): Decide =>
      (place, focus) => {
        const together = acceptedTogether(chosen(place, focus));
        const targets = whole ? together.map((one) => ({ ...one, part: null })) : together;
        const [first] = targets;
        if (!first) return NO_DECISION;
        const names = named(targets);
        const said = first.part
          ? t("acceptPart", { names, some: first.part.edits.length, all: changesOf(first) })
          : t("accept", { names });
        return withReason(place, focus, (reason) => {
          const one = decide(first, acceptance(first, reason));
          return send(targets, [targets.length > 1 ? many(targets, reason) : one], said);
        });
      };
    return {
      accept: accepting(false),
      acceptWhole: accepting(true),
      reject: plain("reject"),
      defer: plain("defer"),
      acceptMany: (targets, why) =>
        send(targets, [many(targets, why)], t("acceptMany", { count: targets.length })),
      agree: async (place, why = "") => {
        const ok = await agreement(place, { agreed: true, reason: why }, t("agreed"));
        if (ok) agreed.set(place.id);
        return ok;
      },
      reopen: async (place, why) => {
        const ok = await agreement(place, { agreed: false, reason: why }, t("reopened"));
        if (ok) agreed.set(null);
        return ok;
      },
      disclose: (ids) =>
        acts.send(
          ids,
          ids.map((id) => ({ method: "POST", path: `/amendments/${id}/disclosure`, body: {} })),
          t("disclosed"),
        ),
    };
    function agreement(place: Place, body: object, said: string): Promise<boolean> {
      const path = `/text/paragraphs/${place.id}/agreement`;
      return acts.send([], [{ method: "POST", path, body }], said);
    }
  }, [acts, find, fullNameOf, reasons, agreed, announce, t]);
}
