"use client";
import { Printer } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { MomentText } from "@/app/components/DateText";
import { Button, buttonClass } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import type { SentReceiptView } from "@/domain/contract/draftingViews";
import { useRoom } from "../state/room";
import { ClearedBy } from "./ClearedBy";
import { ReceiptList } from "./ReceiptList";
import { StepFooter } from "./StepFooter";

/** What was sent, by whom and when. */
export function SentStep({
  receipt,
  onClose,
}: {
  readonly receipt: SentReceiptView;
  readonly onClose: () => void;
}) {
  const t = useTranslations("drafting.receipt");
  const { negotiation, kept, footnotes } = useRoom();
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => done.current?.focus(), []);
  const { slug } = negotiation;
  return (
    <>
      <div ref={done} tabIndex={-1} role="status" className="outline-none">
        <Notice tone="agreed">
          {t.rich("sent", {
            ...{ count: receipt.amendments.length, name: receipt.byName },
            at: () => <MomentText at={receipt.at} />,
          })}
          {receipt.late && ` ${t("late")}`}
          <ClearedBy receipt={receipt} />
        </Notice>
      </div>
      <ReceiptList
        slug={slug}
        delegation={kept.delegation}
        receipt={receipt}
        footnotes={footnotes}
      />
      <StepFooter>
        <Link
          href={`/negotiations/${slug}/drafting/${kept.delegation}/receipts/${receipt.id}`}
          className={buttonClass()}
        >
          <Printer aria-hidden="true" className="size-4" />
          {t("open")}
        </Link>
        <Button variant="primary" onClick={onClose}>
          {t("done")}
        </Button>
      </StepFooter>
    </>
  );
}
