"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { textHref } from "@/app/components/paragraphAddress";
import { Button, buttonClass } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import { useSend } from "@/app/components/useSend";
import type { AmendmentStatus } from "@/domain/amendments/amendment";
import type { AmendmentId, ParagraphId } from "@/domain/ids";
import { ConfirmDialog } from "../text/panel/ConfirmDialog";

interface OwnActionsProps {
  readonly slug: string;
  readonly amendment: AmendmentId;
  readonly status: AmendmentStatus;
  /** Its paragraph, where that is in the text. */
  readonly paragraph: ParagraphId | null;
  /** The name of the private wording that submitting it would send; null where there is none. */
  readonly unsent: string | null;
  /** How it is called in words, for a question about it. */
  readonly name: string;
  /** False where another button already opens it. */
  readonly reword: boolean;
}

/** What its delegation may do with a proposal of its own: the same acts as beside the text. */
export function OwnActions(props: OwnActionsProps) {
  const { slug, amendment, status, paragraph, unsent, name, reword } = props;
  const t = useTranslations("text.actions");
  const open = useTranslations("ours.actions")("open");
  const { run, busy, problem, done } = useSend();
  const [asking, ask] = useState(false);
  const path = `/api/negotiations/${slug}/amendments/${amendment}`;
  const end = status === "draft" ? "discard" : "withdraw";
  const confirm = async (reason: string) => {
    const ok =
      end === "discard"
        ? await run("DELETE", path, undefined, t("discarded"))
        : await run("POST", `${path}/withdrawal`, { reason }, t("withdrawn"));
    if (ok) ask(false);
  };
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-2">
      {reword && (
        <Link href={textHref(slug, paragraph, amendment)} className={buttonClass("plain", "small")}>
          {status === "draft" ? open : t("reword")}
        </Link>
      )}
      {unsent !== null && (
        <Button
          size="small"
          variant="primary"
          busy={busy}
          onClick={() => run("POST", `${path}/submission`, { seen: unsent }, t("submitted"))}
        >
          {t("submit")}
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={() => ask(true)}>
        {t(end)}
      </Button>
      <Refused problem={asking ? null : problem} className="basis-full" />
      <p aria-live="polite" className="sr-only">
        {done}
      </p>
      {asking && (
        <ConfirmDialog
          title={t(`${end}Title`)}
          text={
            <>
              <span className="block font-medium text-ink">{name}</span>
              {t(`${end}Text`)}
            </>
          }
          action={t(end)}
          reason={end === "withdraw" ? t("reason") : null}
          busy={busy}
          problem={problem}
          onConfirm={confirm}
          onClose={() => ask(false)}
        />
      )}
    </div>
  );
}
