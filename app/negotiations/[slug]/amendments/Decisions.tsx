import { useTranslations } from "next-intl";
import { MomentText } from "@/app/components/DateText";
import type { DecisionView } from "@/domain/contract/views";

/** Every decision on an amendment, oldest first, with those taken back. */
export function Decisions({ decisions }: { decisions: readonly DecisionView[] }) {
  const t = useTranslations("amendments.decisions");
  if (decisions.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-sm">
      {decisions.map(({ id, kind, reason, actorName, at, takenBack }) => (
        <li key={id} className={takenBack ? "text-faint" : undefined}>
          {t(kind, { name: actorName })}, <MomentText at={at} />.{reason && ` ${reason}`}
          {takenBack && (
            <>
              {" "}
              {t("takenBack", { name: takenBack.actorName })}, <MomentText at={takenBack.at} />.
              {takenBack.reason && ` ${takenBack.reason}`}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
