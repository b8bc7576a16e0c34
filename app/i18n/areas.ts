/** The interface's areas; each has one file of messages a language and one namespace. */
export const AREAS = [
  "common",
  "auth",
  "negotiations",
  "frame",
  "text",
  "amendments",
  "ours",
  "versions",
  "dispositions",
  "redline",
  "dates",
  "letters",
  "participants",
  "accounts",
  "settings",
  "desk",
  "screen",
  "structure",
  "drafting",
  "device",
] as const;

/** Languages of the interface that are complete. Texts under negotiation keep their own. */
export const LOCALES = ["en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";
/** Languages written from right to left, for the day they are added to LOCALES. */
export const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar"]);
export const LOCALE_COOKIE = "adref-language";
