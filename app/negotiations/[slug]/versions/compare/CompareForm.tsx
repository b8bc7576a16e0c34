"use client";
import { ArrowLeftRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Select } from "@/app/components/ui/Field";
import type { TextRef } from "@/domain/revisions/redlineView";

interface Choice {
  readonly ref: TextRef;
  readonly label: string;
}

/** Which two texts are compared. Works as a form where no script runs. */
export function CompareForm({
  choices,
  from,
  to,
}: {
  readonly choices: readonly Choice[];
  readonly from: TextRef;
  readonly to: TextRef;
}) {
  const t = useTranslations("redline");
  const router = useRouter();
  const go = (before: string, after: string) =>
    router.push(`?${new URLSearchParams({ from: before, to: after })}`);
  const options = choices.map(({ ref, label }) => (
    <option key={ref} value={ref}>
      {label}
    </option>
  ));
  return (
    <form method="get" className="no-print flex flex-wrap items-end gap-3">
      <Select
        key={`from-${from}`}
        name="from"
        label={t("from")}
        defaultValue={from}
        className="min-w-0 grow basis-48"
        onChange={(event) => go(event.target.value, String(to))}
      >
        {options}
      </Select>
      <Button
        icon={<ArrowLeftRight aria-hidden="true" className="size-4" />}
        aria-label={t("swap")}
        onClick={() => go(String(to), String(from))}
      />
      <Select
        key={`to-${to}`}
        name="to"
        label={t("to")}
        defaultValue={to}
        className="min-w-0 grow basis-48"
        onChange={(event) => go(String(from), event.target.value)}
      >
        {options}
      </Select>
      <noscript>
        <Button type="submit">{t("compare")}</Button>
      </noscript>
    </form>
  );
}
