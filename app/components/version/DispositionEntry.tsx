import { useTranslations } from "next-intl";
import type { AskedWords, DispositionLine } from "@/domain/revisions/content";
import { MomentText } from "../DateText";
import { Badge, StatusMark } from "../ui/StatusMark";
import { Earlier } from "./Earlier";
import { OUTCOME_TONES } from "./outcomes";

/** One line of the disposition table: whose proposal on what, what became of it, and why. */
export function DispositionEntry({
  line,
  named = false,
}: {
  line: DispositionLine;
  /** Says which paragraph it is about, where the heading above does not. */
  named?: boolean;
}) {
  const t = useTranslations("dispositions");
  const versions = useTranslations("versions");
  const kinds = useTranslations("amendments.kinds");
  const { about, outcome, reason, decided, version, paragraph, standing } = line;
  const names = [...new Set([about.delegation, ...about.sponsors])].join(", ");
  const label = paragraph || about.paragraph;
  const moved = paragraph !== "" && about.paragraph !== "" && paragraph !== about.paragraph;
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 text-sm break-inside-avoid sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p>
          <span className="font-medium">{names}</span>{" "}
          <span className="text-soft">
            {kinds(about.kind)}
            {named && ` · ${label ? t("paragraph", { label }) : t("whole")}`}
          </span>{" "}
          {moved && <span className="text-faint">({t("was", { label: about.paragraph })})</span>}{" "}
          {about.late && <Badge tone="needs">{versions("listed.late")}</Badge>}{" "}
          {about.unconfirmed && <Badge tone="needs">{versions("listed.unconfirmed")}</Badge>}
        </p>
        <Earlier of={about} />
        {line.parts ? <Parts line={line} /> : <Asks asks={about.asks ?? []} />}
        {about.rationale && (
          <p className="mt-0.5 whitespace-pre-line text-soft">{about.rationale}</p>
        )}
        {reason && <p className="mt-0.5">{t("reason", { reason })}</p>}
      </div>
      <div className="sm:text-end">
        <StatusMark tone={OUTCOME_TONES[outcome]}>{t(`outcomes.${outcome}`)}</StatusMark>
        <ul className="text-faint">
          {standing && <li>{t(`standing.${standing}`)}</li>}
          {line.chosen && <li>{t("chosen")}</li>}
          <With line={line} />
          {moved && <li>{t(isMove(about.kind) ? "moved" : "now", { label: paragraph })}</li>}
          {line.into && <li>{t("into", { labels: line.into.join(", ") })}</li>}
          {decided && (
            <li>
              {t.rich("decided", {
                name: decided.by,
                at: () => <MomentText at={decided.at} dayOnly />,
              })}
            </li>
          )}
          {version !== undefined && (
            <li>{version === "" ? t("settledEarlier") : t("settled", { version })}</li>
          )}
        </ul>
      </div>
    </li>
  );
}

const isMove = (kind: string): boolean => kind === "move";

function With({ line }: { line: DispositionLine }) {
  const t = useTranslations("dispositions");
  const others = [...new Set((line.with ?? []).map(({ delegation }) => delegation))];
  return others.length > 0 && <li>{t("with", { names: others.join(", ") })}</li>;
}

/** The words that were asked for, place by place. */
const Asks = ({ asks }: { asks: readonly AskedWords[] }) =>
  asks.length > 0 && (
    <ul className="mt-1 font-serif">
      {asks.map(({ from, to }) => (
        <li key={`${from}→${to}`}>
          {from && <del>{from}</del>} {to && <ins>{to}</ins>}
        </li>
      ))}
    </ul>
  );

/** The edits of one accepted in part, each taken or not. */
function Parts({ line }: { line: DispositionLine }) {
  const t = useTranslations("dispositions");
  if (!line.parts) return null;
  return (
    <ul className="mt-1 font-serif">
      {line.parts.map(({ from, to, accepted }) => (
        <li key={`${from}→${to}`}>
          <span className="font-sans text-faint">{t(accepted ? "taken" : "notTaken")}:</span>{" "}
          {from && <del>{from}</del>} {to && <ins>{to}</ins>}
        </li>
      ))}
    </ul>
  );
}
