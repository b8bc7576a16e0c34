import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { AREAS, DEFAULT_LOCALE, LOCALE_COOKIE, LOCALES, type Locale } from "./areas";

const isLocale = (value: string | undefined): value is Locale =>
  LOCALES.some((locale) => locale === value);

/** Merges the messages of every area of one language: `{ [area]: messages }`. */
async function messagesOf(locale: Locale): Promise<Record<string, unknown>> {
  const areas = await Promise.all(
    AREAS.map(async (area) => {
      const file = await import(`../../messages/${locale}/${area}.json`);
      return [area, file.default] as const;
    }),
  );
  return Object.fromEntries(areas);
}

/** The language comes from a cookie, not from the address: an address names a text, not a reader. */
export default getRequestConfig(async () => {
  const wanted = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  return { locale, messages: await messagesOf(locale), timeZone: "America/New_York" };
});
