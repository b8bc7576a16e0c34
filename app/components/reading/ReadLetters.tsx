import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayInWords } from "@/domain/calendar/words";
import type { ReadLetter } from "@/domain/reading/document";
import { letterId } from "./highlights";
import { type LetterPart, letterPartId } from "./letterHighlights";
import { ReadingItem, type Shown, SourceLink } from "./ReadingItem";

/** Who wrote the letters, when and to whom, who co-facilitates, what is enclosed. */
export function ReadLetters({ letters, shown }: { letters: readonly ReadLetter[]; shown: Shown }) {
  const t = useTranslations("letters");
  if (letters.length === 0) return <p className="text-sm text-faint">{t("noLetters")}</p>;
  return (
    <ol className="grid gap-5">
      {letters.map((letter, at) => {
        const id = letterId(at);
        return (
          <li key={id}>
            <ReadingItem id={id} shown={shown}>
              <h4 className="font-medium">
                <SourceLink id={id} shown={shown}>
                  {t("letter", { number: at + 1 })}
                </SourceLink>
              </h4>
            </ReadingItem>
            <div className="mt-1 grid gap-1 text-sm">
              {rowsOf(letter, t).map(
                ({ part, words }) =>
                  words && (
                    <ReadingItem key={part} id={letterPartId(id, part)} shown={shown}>
                      <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3">
                        <span className="text-faint">
                          <SourceLink id={letterPartId(id, part)} shown={shown} quiet>
                            {t(`parts.${part}`)}
                          </SourceLink>
                        </span>
                        <div className="grid gap-0.5 wrap-anywhere">{words}</div>
                      </div>
                    </ReadingItem>
                  ),
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

type Words = ReturnType<typeof useTranslations<"letters">>;

function rowsOf(letter: ReadLetter, t: Words): readonly { part: LetterPart; words: ReactNode }[] {
  const { focalPoints, representatives, references, encloses } = letter;
  return [
    { part: "from", words: letter.from || t("unsigned") },
    { part: "date", words: letter.date ? dayInWords(letter.date) : t("undated") },
    { part: "addressees", words: lines(letter.addressees) },
    {
      part: "representatives",
      words: lines(
        representatives.map((one) => (one.state ? `${one.name}, ${one.state}` : one.name)),
      ),
    },
    { part: "coFacilitators", words: letter.coFacilitators.join(", ") },
    {
      part: "focalPoints",
      words: lines(
        focalPoints.map(({ name, address }) => [name, address].filter(Boolean).join(", ")),
      ),
    },
    {
      part: "references",
      words: lines(
        references.map(({ date, quote, letter: meant }) =>
          meant === undefined
            ? date
              ? t("reference", { date: dayInWords(date), quote })
              : `“${quote}”`
            : t("referenceHere", { number: meant + 1, quote }),
        ),
      ),
    },
    {
      part: "encloses",
      words: lines(
        encloses.map(({ kind, letter: meant, quote }) =>
          meant === undefined
            ? t(`enclosure.${kind}`, { quote })
            : t("enclosedHere", { number: meant + 1, quote }),
        ),
      ),
    },
  ];
}

const lines = (all: readonly string[]): ReactNode =>
  all.length > 0 && [...new Set(all)].map((line) => <span key={line}>{line}</span>);
