"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Select } from "@/app/components/ui/Field";
import type { Asked } from "./asked";

/** Whose proposals are shown: the reader's own delegations first. Works without scripts, too. */
export function Filter({
  asked,
  names,
  ours,
}: {
  asked: Asked;
  names: readonly string[];
  ours: readonly string[];
}) {
  const t = useTranslations("dispositions");
  return (
    <form method="get" className="flex items-end gap-2 pb-2">
      {asked.by === "delegation" && <input type="hidden" name="by" value="delegation" />}
      <Select
        label={t("filter")}
        name="delegation"
        defaultValue={asked.delegation ?? ""}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        <option value="">{t("all")}</option>
        {ours.length > 0 && (
          <optgroup label={t("ours")}>
            {ours.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </optgroup>
        )}
        {names
          .filter((name) => !ours.includes(name))
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
      </Select>
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </form>
  );
}
