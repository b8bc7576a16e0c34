import { useTranslations } from "next-intl";
import { dayInWords } from "@/domain/calendar/words";
import type { ReadLetter } from "@/domain/reading/document";

/** Who wrote the letters, when, who co-facilitates, and to whom inputs go. */
export function ReadLetters({ letters }: { letters: readonly ReadLetter[] }) {
  const t = useTranslations("letters");
  if (letters.length === 0) return <p className="text-sm text-faint">{t("noLetters")}</p>;
  return (
    <ol className="grid gap-5">
      {letters.map((letter) => (
        <li key={`${letter.date}-${letter.from}-${letter.body[0] ?? ""}`}>
          <p className="font-medium">{letter.from || t("unsigned")}</p>
          <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
            <dt className="text-faint">{t("date")}</dt>
            <dd>{letter.date ? dayInWords(letter.date) : t("undated")}</dd>
            {letter.coFacilitators.length > 0 && (
              <>
                <dt className="text-faint">{t("coFacilitators")}</dt>
                <dd>{letter.coFacilitators.join(", ")}</dd>
              </>
            )}
            {letter.focalPoints.length > 0 && (
              <>
                <dt className="text-faint">{t("focalPoints")}</dt>
                <dd>
                  {letter.focalPoints.map(({ name, address }) => (
                    <span key={address} className="block wrap-anywhere">
                      {name} {address && <span className="text-soft">{address}</span>}
                    </span>
                  ))}
                </dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ol>
  );
}
