import { useTranslations } from "next-intl";
import type { ReadWarning } from "@/domain/reading/document";
import { Notice } from "../ui/Notice";

/** What was unclear in a document, and how it was taken. */
export function ReadWarnings({ warnings }: { warnings: readonly ReadWarning[] }) {
  const t = useTranslations("letters");
  if (warnings.length === 0) return <p className="text-sm text-faint">{t("noWarnings")}</p>;
  return (
    <ul className="grid gap-3">
      {warnings.map(({ code, paragraph, message, quote }) => (
        <li key={`${code}-${paragraph ?? ""}-${message}-${quote ?? ""}`}>
          <Notice tone="needs">
            {paragraph && (
              <span className="font-medium">{t("paragraph", { label: paragraph })} </span>
            )}
            {message}
            {quote && <span className="mt-0.5 block font-serif text-soft">“{quote}”</span>}
          </Notice>
        </li>
      ))}
    </ul>
  );
}
