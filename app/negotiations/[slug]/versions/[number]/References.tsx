import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/app/components/ui/Button";
import { referenceQuery } from "@/domain/contract/versionRequests";
import {
  type NumberedText,
  type ResolvedReference,
  resolveReference,
} from "@/domain/revisions/resolve";

/** Where a paragraph of an earlier version stands in this one: asked for in the address, no script. */
export function References({
  texts,
  number,
  query,
}: {
  texts: readonly NumberedText[];
  number: number;
  query: Readonly<Record<string, string | string[] | undefined>>;
}) {
  const t = useTranslations("dispositions.references");
  const earlier = texts.filter((text) => text.number < number);
  const asked = referenceQuery.safeParse({ label: query.was, version: query.of });
  const from = asked.success ? earlier.find((one) => one.number === asked.data.version) : undefined;
  const found =
    asked.success && from ? resolveReference(texts, from.number, asked.data.label, number) : null;
  return (
    <details open={asked.success} className="no-print mt-4 text-sm">
      <summary className="cursor-pointer text-soft">{t("title")}</summary>
      <form method="get" className="mt-2 flex flex-wrap items-center gap-2">
        <label htmlFor="was">{t("label")}</label>
        <input
          id="was"
          name="was"
          required
          maxLength={64}
          placeholder={t("example")}
          defaultValue={asked.success ? asked.data.label : ""}
          className="control w-28"
        />
        <label htmlFor="of">{t("version")}</label>
        <select
          id="of"
          name="of"
          defaultValue={from?.number ?? earlier.at(-1)?.number}
          className="control w-auto"
        >
          {earlier.map((one) => (
            <option key={one.number} value={one.number}>
              {one.label}
            </option>
          ))}
        </select>
        <button type="submit" className={buttonClass("plain", "small")}>
          {t("find")}
        </button>
      </form>
      {asked.success && from && (
        <p role="status" className="mt-2">
          {found ? (
            <Answer found={found} />
          ) : (
            t("unknown", { version: from.label, label: asked.data.label })
          )}
        </p>
      )}
    </details>
  );
}

function Answer({ found }: { found: ResolvedReference }) {
  const t = useTranslations("dispositions.references");
  const { label, version, now, gone, live, steps } = found;
  const links = () => <Links now={now} />;
  const same = now.length === 1 && now[0]!.label === label;
  const said = (): ReactNode => {
    if (gone !== null && now.length === 0) return t("deleted", { label, version, gone });
    if (gone !== null) return t.rich("into", { label, version, gone, now: links });
    return t.rich(live ? "liveIs" : same ? "same" : "is", { label, version, now: links });
  };
  const way = steps
    .slice(0, -1)
    .map(({ version: at, labels }) => t("step", { labels: labels.join(", "), version: at }));
  return (
    <>
      {said()} {way.length > 0 && t("steps", { steps: way.join(", ") })}
    </>
  );
}

const Links = ({ now }: Pick<ResolvedReference, "now">) =>
  now.map(({ id, label }, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <a href={`#${id}`} className="link font-medium">
        {label || "¶"}
      </a>
    </span>
  ));
