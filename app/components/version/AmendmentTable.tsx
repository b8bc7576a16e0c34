import { useTranslations } from "next-intl";
import type { Disposition, ListedAmendment } from "@/domain/revisions/content";
import { Badge, StatusMark } from "../ui/StatusMark";
import { Earlier } from "./Earlier";
import { OUTCOME_TONES } from "./outcomes";

/** Every amendment of a version on one line: by whom, on what, why, and what became of it. */
export function AmendmentTable({
  amendments,
  dispositions,
}: {
  amendments: readonly ListedAmendment[];
  dispositions?: readonly Disposition[];
}) {
  const t = useTranslations("versions");
  const kinds = useTranslations("amendments.kinds");
  const table = useTranslations("dispositions");
  if (amendments.length === 0) return <p className="text-soft">{t("listed.none")}</p>;
  const lines = new Map(dispositions?.map((line) => [line.amendment, line]));
  return (
    <ul className="divide-y border-y">
      {amendments.map((amendment) => {
        const disposition = lines.get(amendment.id);
        return (
          <li
            key={amendment.id}
            className="grid gap-x-4 gap-y-1 py-2.5 text-sm break-inside-avoid sm:grid-cols-[5.5rem_minmax(0,1fr)_auto]"
          >
            <span className="text-faint">
              {amendment.paragraph
                ? t("listed.paragraph", { label: amendment.paragraph })
                : t("listed.wholeText")}
            </span>
            <div className="min-w-0">
              <span className="font-medium">{byline(amendment)}</span>{" "}
              <span className="text-soft">{kinds(amendment.kind)}</span>{" "}
              {amendment.late && <Badge tone="needs">{t("listed.late")}</Badge>}{" "}
              {amendment.unconfirmed && <Badge tone="needs">{t("listed.unconfirmed")}</Badge>}
              <Earlier of={amendment} />
              {amendment.rationale && (
                <p className="whitespace-pre-line text-soft">{amendment.rationale}</p>
              )}
              {disposition?.reason && (
                <p>{t("disposition.reason", { reason: disposition.reason })}</p>
              )}
            </div>
            {disposition && (
              <span className="sm:text-end">
                <StatusMark tone={OUTCOME_TONES[disposition.outcome]}>
                  {table(`outcomes.${disposition.outcome}`)}
                </StatusMark>
                {disposition.standing && disposition.standing !== "applies" && (
                  <span className="block text-faint">
                    {table(`standing.${disposition.standing}`)}
                  </span>
                )}
                {disposition.paragraph && disposition.paragraph !== amendment.paragraph && (
                  <span className="block text-faint">
                    {t("disposition.now", { label: disposition.paragraph })}
                  </span>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The delegation that proposed it, then the other sponsors. */
const byline = ({ delegation, sponsors }: ListedAmendment): string =>
  [...new Set([delegation, ...sponsors])].join(", ");
