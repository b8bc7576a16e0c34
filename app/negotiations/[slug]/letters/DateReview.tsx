"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { FormDialog } from "@/app/components/FormDialog";
import { Button } from "@/app/components/ui/Button";
import { CheckField } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { useCall } from "@/app/use-call";
import { dateInWords } from "@/domain/calendar/words";
import type { DateView } from "@/domain/contract/views";
import { DateFields, dateIn } from "../dates/DateFields";

/** Address of the verdict on a date that was read. */
export const reviewPath = (slug: string, { id }: DateView): string =>
  `/api/negotiations/${slug}/dates/${id}/review`;

/** The secretariat confirms a date as it was read, corrects it, or drops it; what is dropped comes back. */
export function DateReview({
  slug,
  date,
  moved,
}: {
  slug: string;
  date: DateView;
  /** The announced date that this one says it takes the place of. */
  moved: DateView | null;
}) {
  const t = useTranslations("letters.review");
  const router = useRouter();
  const { busy, problem, send } = useCall();
  async function decide(verdict: object, done: string) {
    const result = await send("POST", reviewPath(slug, date), verdict);
    if (!result.ok) return;
    toast(done);
    router.refresh();
  }
  const name = { title: date.title };
  return (
    <div className="no-print mt-2.5 grid gap-2">
      <div className="flex flex-wrap gap-1.5">
        {date.review === "dropped" ? (
          <Button
            size="small"
            busy={busy}
            aria-label={t("restoreName", name)}
            onClick={() => decide({ verdict: "restore" }, t("restored"))}
          >
            {t("restore")}
          </Button>
        ) : (
          <>
            {moved && (
              <Button
                size="small"
                variant="primary"
                busy={busy}
                className="!whitespace-normal text-start"
                onClick={() => decide({ verdict: "confirm", moves: moved.id }, t("movedDone"))}
              >
                {t("confirmMoved", { title: moved.title })}
              </Button>
            )}
            <Button
              size="small"
              variant={moved ? "plain" : "primary"}
              busy={busy}
              aria-label={t(moved ? "confirmApartName" : "confirmName", name)}
              onClick={() => decide({ verdict: "confirm" }, t("confirmedDone"))}
            >
              {t(moved ? "confirmApart" : "confirm")}
            </Button>
            <FormDialog
              opener={{ label: t("correct"), size: "small" }}
              title={t("correctTitle")}
              description={date.quote ? `“${date.quote}”` : undefined}
              save={t("correctSave")}
              done={t("confirmedDone")}
              path={reviewPath(slug, date)}
              requestOf={(fields) => ({
                verdict: "confirm",
                correction: dateIn(fields),
                moves: moved && fields.get("moves") === "yes" ? moved.id : null,
              })}
            >
              <DateFields date={date} />
              {moved && (
                <CheckField
                  name="moves"
                  value="yes"
                  defaultChecked
                  label={t("isMoved", { title: moved.title })}
                  hint={dateInWords(moved.startsAt, moved.zone, null)}
                />
              )}
            </FormDialog>
            <Button
              size="small"
              variant="quiet"
              busy={busy}
              aria-label={t("dropName", name)}
              onClick={() => decide({ verdict: "drop" }, t("droppedDone"))}
            >
              {t("drop")}
            </Button>
          </>
        )}
      </div>
      {problem && (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      )}
    </div>
  );
}
