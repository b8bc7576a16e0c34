"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { MomentText } from "@/app/components/DateText";
import { Button } from "@/app/components/ui/Button";
import { useCall } from "@/app/use-call";
import type { AdriftView } from "@/domain/contract/draftingViews";
import { ConfirmDialog } from "../../../text/panel/ConfirmDialog";
import { ownHref } from "../model/ownHref";
import { keepFocus } from "../state/keepFocus";
import { useRoom } from "../state/room";

/** What was sent of the room and stands, though the room says nothing of it any more. */
export function Adrift() {
  const t = useTranslations("drafting.adrift");
  const { kept } = useRoom();
  if (kept.adrift.length === 0) return null;
  return (
    <section aria-labelledby="room-adrift" className="mt-5 text-sm">
      <h3 id="room-adrift" className="font-semibold text-needs">
        {t("title", { count: kept.adrift.length })}
      </h3>
      <p className="mt-1 text-soft">{t("lead")}</p>
      <ul className="mt-1 divide-y">
        {kept.adrift.map((one) => (
          <AdriftItem key={one.sent.amendment} adrift={one} />
        ))}
      </ul>
    </section>
  );
}

function AdriftItem({ adrift }: { readonly adrift: AdriftView }) {
  const t = useTranslations("drafting");
  const actions = useTranslations("text.actions");
  const { negotiation, kept, refresh, announce, open } = useRoom();
  const { send, busy, problem } = useCall();
  const [asking, ask] = useState(false);
  const { kind, label, sent } = adrift;
  const place = label ? t("receipt.paragraph", { label }) : t("receipt.unlabelled");
  const name = `${place}: ${t(`change.kinds.${kind}`)}`;
  const withdraw = async (reason: string) => {
    const at = `/api/negotiations/${negotiation.slug}/amendments/${sent.amendment}/withdrawal`;
    const answer = await send("POST", at, { reason });
    await refresh();
    if (!answer.ok) return;
    ask(false);
    announce(actions("withdrawn"));
    keepFocus();
  };
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link href={ownHref(negotiation.slug, kept.delegation, sent.amendment)} className="link">
          {name}
        </Link>
        <AmendmentStatusMark status={sent.status} />
      </p>
      <p className="text-xs text-faint">
        {t.rich("sent.by", { name: sent.byName, at: () => <MomentText at={sent.at} /> })}
      </p>
      {open && (
        <Button size="small" className="mt-1" onClick={() => ask(true)}>
          {actions("withdraw")}
          <span className="sr-only"> {name}</span>
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={actions("withdrawTitle")}
          text={
            <>
              <span className="block font-medium text-ink">{name}</span>
              {actions("withdrawText")}
            </>
          }
          action={actions("withdraw")}
          reason={actions("reason")}
          busy={busy}
          problem={problem}
          onConfirm={(reason) => void withdraw(reason)}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}
