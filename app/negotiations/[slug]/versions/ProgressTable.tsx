import { useTranslations } from "next-intl";
import type { ProgressView } from "@/domain/contract/versionViews";
import type { Progress } from "@/domain/revisions/progress";
import { Trend } from "./Trend";

const NUMBERS = ["agreed", "brackets", "awaiting"] as const;

/** How far the text is, now and in each version: three numbers, each with its small line. */
export function ProgressTable({ progress }: { progress: ProgressView }) {
  const t = useTranslations("dispositions.progress");
  const points = [...progress.versions, progress.live];
  const said = (which: (typeof NUMBERS)[number], { paragraphs, ...numbers }: Progress) =>
    which === "agreed"
      ? t("agreedOf", { agreed: numbers.agreed, all: paragraphs })
      : String(numbers[which]);
  const rows = [
    { key: "live", label: t("now"), numbers: progress.live },
    ...progress.versions
      .toReversed()
      .map(({ number, label, ...numbers }) => ({ key: String(number), label, numbers })),
  ];
  return (
    <section aria-label={t("title")} className="mb-8 overflow-x-auto">
      <table className="w-full text-sm tabular-nums">
        <thead className="text-start text-faint">
          <tr>
            <th scope="col" className="py-1 pe-4 text-start font-normal">
              {t("version")}
            </th>
            {NUMBERS.map((which) => (
              <th key={which} scope="col" className="py-1 ps-4 text-end font-normal">
                <span className="inline-flex flex-wrap items-center justify-end gap-x-2">
                  <Trend
                    label={t("trend", {
                      what: t(which),
                      numbers: points.map((one) => one[which]).join(", "),
                    })}
                    values={points.map((one) => one[which])}
                  />
                  {t(which)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y border-y">
          {rows.map(({ key, label, numbers }) => (
            <tr key={key} className={key === "live" ? "font-medium" : "text-soft"}>
              <th scope="row" className="py-1 pe-4 text-start font-[inherit]">
                {label}
              </th>
              {NUMBERS.map((which) => (
                <td key={which} className="py-1 ps-4 text-end">
                  {said(which, numbers)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
