"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { FormDialog } from "@/app/components/FormDialog";
import { Button } from "@/app/components/ui/Button";
import { CheckField } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";
import { dateInWords } from "@/domain/calendar/words";
import type { DateView } from "@/domain/contract/dateViews";
import { DateFields, dateIn } from "../dates/DateFields";

/** Address of the verdict on a date that was read. */
export const reviewPath = (slug: string, { id }: DateView): string =>
  `/api/negotiations/${slug}/dates/${id}/review`;

/** The secretariat confirms a date as it was read, corrects it, or drops it; what is dropped comes back. */
export function DateReview({
  slug,
  date,
  moved,
  decided,
}: {
  slug: string;
  date: DateView;
  /** The announced date that this one says it takes the place of. */
  moved: DateView | null;
  /** Told what was decided, before the page is. */
  decided: (review: DateView["review"]) => void;
}) {
  const t = useTranslations("letters.review");
  const router = useRouter();
  const { busy, problem, send } = useCall();
  async function decide(verdict: object, to: DateView["review"], done: string) {
    const result = await send("POST", reviewPath(slug, date), verdict);
    if (!result.ok) return;
    decided(to);
    toast(done);
    router.refresh();
  }
  // Several dates may have one title.
  const name = { title: `${date.title}, ${dateInWords(date.startsAt, date.zone, null)}` };
  return (
    <div className="no-print mt-2.5 grid gap-2">
      <div className="flex flex-wrap gap-1.5">
        {date.review === "dropped" ? (
          <Button
            size="small"
            busy={busy}
            aria-label={t("restoreName", name)}
            onClick={() => decide({ verdict: "restore" }, "read", t("restored"))}
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
                onClick={() =>
                  decide({ verdict: "confirm", moves: moved.id }, "confirmed", t("movedDone"))
                }
              >
                {t("confirmMoved", { title: moved.title })}
              </Button>
            )}
            <Button
              size="small"
              variant={moved ? "plain" : "primary"}
              busy={busy}
              aria-label={t(moved ? "confirmApartName" : "confirmName", name)}
              onClick={() => decide({ verdict: "confirm" }, "confirmed", t("confirmedDone"))}
            >
              {t(moved ? "confirmApart" : "confirm")}
            </Button>
            <FormDialog
              opener={{ label: t("correct"), name: t("correctName", name), size: "small" }}
              title={t("correctTitle")}
              description={date.quote ? `“${date.quote}”` : undefined}
              save={t("correctSave")}
              done={t("confirmedDone")}
              onDone={() => decided("confirmed")}
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
              onClick={() => decide({ verdict: "drop" }, "dropped", t("droppedDone"))}
            >
              {t("drop")}
            </Button>
          </>
        )}
      </div>
      <Refused problem={problem} />
    </div>
  );
}
