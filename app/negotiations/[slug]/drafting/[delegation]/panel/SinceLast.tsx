"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Changes } from "../../../ours/Changes";
import { newsOf } from "../../../ours/news";
import { ourParagraphs } from "../../../ours/others";
import { useRoom } from "../state/room";

/**
 * On coming back: what moved in the text, what others propose, and what was decided on ours, since
 * this person last looked. It stays until it is marked as seen, here or on the page of our proposals.
 * What is written in the room is not in it.
 */
export function SinceLast() {
  const t = useTranslations("drafting.since");
  const { since, amendments, kept, negotiation, changes } = useRoom();
  const [busy, setBusy] = useState(false);
  const { view, marked, failed } = since;
  const { delegation } = kept;
  // The room may be behind the text, and was then so at the mark as well.
  const paragraphs = view?.now ?? kept.base;
  const known = useMemo(() => new Map(amendments.map((one) => [one.id, one])), [amendments]);
  const news = useMemo(() => {
    const drafted = changes.map(({ paragraph }) => paragraph);
    const ours = new Set([...ourParagraphs(delegation, amendments, []), ...drafted]);
    return view && newsOf(view, { delegation, ours, amendments: known, paragraphs });
  }, [view, delegation, amendments, known, changes, paragraphs]);
  const mark = async () => {
    setBusy(true);
    await since.markSeen();
    setBusy(false);
  };
  const place = { slug: negotiation.slug, paragraphs, delegations: negotiation.delegations };
  return (
    <section aria-labelledby="room-since" className="mt-6 border-t pt-4 text-sm">
      <h3 id="room-since" className="text-sm font-semibold">
        {t("title")}
      </h3>
      <p className="mt-1 text-xs text-faint">{t("about")}</p>
      {!view && <p className="mt-1 text-soft">{t(failed ? "failed" : "reading")}</p>}
      {view && news && <Changes changes={view} news={news} place={place} amendments={known} />}
      {view && failed && (
        <p role="alert" className="mt-2 text-danger">
          {t("failed")}
        </p>
      )}
      {news && marked && (
        <p role="status" className="mt-2 text-soft">
          {t(news.count === 0 ? "marked" : "more")}
        </p>
      )}
      {view && news && (news.count > 0 || !view.since) && (
        <Button size="small" className="mt-3" busy={busy} onClick={() => void mark()}>
          {t("mark")}
        </Button>
      )}
    </section>
  );
}
