"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";
import type { Mark } from "@/domain/contract/changes";

/** How long the end of the page is before the reader's eyes until it counts as read. */
const READ_MS = 3_000;

/** Keeps in the address since when this page tells what changed: a reload shows the same again. */
function keepInAddress({ at, seq }: Mark): void {
  const url = new URL(window.location.href);
  url.searchParams.set("at", at);
  url.searchParams.set("seq", String(seq));
  window.history.replaceState(window.history.state, "", url);
}

/**
 * The end of what changed. All of it is marked as seen when this has been read to, or by the button;
 * what was shown stays on the page, also when it is loaded again. Before the first mark nothing can be
 * shown: with it the page begins to tell.
 */
export function Seen({
  slug,
  since,
  until,
  count,
}: {
  readonly slug: string;
  readonly since: Mark | null;
  readonly until: Mark;
  /** How much has changed: more of it is not seen yet. */
  readonly count: number;
}) {
  const t = useTranslations("ours.seen");
  const { busy, problem, send } = useCall();
  const [marked, setMarked] = useState<{ count: number; said: "done" | "begun" } | null>(null);
  const router = useRouter();
  const end = useRef<HTMLDivElement>(null);
  const seen = marked?.count === count;
  const isNothing = since !== null && count === 0;
  const mark = useCallback(async () => {
    const answer = await send("POST", `/api/negotiations/${slug}/visits`, until);
    if (!answer.ok) return;
    setMarked({ count, said: since ? "done" : "begun" });
    if (since) keepInAddress(since);
    else router.refresh();
  }, [send, slug, since, until, count, router]);
  useEffect(() => {
    const element = end.current;
    if (!element || seen || isNothing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(() => void mark(), READ_MS);
    });
    watch.observe(element);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [mark, seen, isNothing]);
  if (isNothing && !seen) return null;
  return (
    <div ref={end} className="no-print mt-6 flex min-h-9 flex-wrap items-center gap-3">
      {seen ? (
        <p role="status" className="text-sm text-soft">
          {t(marked.said)}
        </p>
      ) : (
        <Button busy={busy} onClick={mark}>
          {t("mark")}
        </Button>
      )}
      <Refused problem={problem} />
    </div>
  );
}
